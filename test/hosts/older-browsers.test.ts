import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type Page } from '../drive/index.js';

const BUNDLE = readFileSync('dist/signin-help.js', 'utf8');
const TAG = '<signin-help><p id="fallback">Ask Kim.</p></signin-help>';

/** What styles can do without, as the bundle names it; pages/ takes away what scripts can do without. */
const STILL_ANSWERS: readonly string[] = ['light-dark(', 'color-mix(', ':has(', 'until-found'];

/** The page with a bundle in which these words are ones that no browser knows. */
async function inBrowserWithout(words: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Old</title><body>${TAG}<script src="/signin-help.js"></script>`;
  const script = BUNDLE.replaceAll(words, (text) => `unknown-${text}`);
  assert.notEqual(script, BUNDLE, `the bundle holds no ${words}`);
  const server = await serve({ '/': page, '/signin-help.js': script });
  try {
    await withPage('chromium', async (opened) => {
      await opened.goto(server.url);
      await work(opened);
    });
  } finally {
    await server.close();
  }
}

describe('In a browser without', { skip: !availableBrowsers().includes('chromium') }, () => {
  for (const words of STILL_ANSWERS) {
    it(`${words} the help answers, with a quiet console`, () =>
      inBrowserWithout(words, async (page) => {
        const open = await page.evaluate(async () => {
          type Help = HTMLElement & { search(query: string): Promise<void> };
          const help = document.querySelector<Help>('signin-help')!;
          await help.search('i forgot my root pasword');
          return help.shadowRoot!.querySelector<HTMLElement>('[aria-expanded="true"]')?.dataset[
            'topicId'
          ];
        });
        assert.equal(open, 'root-password');
        assert.deepEqual(page.consoleMessages, []);
      }));
  }

  it("the bundle's syntax the page's own words inside the tag stay, and the console says why", () =>
    inBrowserWithout('class ', async (page) => {
      const isThere = await page.evaluate(() =>
        document.getElementById('fallback')!.checkVisibility(),
      );
      assert.equal(isThere, true);
      assert.equal(page.consoleMessages?.length, 1);
    }));

  it('light-dark( all colours come back with the eight custom properties', () =>
    inBrowserWithout('light-dark(', async (page) => {
      const [without, with_] = await page.evaluate(async () => {
        type Help = HTMLElement & { readonly updateComplete: Promise<boolean> };
        const help = document.querySelector<Help>('signin-help')!;
        await help.updateComplete;
        const root = help.shadowRoot!;
        const box = root.querySelector('[part~="search-input"]')!;
        const line = (): string => getComputedStyle(box).borderTopStyle;
        const before = line();
        for (const role of 'text muted surface border accent accent-text match warning'.split(' '))
          help.style.setProperty(`--signin-help-${role}-color`, '#345');
        return [before, line()];
      });
      assert.deepEqual([without, with_], ['none', 'solid']);
    }));
});
