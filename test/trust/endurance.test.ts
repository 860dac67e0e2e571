import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, type TestServer } from '../drive/index.js';
import { openMeasured, type Held, type MeasuredPage } from './measured-page.js';
import { IS_FULL, record } from './runs.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
<script src="/signin-help.js"></script>`;
/** Enough for caches to be full; from then on nothing may grow. */
const WARM_UP = 60;
const MOUNTS = IS_FULL ? 10_000 : 500;
const QUERIES = IS_FULL ? 10_000 : 1000;
const INSTANCES = IS_FULL ? 1000 : 100;
/** Compiled code and the engine's own bookkeeping; 10,000 leaked mounts of one kilobyte each are ten times as much. */
const MOST_GROWTH = 1_000_000;
/** Templates that are needed for the first time, and marks that stay in closed answers; each leak would be a thousand nodes. */
const MOST_NODES = 200;

/** Of one element, beside the index that all share. */
const MOST_MAPS = 50;
/** An index has one map for each of its terms. */
const LEAST_MAPS_OF_INDEX = 500;

/** Mounts and unmounts an element many times, with all that it can have, used as a reader does. */
async function mountMany(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const help = Object.assign(document.createElement('signin-help'), {
      adminName: 'Kim',
      adminEmail: 'kim@example.com',
      permalinks: true,
      searchProvider: () => new Promise(() => {}),
    });
    const article = document.createElement('article');
    article.dataset['topic'] = 'vpn';
    const heading = document.createElement('h3');
    heading.textContent = 'The sign-in page does not open';
    article.append(heading, 'Start the VPN first.');
    if (time % 3 === 0) help.append(article);
    document.body.append(help);
    await help.updateComplete;
    if (time % 2 === 0) await help.search(`lost my phone ${time}`);
    help.open('root-password');
    if (time % 5 === 0) await help.updateComplete;
    help.remove();
  }
}

/** Searches many times in one element, and ends with an empty box. */
async function searchMany(times: number): Promise<void> {
  const help = document.querySelector('signin-help')!;
  const words = ['lost', 'phone', 'root', 'pasword', 'mfa', 'email', 'error', 'weather', 'acount'];
  for (let time = 0; time < times; time++) {
    const picked = [time, time >> 2, time >> 4].map((at) => words[at % words.length]);
    await help.search(`${picked.join(' ')} ${time}`);
  }
  help.reset();
  await help.search('');
  help.closeAll();
}

/** Searches in many new elements, and counts the style sheets that they have together. */
async function searchInMany(count: number): Promise<number> {
  const all = Array.from({ length: count }, () => document.createElement('signin-help'));
  document.body.append(...all);
  for (const help of all) await help.search('phone');
  return new Set(all.flatMap(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets)).size;
}

function assertFlat(start: Held, end: Held): void {
  const grown = `${JSON.stringify(start)} became ${JSON.stringify(end)}`;
  assert.ok(end.nodes - start.nodes < MOST_NODES, grown);
  assert.ok(end.listeners <= start.listeners, grown);
  assert.ok(end.bytes - start.bytes < MOST_GROWTH, grown);
}

const hasChromium = availableBrowsers().includes('chromium');

describe('After long use', { skip: !hasChromium && 'only Chromium tells of its memory' }, () => {
  let server: TestServer;
  let measured: MeasuredPage;

  before(async () => {
    const bundle = readFileSync(resolve('dist/signin-help.js'));
    server = await serve({ '/': PAGE, '/signin-help.js': bundle });
    measured = await openMeasured(`${server.url}/`);
  });
  after(async () => {
    await measured.close();
    await server.close();
  });

  it('nothing is left of elements that came and went', async () => {
    const { page, held } = measured;
    await page.evaluate(mountMany, WARM_UP);
    const start = await held();
    await page.evaluate(mountMany, MOUNTS);
    const end = await held();
    assertFlat(start, end);
    record('mounts', { mounts: MOUNTS });
  });

  it('searching has left no nodes and listeners behind', async () => {
    const { page, held } = measured;
    await page.evaluate(async () => {
      const help = document.body.appendChild(document.createElement('signin-help'));
      await help.updateComplete;
      // Closed answers are rendered later otherwise, when the page has nothing to do.
      help.openAll();
      await help.updateComplete;
    });
    await page.evaluate(searchMany, WARM_UP);
    const start = await held();
    await page.evaluate(searchMany, QUERIES);
    assertFlat(start, await held());
    await page.evaluate(() => document.querySelector('signin-help')!.remove());
    record('queries', { queries: QUERIES });
  });

  it('a thousand elements share one index and one set of styles', async () => {
    const { page, maps } = measured;
    await page.reload({ waitUntil: 'load' });
    const search = (count: number): Promise<number> => page.evaluate(searchInMany, count);
    const none = await maps();
    const oneSet = await search(1);
    const one = await maps();
    const sheets = await search(INSTANCES);
    const many = await maps();
    assert.equal(sheets, oneSet);
    assert.ok(one - none > LEAST_MAPS_OF_INDEX, 'the index is not in maps any more');
    assert.ok(many - one < INSTANCES * MOST_MAPS, `${none}, ${one}, ${many}`);
    record('instances', { instances: INSTANCES });
  });
});
