import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';

const BUNDLE = resolve('dist/signin-help.js');
const STRICT =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types signin-help";
const TAG = '<signin-help><p id="fallback">Ask Kim.</p></signin-help>';
const SCRIPT = '<script src="/signin-help.js" defer></script>';
const INJECT = `<script>setTimeout(() => {
  const script = document.createElement('script');
  script.src = '/signin-help.js';
  document.head.append(script);
}, 50)</script>`;
/** What a page with RequireJS has: a define() that takes names, and complains of anonymous modules. */
const AMD = `<script>globalThis.define = Object.assign(
  (...words) => { if (typeof words[0] !== 'string') throw new Error('Mismatched anonymous define()'); },
  { amd: {} },
)</script>`;
const COMMONJS = '<script>globalThis.exports = {}; globalThis.module = { exports }</script>';

function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${head}<body>${body}`;
}

const PAGES: Readonly<Record<string, string>> = {
  'with defer in the head': html(TAG, SCRIPT),
  'with async': html(TAG + '<script src="/signin-help.js" async></script>'),
  'before the tag': html('<script src="/signin-help.js"></script>' + TAG),
  'injected late': html(TAG + INJECT),
  'twice on a page': html(TAG + SCRIPT + SCRIPT),
  'as a module': html(TAG + '<script type="module" src="/signin-help.js"></script>'),
  'beside RequireJS': html(TAG + SCRIPT, AMD),
  'beside CommonJS globals': html(`<a id="exports">x</a>${TAG}${SCRIPT}`, COMMONJS),
  'in quirks mode': `<title>Old</title>${TAG}<script src="/signin-help.js"></script>`,
};

/** Asks the first help of the page, and gives the id of the topic that opens on top. */
function ask(page: Page, query: string): Promise<string | undefined> {
  return page.evaluate(async (text: string) => {
    await customElements.whenDefined('signin-help');
    const help = document.querySelector<HTMLElement & { search(query: string): Promise<void> }>(
      'signin-help',
    )!;
    await help.search(text);
    const button = help.shadowRoot!.querySelector<HTMLElement>('[part~="topic-button"]');
    return button?.ariaExpanded === 'true' ? button.dataset['topicId'] : undefined;
  }, query);
}

describe('The bundle', () => {
  let server: TestServer;
  let folder: string;

  before(async () => {
    const bundle = await readFile(BUNDLE, 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'signin-help-'));
    await writeFile(
      join(folder, 'page.html'),
      html(TAG + '<script src="signin-help.js" defer></script>'),
    );
    await writeFile(join(folder, 'signin-help.js'), bundle);
    const routes = Object.entries(PAGES).map(
      ([name, page]) => [`/${encodeURIComponent(name)}`, page] as const,
    );
    server = await serve({
      ...Object.fromEntries(routes),
      '/signin-help.js': bundle,
      '/strict': { body: html(TAG, SCRIPT), headers: { 'content-security-policy': STRICT } },
      '/latin': {
        body: Buffer.from('<title>Caf\u00e9</title>' + TAG + SCRIPT, 'latin1'),
        headers: { 'content-type': 'text/html; charset=iso-8859-1' },
      },
      '/never': html(TAG + '<script src="/nothing.js" defer></script>'),
    });
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('is plain ASCII', async () => {
    const bundle = await readFile(BUNDLE, 'latin1');

    assert.match(bundle, /^[\x00-\x7f]*$/);
  });

  it("has nothing left of Lunr's tail that registers with AMD or CommonJS", async () => {
    const bundle = await readFile(BUNDLE, 'utf8');
    assert.doesNotMatch(bundle, /define\.amd|module\.exports/);
  });

  for (const name of availableBrowsers()) {
    describe(`in ${name}`, () => {
      for (const place of Object.keys(PAGES)) {
        it(`answers ${place}`, () =>
          withPage(name, async (page) => {
            await page.goto(`${server.url}/${encodeURIComponent(place)}`);
            assert.equal(await ask(page, 'i forgot my root pasword'), 'root-password');
            assert.deepEqual(page.consoleMessages ?? [], []);
          }));
      }

      it('answers from file://', () =>
        withPage(name, async (page) => {
          await page.goto(pathToFileURL(join(folder, 'page.html')).href);
          assert.equal(await ask(page, 'i forgot my root pasword'), 'root-password');
          assert.deepEqual(page.consoleMessages ?? [], []);
        }));

      it('answers under the strictest policy, with no console message and no request', () =>
        withPage(name, async (page) => {
          const before = server.requests.length;
          await page.goto(`${server.url}/strict`);
          assert.equal(await ask(page, 'i forgot my root pasword'), 'root-password');
          assert.deepEqual(page.consoleMessages ?? [], []);
          assert.deepEqual(server.requests.slice(before), ['/strict', '/signin-help.js']);
        }));

      it('says its words right on a page of another encoding', () =>
        withPage(name, async (page) => {
          await page.goto(`${server.url}/latin`);
          assert.equal(await ask(page, 'lost my phone'), 'mfa-lost');
        }));

      it('adds no global, cookie or storage entry', () =>
        withPage(name, async (page) => {
          await page.goto(`${server.url}/never`);
          const found = await page.evaluate(async () => {
            const known = new Set(Object.getOwnPropertyNames(globalThis));
            const script = document.createElement('script');
            script.src = '/signin-help.js';
            document.head.append(script);
            await customElements.whenDefined('signin-help');
            const added = Object.getOwnPropertyNames(globalThis).filter(
              (property) => !known.has(property),
            );
            return {
              added,
              cookie: document.cookie,
              local: localStorage.length,
              session: sessionStorage.length,
            };
          });
          assert.deepEqual(found, { added: [], cookie: '', local: 0, session: 0 });
        }));

      it('leaves what the page wrote inside the tag when the script never arrives', () =>
        withPage(name, async (page) => {
          await page.goto(`${server.url}/never`);
          const isVisible = await page.evaluate(() =>
            document.getElementById('fallback')!.checkVisibility(),
          );
          assert.equal(isVisible, true);
        }));
    });
  }
});
