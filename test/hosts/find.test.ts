import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';

const PAGE = `<!doctype html>
<html lang="en">
  <title>Intranet</title>
  <script src="record.js"></script>
  <script src="signin-help.js" async></script>
  <signin-help></signin-help>
</html>`;
const RECORD = `window.toggles = [];
addEventListener('signin-help-toggle', ({ topicId, open, cause }) =>
  toggles.push([topicId, open, cause].join(' ')));`;

/** Words of an answer that is closed; no title holds them. */
const WORDS = 'gift cards and sellers';
const WAIT_MS = 5000;

/** What has opened and closed by then, once something has. */
function toggles(page: Page): Promise<string[]> {
  return page.evaluate(async (most: number) => {
    const { toggles } = window as unknown as { toggles: string[] };
    const start = performance.now();
    while (toggles.length === 0 && performance.now() - start < most)
      await new Promise((done) => setTimeout(done, 50));
    return toggles;
  }, WAIT_MS);
}

describe('A closed answer', () => {
  let server: TestServer;
  before(async () => {
    const script = readFileSync('dist/signin-help.js');
    server = await serve({ '/': PAGE, '/record.js': RECORD, '/signin-help.js': script });
  });
  after(() => server.close());

  // WebKitGTK looks outside of shadow roots only.
  for (const browser of ['chromium', 'firefox'] as const) {
    it(
      `opens in ${browser} for a link to its words, and the page is told that they were found`,
      { skip: !availableBrowsers().includes(browser) },
      () =>
        withPage(browser, async (page) => {
          await page.goto(`${server.url}/#:~:text=${encodeURIComponent(WORDS)}`);
          assert.deepEqual(await toggles(page), ['amazon-retail true find']);
        }),
    );
  }
});
