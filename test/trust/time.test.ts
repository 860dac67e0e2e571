import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, type TestServer } from '../drive/index.js';
import { openMeasured, type MeasuredPage } from './measured-page.js';
import { takeOverTime, type OwnClock } from './own-clock.js';
import { IS_FULL, record } from './runs.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
<script src="/signin-help.js"></script>`;
const HOURS = IS_FULL ? 2 : 0.25;
const KEY_MS = 300;
const MOST_GROWTH = 300_000; // bytes; 24,000 keys that leave 20 bytes each would be more

/** Types words letter by letter, with pauses in which a search settles, as long as the time says. Answers with the keys pressed. */
async function typeFor(ms: number, keyMs: number): Promise<number> {
  const clock = (globalThis as unknown as { ownClock: OwnClock }).ownClock;
  const help =
    document.querySelector('signin-help') ??
    document.body.appendChild(document.createElement('signin-help'));
  await help.updateComplete;
  const box = help.shadowRoot!.querySelector('input')!;
  const press = async (value: string): Promise<void> => {
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    clock.pass(keyMs);
    await help.updateComplete;
  };
  const texts = ['lost my fone', 'root pasword', 'weather', 'invalid mfa code', 'zugang weg'];
  let keys = 0;
  for (let round = 0; keys * keyMs < ms; round++) {
    const text = `${texts[round % texts.length]} ${round}`;
    for (let length = 1; length <= text.length; length++, keys++)
      await press(text.slice(0, length));
    clock.pass(500);
    await help.updateComplete;
    if (round % 2 === 0) await press('');
  }
  await press('');
  clock.pass(10_000);
  await help.updateComplete;
  return keys;
}

/** Leaves every timer running that an element can have, and takes the element away. */
async function leaveInTheMiddle(): Promise<number> {
  const clock = (globalThis as unknown as { ownClock: OwnClock }).ownClock;
  document.querySelector('signin-help')?.remove();
  const before = clock.pending();
  const help = Object.assign(document.createElement('signin-help'), {
    searchProvider: () => new Promise<never>(() => {}),
    accountAlias: 'acme',
    permalinks: true,
  });
  document.body.append(help);
  await help.search('lost my phone');
  const root = help.shadowRoot!;
  const box = root.querySelector('input')!;
  box.value = 'lost';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await help.updateComplete;
  help.openAll();
  await help.updateComplete;
  for (const button of root.querySelectorAll('button')) button.click();
  root.querySelector('.topic-panel')!.dispatchEvent(new Event('beforematch', { bubbles: true }));
  await help.updateComplete;
  const wasRunning = clock.pending() > before;
  box.value = 'pasword';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  help.remove();
  await clock.waitOutside(200); // the clipboard answers when it likes
  clock.pass(20); // a frame and a task that were asked for do nothing any more
  return wasRunning ? clock.pending() - before : NaN;
}

const hasChromium = availableBrowsers().includes('chromium');

describe('As time passes', { skip: !hasChromium && 'only Chromium tells of its memory' }, () => {
  let server: TestServer;
  let measured: MeasuredPage;

  before(async () => {
    const bundle = readFileSync(resolve('dist/signin-help.js'));
    server = await serve({ '/': PAGE, '/signin-help.js': bundle });
    measured = await openMeasured(`${server.url}/`, takeOverTime);
  });
  after(async () => {
    await measured.close();
    await server.close();
  });

  it('hours of typing keep memory flat', async () => {
    const { page, held } = measured;
    const ms = HOURS * 3_600_000;
    // What is drawn for the first time stays; the same again must add nothing.
    await page.evaluate(typeFor, ms, KEY_MS);
    const start = await held();
    const keys = await page.evaluate(typeFor, ms, KEY_MS);
    const end = await held();
    const grown = `${JSON.stringify(start)} became ${JSON.stringify(end)}`;
    assert.ok(end.nodes - start.nodes < 60 && end.listeners <= start.listeners, grown);
    assert.ok(end.bytes - start.bytes < MOST_GROWTH, grown);
    record('typing', { keys, minutes: HOURS * 60 });
  });

  it('no timer outlives an element that goes in the middle of all', async () => {
    assert.equal(await measured.page.evaluate(leaveInTheMiddle), 0);
  });
});
