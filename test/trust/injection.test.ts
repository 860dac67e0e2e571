import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';
import { countTexts, given, type Given } from './given.js';
import { setUp, type Trust } from './in-page.js';
import { record, runs } from './runs.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>
<script src="/signin-help.js"></script>`;
const RUNS = { chromium: 150, firefox: 20, webkit: 20 };

function drive(page: Page, each: Given): Promise<string[]> {
  return page.evaluate(
    (value: Given) => (globalThis as unknown as { trust: Trust }).trust.drive(value),
    each,
  );
}

describe('Hostile text in every input at once', () => {
  let server: TestServer;

  before(async () => {
    server = await serve({
      '/': PAGE,
      '/signin-help.js': readFileSync(resolve('dist/signin-help.js')),
      '/en.js': readFileSync(resolve('dist/esm/content/en.js')),
    });
  });
  after(() => server.close());

  for (const name of availableBrowsers()) {
    it(`makes no element, link, style, request or leak that is not meant, in ${name}`, () =>
      withPage(name, async (page) => {
        let texts = 0;
        await page.goto(`${server.url}/`);
        await page.evaluate(setUp, '/en.js');
        const asked = server.requests.length;
        const property = fc.asyncProperty(given, async (each) => {
          texts += countTexts(each);
          assert.deepEqual(await drive(page, each), []);
        });
        await fc.assert(property, runs(RUNS[name]));
        assert.deepEqual(server.requests.slice(asked), []);
        const foreign = page.requests?.filter((url) => !url.startsWith(`${server.url}/`));
        assert.deepEqual(foreign ?? [], []);
        if (name === 'chromium') record('injection', { texts });
      }));
  }
});
