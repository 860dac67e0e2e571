import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type TestServer } from '../drive/index.js';

const STRICT = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const FORM = '<!doctype html><title>A form</title><input autofocus><button>go</button>';
const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('the page driver', () => {
  let server: TestServer;
  before(async () => {
    server = await serve({
      '/form': FORM,
      '/strict': {
        body: '<!doctype html><title>Strict</title><script src="/ok.js"></script>',
        headers: { 'content-security-policy': STRICT },
      },
      '/ok.js': 'console.warn("loaded"); globalThis.loaded = true;',
    });
  });
  after(() => server.close());

  it('finds a browser', () => {
    assert.ok(availableBrowsers().length > 0);
  });

  for (const name of availableBrowsers()) {
    describe(`in ${name}`, () => {
      it('opens a data page and evaluates an expression in it', () =>
        withPage(name, async (page) => {
          await page.goto('data:text/html,<title>Hello</title><p>world</p>');
          const text = await page.evaluate<string>(
            'document.title + " " + document.body.innerText',
          );
          assert.equal(text, 'Hello world');
        }));

      it('runs a function in the page and awaits its promise', () =>
        withPage(name, async (page) => {
          const sum = await page.evaluate((a, b) => Promise.resolve(a + b), 2, 3);
          assert.equal(sum, 5);
        }));

      it('rejects when the page throws', () =>
        withPage(name, async (page) => {
          await assert.rejects(page.evaluate('nobody.knows()'), /nobody/);
        }));

      it('types and presses keys', () =>
        withPage(name, async (page) => {
          await page.goto(`${server.url}/form`);
          await page.evaluate('document.querySelector("input").focus()');
          await page.type('pasword');
          await page.press('Backspace');
          await page.press('Tab');
          const [value, focus] = await page.evaluate<[string, string]>(
            '[document.querySelector("input").value, document.activeElement.localName]',
          );
          assert.deepEqual([value, focus], ['paswor', 'button']);
        }));

      it('looks into a page with a strict policy', () =>
        withPage(name, async (page) => {
          await page.goto(`${server.url}/strict`);
          assert.equal(await page.evaluate('globalThis.loaded'), true);
        }));

      it('writes a screenshot', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'drive-'));
        const file = join(folder, 'page.png');
        await withPage(name, (page) => page.screenshot(file));
        const bytes = await readFile(file);
        await rm(folder, { recursive: true });
        assert.equal(bytes.subarray(0, 8).toString('hex'), PNG_SIGNATURE);
      });

      it('gives the page a size', () =>
        withPage(name, async (page) => {
          await page.setViewport({ width: 640, height: 480 });
          await page.goto(`${server.url}/form`);
          assert.deepEqual(await page.evaluate('[innerWidth, innerHeight]'), [640, 480]);
        }));
    });
  }

  for (const name of availableBrowsers().filter((name) => name !== 'webkit')) {
    it(`tells requests and console messages in ${name}`, () =>
      withPage(name, async (page) => {
        await page.goto(`${server.url}/strict`);
        assert.deepEqual(page.consoleMessages, ['warn: loaded']);
        assert.deepEqual(page.requests, [`${server.url}/strict`, `${server.url}/ok.js`]);
      }));
  }

  it('emulates forced colours in chromium', async (t) => {
    if (!availableBrowsers().includes('chromium')) return t.skip('no Chromium');
    await withPage('chromium', async (page) => {
      await page.emulate({ 'forced-colors': 'active', 'prefers-contrast': 'more' });
      const query = '(forced-colors: active) and (prefers-contrast: more)';
      assert.equal(await page.evaluate((media) => matchMedia(media).matches, query), true);
    });
  });
});
