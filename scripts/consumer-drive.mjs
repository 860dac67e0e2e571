/** Drives the built apps of test/consumers in Chromium as a person does, and says what is not as it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inPage, served } from './consumer-page.mjs';

const QUERY = 'lost my phone';
const TOPIC = 'mfa-lost';
/** Of the content that `signin-help init` makes. */
const OWN_TOPIC = 'lost-phone';
const TURNS_TO_TIDY = 20;
const ROOT = `document.querySelector('signin-help').shadowRoot`;

/** An app with one `<signin-help>` and the handles that test/consumers/README.md tells. */
export function driveApp(folder) {
  return served(folder, (url) => driveAt(`${url}/`));
}

/** The same for an app that works by double-click. */
export function driveFile(folder) {
  return driveAt(pathToFileURL(join(folder, 'index.html')).href);
}

function driveAt(url) {
  return inPage(async (page, expect, fail) => {
    await page.goto(url, { waitUntil: 'load' });
    await expect(
      'the help shows',
      `document.querySelector('signin-help')?.shadowRoot?.querySelector('[part~="search-input"]')`,
    );
    await page.evaluate(`${ROOT}.querySelector('[part~="search-input"]').focus()`);
    await page.keyboard.type(QUERY);
    await expect(
      'the right topic opens',
      `${ROOT}.querySelector('[data-topic-id][aria-expanded="true"]')?.dataset.topicId === '${TOPIC}'`,
    );
    await expect(
      "the company's address shows",
      `${ROOT}.querySelector('[data-topic-row="${TOPIC}"]').innerText.includes('it@example.com')`,
    );
    await expect(
      'the events are heard',
      `['search ${QUERY}', 'toggle ${TOPIC}'].every((entry) => document.querySelector('#log').textContent.includes(entry))`,
    );
    await page.click('#single');
    await expect('a property is set', `document.querySelector('signin-help').single === true`);
    await page.click('#remove');
    await expect('the element goes', `!document.querySelector('signin-help')`);
    // A listener that stays behind on the page would answer these, and complain.
    await page.evaluate(
      `location.hash = '#signin-help/${TOPIC}'; dispatchEvent(new Event('beforeprint'))`,
    );
    const left = await elementsInMemory(page);
    if (left !== 0) fail(`nothing is left in memory (${left} elements)`);
  });
}

/** How many `<signin-help>` are left once memory has been tidied up: a listener or a timer would keep one. */
async function elementsInMemory(page) {
  const prototype = await page.evaluateHandle(`customElements.get('signin-help').prototype`);
  const session = await page.createCDPSession();
  for (let turn = 1; ; turn++) {
    // Chromium keeps styles that it has computed, and through counters the shadow root, until what they hang on changes.
    await page.setViewport({ width: 700 + turn, height: 500 });
    await page.evaluate(`document.documentElement.style.fontSize = '${10 + turn}px'`);
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))',
    );
    // `queryObjects` collects garbage while its own call is on the stack, where old addresses may look like references.
    await session.send('HeapProfiler.collectGarbage');
    const elements = await page.queryObjects(prototype);
    const count = await page.evaluate((list) => list.length, elements);
    await elements.dispose();
    if (count === 0 || turn === TURNS_TO_TIDY) return count;
  }
}

/** The app that imports only the engine: it answers, and nothing of Lit or of other content came along. */
export async function driveEngine(folder) {
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => readFileSync(join(folder, 'assets', name), 'utf8')).join('');
  const problems = /litElement|lit-html|_\$lit|attachShadow/i.test(code) ? ['Lit came along'] : [];
  const packs = code.match(/search-label/g)?.length;
  if (packs !== 1) problems.push(`${packs} content packs came along instead of one`);
  const answers = await served(folder, (url) =>
    inPage(async (page, expect) => {
      await page.goto(`${url}/`, { waitUntil: 'load' });
      await page.type('input', QUERY);
      await expect(
        'the engine answers',
        `document.querySelector('#log').textContent === '${OWN_TOPIC}'`,
      );
    }),
  );
  return [...problems, ...answers];
}
