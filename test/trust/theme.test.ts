import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';
import { THEME } from './given.js';
import { hostileStyle } from './hostile.js';
import { runs } from './runs.js';

/** The ring around what has the focus, and letters that stand taller than their line. */
const RING_PX = 24;
const PAGE = `<!doctype html><html lang="en"><title>Host</title><style>body { margin: 60px }</style>
<signin-help query="lost my phone" admin-name="Kim"></signin-help><script src="/signin-help.js"></script>`;

/** Values that a browser understands and that are as bad as can be, beside what nobody understands. */
const LENGTHS = ['-99999px', 'calc(-infinity * 1px)', '99999px', 'calc(infinity * 1px)', '1e9em'];

/** Where the boxes of the help stick out of the element, after it took these values. */
function sticksOut(page: Page, theme: Readonly<Record<string, string>>): Promise<string[]> {
  return page.evaluate(
    async (values: Readonly<Record<string, string>>, ring: number) => {
      const help = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
        'signin-help',
      )!;
      help.removeAttribute('style');
      for (const [name, value] of Object.entries(values)) help.style.setProperty(name, value);
      await help.updateComplete;
      const around = help.getBoundingClientRect();
      return [...help.shadowRoot!.querySelectorAll('.base *')]
        .filter((element) => {
          const { top, bottom, left, right, width } = element.getBoundingClientRect();
          // A closed answer is laid out when asked, and never painted.
          if (width === 0 || !element.checkVisibility()) return false;
          const isBeside = left < around.left - ring || right > around.right + ring;
          return isBeside || top < around.top - ring || bottom > around.bottom + ring;
        })
        .map(({ localName, className }) => `${localName}.${String(className)}`);
    },
    theme,
    RING_PX,
  );
}

describe('Values of the theme', () => {
  let server: TestServer;
  before(async () => {
    const bundle = readFileSync(resolve('dist/signin-help.js'));
    server = await serve({ '/': PAGE, '/signin-help.js': bundle });
  });
  after(() => server.close());

  for (const name of availableBrowsers()) {
    it(`stay within the element, whatever their lengths, in ${name}`, () =>
      withPage(name, async (page) => {
        await page.goto(`${server.url}/`);
        for (const property of ['space', 'radius']) {
          for (const length of LENGTHS) {
            const theme = { [`--signin-help-${property}`]: length };
            assert.deepEqual(await sticksOut(page, theme), [], JSON.stringify(theme));
          }
        }
      }));

    it(`load nothing, in ${name}: a shorthand once took addresses of pictures for colours`, () =>
      withPage(name, async (page) => {
        await page.goto(`${server.url}/`);
        const asked = server.requests.length;
        const own = THEME.map((property) => [property, `url(${server.url}/picture)`] as const);
        await sticksOut(page, Object.fromEntries(own));
        const theme = fc
          .tuple(...THEME.map((each) => hostileStyle.map((value) => [each, value] as const)))
          .map((values) => Object.fromEntries(values));
        const property = fc.asyncProperty(theme, async (values) => {
          await sticksOut(page, values);
        });
        await fc.assert(property, runs(name === 'chromium' ? 50 : 10));
        assert.deepEqual(server.requests.slice(asked), []);
        const foreign = page.requests?.filter((url) => !url.startsWith(`${server.url}/`));
        assert.deepEqual(foreign ?? [], []);
      }));
  }
});
