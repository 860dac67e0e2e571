import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<script>globalThis.heard = []; console.warn = (...words) => heard.push(words.join(' '));
addEventListener('error', ({ message }) => heard.push(message));
addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));</script>`;
const BODY = '<script src="/signin-help.js"></script><body><signin-help account-alias="acme">';

/** What goes wrong, with the script that brings it about before the bundle runs, and what the console is told, once. */
const PLATFORMS: Readonly<Record<string, readonly [script: string, told: RegExp]>> = {
  'without hidden="until-found"': ['delete HTMLElement.prototype.onbeforematch', /until-found/],
  'without :state()': ['delete ElementInternals.prototype.states', /:state\(\)/],
  'without ElementInternals': [
    'delete globalThis.ElementInternals; HTMLElement.prototype.attachInternals = undefined',
    /:state\(\)/,
  ],
};

/** Runs in the page, given the element and the pack that the bundle also has. */
const FAULTS: Readonly<Record<string, readonly [script: string, told: RegExp]>> = {
  'content of another format': ['help.content = { ...pack, format: 99 }', /content is no content/],
  'content that is a picture': ['help.content = new Image()', /content is no content pack/],
  'content with a topic that is half': [
    'help.content = { ...pack, topics: [{ id: "a", title: "A" }] }',
    /content is no content pack/,
  ],
  'a search provider that throws': [
    'help.searchProvider = () => { throw new Error("down") }',
    /search provider failed: Error: down/,
  ],
  'a search provider that rejects': [
    'help.searchProvider = () => Promise.reject(new Error("down"))',
    /search provider failed: Error: down/,
  ],
  'a search provider that is none': ['help.searchProvider = "x"', /search provider failed/],
  'a search provider that answers with a page': [
    'help.searchProvider = () => "<html>"',
    /search provider failed/,
  ],
  'a search provider that never answers': [
    `const { setTimeout: wait } = globalThis;
     globalThis.setTimeout = (run, ms) => wait(run, ms === 8000 ? 20 : ms);
     help.searchProvider = () => new Promise(() => {})`,
    /search provider does not answer in time/,
  ],
  'a clipboard that is denied': [
    `Object.defineProperty(navigator, 'clipboard', { value: undefined });
     document.execCommand = () => false;
     await help.updateComplete;
     help.open('account-id');
     await help.updateComplete;
     help.shadowRoot.querySelector('[data-copy]').click()`,
    /clipboard is closed/,
  ],
};

/** Asks three times, and answers with the topics that opened on top and all that was said. */
async function outcome(page: Page): Promise<{ opened: unknown[]; heard: string[] }> {
  return page.evaluate(async () => {
    const help = document.querySelector('signin-help')!;
    const { heard } = globalThis as unknown as { heard: string[] };
    const opened: unknown[] = [];
    for (const query of ['i forgot my root pasword', 'lost my phone', 'i forgot my root pasword']) {
      await help.search(query);
      const top = help.shadowRoot!.querySelector('[part~="topic-button"]')!;
      opened.push(top.ariaExpanded === 'true' && (top as HTMLElement).dataset['topicId']);
      // A window that nobody sees may have its timers run once a second.
      for (let tries = 0; tries === 0 || (tries < 30 && heard.length === 0); tries++) {
        await new Promise((done) => setTimeout(done, 100));
      }
    }
    return { opened, heard };
  });
}

function assertAnswers({ opened, heard }: { opened: unknown[]; heard: string[] }, told: RegExp) {
  assert.deepEqual(opened, ['root-password', 'mfa-lost', 'root-password']);
  assert.equal(heard.length, 1, heard.join('\n'));
  assert.match(heard[0]!, /^<signin-help> /);
  assert.match(heard[0]!, told);
}

describe('The help keeps answering and says once what happened', () => {
  let server: TestServer;
  before(async () => {
    const pages = Object.entries(PLATFORMS).map(([name, [script]]) => [
      `/${encodeURIComponent(name)}`,
      `${HEAD}<script>${script}</script>${BODY}`,
    ]);
    server = await serve({
      ...(Object.fromEntries(pages) as Record<string, string>),
      '/': HEAD + BODY,
      '/signin-help.js': readFileSync(resolve('dist/signin-help.js')),
      '/en.js': readFileSync(resolve('dist/esm/content/en.js')),
    });
  });
  after(() => server.close());

  for (const browser of availableBrowsers()) {
    for (const [name, [, told]] of Object.entries(PLATFORMS)) {
      it(`${name}, in ${browser}`, () =>
        withPage(browser, async (page) => {
          await page.goto(`${server.url}/${encodeURIComponent(name)}`);
          assertAnswers(await outcome(page), told);
        }));
    }
    for (const [name, [script, told]] of Object.entries(FAULTS)) {
      it(`beside ${name}, in ${browser}`, () =>
        withPage(browser, async (page) => {
          await page.goto(`${server.url}/`);
          await page.evaluate(
            `(async () => { const help = document.querySelector('signin-help');
             const { default: pack } = await import('/en.js'); ${script} })()`,
          );
          assertAnswers(await outcome(page), told);
        }));
    }

    it(`shows topics beside an index that is broken, in ${browser}`, () =>
      withPage(browser, async (page) => {
        await page.goto(`${server.url}/`);
        const { titles, heard } = await page.evaluate(async (module: string) => {
          const help = document.querySelector('signin-help')!;
          const { default: pack } = (await import(module)) as { default: { index: string } };
          help.content = { ...pack, index: pack.index.slice(40, 900) } as never;
          await help.search('lost my phone');
          await help.search('');
          const titles = help.shadowRoot!.querySelectorAll('.topic-title').length;
          return { titles, heard: (globalThis as unknown as { heard: string[] }).heard };
        }, '/en.js');
        assert.ok(titles > 20, `${titles} topics`);
        assert.equal(heard.length, 1, heard.join('\n'));
        assert.match(heard[0]!, /^<signin-help> the search of this content does not work/);
      }));
  }
});
