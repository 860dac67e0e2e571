import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { availableBrowsers, serve, withPage, type Page, type TestServer } from '../drive/index.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes: readonly { readonly name: string }[];
      readonly cssProperties: readonly { readonly name: string }[];
    }[];
  }[];
}
type Help = HTMLElement & { search(query: string): Promise<void> };

const PAGES = readdirSync('demo').filter((name) => name.endsWith('.html'));
/** These show the most; the others are opened in Chromium alone. */
const IN_ALL_BROWSERS = ['index.html', 'portal.html', 'strict-csp.html', 'generator.html'];
const HELP = `document.querySelector('signin-help')`;

/** Asks the page's help, and gives the id of the topic that opens on top. */
function ask(page: Page, query: string): Promise<string | undefined> {
  return page.evaluate(async (text: string) => {
    await customElements.whenDefined('signin-help');
    const help = document.querySelector<Help>('signin-help')!;
    await help.search(text);
    const button = help.shadowRoot!.querySelector<HTMLElement>('[part~="topic-button"]');
    return button?.ariaExpanded === 'true' ? button.dataset['topicId'] : undefined;
  }, query);
}

/** Types into a field of the generator, as a person would. */
function fill(page: Page, name: string, value: string | true): Promise<void> {
  return page.evaluate(
    (field: string, text: string | true) => {
      const input = document.querySelector<HTMLInputElement>(`[name="${field}"]`)!;
      if (text === true) input.checked = true;
      else input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    name,
    value,
  );
}

function textOf(page: Page, id: string): Promise<string> {
  return page.evaluate((it: string) => document.getElementById(it)!.textContent, id);
}

/** The generator lists the topics once everything in it is ready. */
async function openGenerator(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/demo/generator.html`);
  await page.evaluate(async () => {
    while (!document.getElementById('tag')!.textContent) await new Promise(requestAnimationFrame);
  });
}

describe('The demo', () => {
  let server: TestServer;
  before(async () => {
    const files = [
      ...readdirSync('demo').map((name) => `demo/${name}`),
      'dist/signin-help.js',
      'dist/integrity.json',
    ];
    server = await serve(Object.fromEntries(files.map((file) => [`/${file}`, readFileSync(file)])));
  });
  after(() => server.close());

  for (const browser of availableBrowsers()) {
    for (const name of browser === 'chromium' ? PAGES : IN_ALL_BROWSERS) {
      it(`${name} answers in ${browser}, with a quiet console and no request elsewhere`, () =>
        withPage(browser, async (page) => {
          await page.goto(`${server.url}/demo/${name}`);
          assert.equal(await ask(page, 'i forgot my root pasword'), 'root-password');
          assert.deepEqual(page.consoleMessages ?? [], []);
          const isElsewhere = (url: string): boolean => !url.startsWith(server.url);
          assert.deepEqual((page.requests ?? []).filter(isElsewhere), []);
        }));
    }
  }

  for (const name of PAGES) {
    it(`${name} leads to every other page`, () => {
      const html = readFileSync(join('demo', name), 'utf8');
      const nav = /<nav class="demo-nav"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      const links = [...nav.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
      assert.deepEqual(links.sort(), [...PAGES].sort());
      assert.match(nav, new RegExp(`href="${name}" aria-current="page"`));
    });
  }

  describe('in Chromium', { skip: !availableBrowsers().includes('chromium') }, () => {
    const chromium = (work: (page: Page) => Promise<void>): Promise<void> =>
      withPage('chromium', work);

    for (const name of PAGES) {
      it(`${name} answers when it is opened as a file`, () =>
        chromium(async (page) => {
          await page.goto(pathToFileURL(resolve('demo', name)).href);
          assert.equal(await ask(page, 'i forgot my root pasword'), 'root-password');
          assert.deepEqual(page.consoleMessages, []);
        }));
    }

    it("finds the page's own topic by its questions", () =>
      chromium(async (page) => {
        await page.goto(`${server.url}/demo/own-topics.html`);
        assert.equal(await ask(page, 'working from the train'), 'vpn');
      }));

    it('turns the theme of the portal dark, with the help in it', () =>
      chromium(async (page) => {
        await page.goto(`${server.url}/demo/portal.html`);
        const look = `getComputedStyle(${HELP}.shadowRoot.querySelector('[part="base"]')).color`;
        const light = await page.evaluate<string>(look);
        await page.evaluate(`document.getElementById('scheme').click()`);
        assert.notEqual(await page.evaluate<string>(look), light);
      }));

    it('shows each event, the first one as well, with nothing private in it', () =>
      chromium(async (page) => {
        await page.goto(`${server.url}/demo/events.html`);
        await ask(page, 'lost my phone kim@example.com');
        const lines = await textOf(page, 'lines');
        assert.match(lines, /"type":"signin-help-ready"/);
        assert.match(lines, /"type":"signin-help-search","query":"lost my phone/);
        assert.doesNotMatch(lines, /kim/);
      }));
  });
});

describe('The tag generator', { skip: !availableBrowsers().includes('chromium') }, () => {
  let server: TestServer;
  const open = (work: (page: Page) => Promise<void>): Promise<void> =>
    withPage('chromium', async (page) => {
      await openGenerator(page, server.url);
      await work(page);
      assert.deepEqual(page.consoleMessages, []);
    });
  before(async () => {
    const files = readdirSync('demo').map((name) => `demo/${name}`);
    const served = [...files, 'dist/signin-help.js'].map(
      (file) => [`/${file}`, readFileSync(file)] as const,
    );
    server = await serve(Object.fromEntries(served));
  });
  after(() => server.close());

  it('has a field for every attribute and custom property', () =>
    open(async (page) => {
      const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
      const element = manifest.modules
        .flatMap(({ declarations }) => declarations ?? [])
        .find(({ tagName }) => tagName === 'signin-help')!;
      const names = await page.evaluate<string[]>(
        `[...document.querySelectorAll('#form [name]')].map((it) => it.name)`,
      );
      const options = [...element.attributes, ...element.cssProperties].map(({ name }) => name);
      // Topics to leave out are chosen from a list.
      const missing = options.filter((name) => name !== 'hide-topics' && !names.includes(name));
      assert.deepEqual(missing, []);
    }));

  it('writes the tag, escaped, and shows the same in the preview', () =>
    open(async (page) => {
      await fill(page, 'admin-name', 'R&D "cloud"');
      await fill(page, 'single', true);
      await fill(page, 'fallback', 'Ask Kim.');
      assert.equal(
        await textOf(page, 'tag'),
        `<script src="signin-help.js" async></script>
<signin-help
  admin-name="R&amp;D &quot;cloud&quot;"
  single
>
  <p>Ask Kim.</p>
</signin-help>`,
      );
      const preview = await page.evaluate<[string, boolean]>(`[${HELP}.adminName, ${HELP}.single]`);
      assert.deepEqual(preview, ['R&D "cloud"', true]);
    }));

  it('leaves out a value that cannot be used, and says so', () =>
    open(async (page) => {
      await fill(page, 'portal-url', 'javascript:alert(1)');
      assert.doesNotMatch(await textOf(page, 'tag'), /portal-url/);
      assert.match(await textOf(page, 'problems'), /AWS access portal is left out/);
    }));

  it('lists the topics, and leaves out the ones that are ticked', () =>
    open(async (page) => {
      await page.evaluate(`document.getElementById('hide-fraud').click()`);
      assert.match(await textOf(page, 'tag'), /<signin-help hide-topics="fraud">/);
    }));

  it('writes a rule for the look', () =>
    open(async (page) => {
      await fill(page, '--signin-help-radius', '0');
      assert.equal(await textOf(page, 'css'), 'signin-help {\n  --signin-help-radius: 0;\n}');
    }));

  it('gives the integrity value of the very file, and what a foreign server needs', () =>
    open(async (page) => {
      await fill(page, 'integrity', true);
      await fill(page, 'src', 'https://cdn.example.com/signin-help.js');
      const value = createHash('sha384').update(readFileSync('dist/signin-help.js'));
      const marks = `integrity="sha384-${value.digest('base64')}" crossorigin="anonymous"`;
      assert.ok((await textOf(page, 'tag')).includes(marks));
      const policy = 'Content-Security-Policy: script-src https://cdn.example.com';
      assert.equal(await textOf(page, 'csp'), policy);
    }));
});
