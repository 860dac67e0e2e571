import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { availableBrowsers, type Page, type TestServer } from '../drive/index.js';
import { blocksOf, PAGES, wordOf, type Block } from './blocks.js';
import { changesTheLook } from './looks.js';
import { bundled } from './bundled.js';
import { askHelp, onStage, scripted, underPolicy, whole } from './stage.js';
import { Workshop } from './workshop.js';

type Run = (block: Block, shop: Workshop) => Promise<void> | void;

const noBrowser = !availableBrowsers().includes('chromium');

/** How a block of each language is run. A block that is none of them fails. */
const RUNS: Readonly<Record<string, Run>> = {
  html: (block, shop) => {
    const html = whole(block.text);
    if (wordOf(block, 'file') !== undefined) shop.write({ ...block, text: html });
    return onStage(html, answers, { folder: shop.folder });
  },
  css: ({ text }) => onStage(whole(''), (page) => changesTheLook(page, text)),
  js: (block, shop) => {
    if (wordOf(block, 'app') !== undefined) return isPartOfApp(block);
    if (block.words.includes('bundled')) return isBundled(block, shop);
    if (block.words.includes('server')) return answersOnServer(block, shop);
    return block.words.includes('node') ? shop.node(block) : works(block);
  },
  ts: (block, shop) => shop.types(block),
  jsx: (block) => isPartOfApp(block),
  tsx: (block) => isPartOfApp(block),
  vue: (block) => isPartOfApp(block),
  svelte: (block) => isPartOfApp(block),
  sh: (block, shop) => shop.shell(block),
  text: (block, shop) => shop.compare(block),
  http: ({ text }) => {
    const { html, headers } = underPolicy(text);
    return onStage(html, answers, { headers });
  },
  md: (block, shop) => void shop.write(block),
  yaml: (block, shop) => void shop.write(block),
  jsonl: (block, shop) => void shop.write(block),
  json: (block, shop) => {
    const { folder } = shop;
    assert.doesNotThrow(() => void JSON.parse(block.text));
    const paths = [...block.text.matchAll(/"(\.\/node_modules\/[^"]+)"/g)].map((it) => it[1]!);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(folder, path))),
      [],
    );
  },
};

async function answers(page: Page): Promise<void> {
  assert.deepEqual(await askHelp(page), []);
}

/** Runs a script on a page, uses the help as a reader does, and asks for what the script should have done. */
function works(block: Block): Promise<void> {
  return onStage(scripted(block), async (page, server) => {
    await use(page);
    const paths = [...block.text.matchAll(/['"`](\/[a-z][a-z-]*)[?'"`]/g)].map((it) => it[1]!);
    const { expected } = block;
    assert.ok(paths.length > 0 || expected !== undefined, 'nothing shows that the example works');
    await until(page, server, paths, expected);
  });
}

async function use(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('signin-help');
    const help = document.querySelector<HTMLElement & { search(text: string): Promise<void> }>(
      'signin-help',
    )!;
    await help.search('windows printer is slow');
    await help.search('lost my phone');
    await new Promise((done) => setTimeout(done, 100));
    help.shadowRoot!.querySelector<HTMLElement>('[part~="feedback"] button')?.click();
    await help.search('');
  });
}

/** Waits until the paths have been asked for and the expression is true. */
async function until(
  page: Page,
  server: TestServer,
  paths: readonly string[],
  expected = 'true',
): Promise<void> {
  const missing = (): string[] => paths.filter((path) => !server.requests.includes(path));
  let isTrue: unknown;
  for (let tries = 0; tries < 50; tries += 1) {
    isTrue = await page.evaluate(expected);
    if (isTrue === true && missing().length === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.deepEqual(missing(), [], 'nobody asked for');
  assert.equal(isTrue, true, expected);
}

async function answersOnServer(block: Block, shop: Workshop): Promise<void> {
  const { html, headers } = await shop.server(block);
  assert.match(html, /<template shadowrootmode="open">.*<details/s);
  await onStage(whole(html), answers, { headers });
}

/** Builds the block with the plugin, as an app does, and asks what it puts on a page. */
async function isBundled(block: Block, shop: Workshop): Promise<void> {
  const code = await bundled(shop.write(block, 'app.js'), shop.folder);
  shop.write({ ...block, text: code }, 'public/signin-help-app.js');
  const html =
    '<script type="module" src="signin-help-app.js"></script><signin-help></signin-help>';
  await onStage(whole(html), answers, { folder: shop.folder });
}

/** Apps of test/consumers are compiled and driven by `npm run release:check`; an example of theirs is a part of a file there. */
function isPartOfApp(block: Block): void {
  const file = wordOf(block, 'app');
  assert.ok(file, 'the block names no file of an app');
  assert.ok(readFileSync(join('test/consumers', file), 'utf8').includes(block.text));
}

describe('The docs', () => {
  for (const page of PAGES) {
    describe(page, () => {
      const shop = new Workshop();
      for (const block of blocksOf(page)) {
        it(`has an example that works in line ${block.line} (${block.lang})`, async (test) => {
          const run = RUNS[block.lang];
          assert.ok(run, `nothing runs blocks of "${block.lang}"`);
          if (noBrowser && ['html', 'css', 'js', 'http'].includes(block.lang)) return test.skip();
          await run(block, shop);
        });
      }

      it('links only to files and headings that there are', () => {
        const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:)([^)]+)\)/g)];
        const dead = links.map((match) => match[1]!).filter((link) => !isThere(link, page));
        assert.deepEqual(dead, []);
      });
    });
  }

  // The parser takes the template out of the div, and React's development build calls that a mismatch.
  it('let React take over HTML of the server without a complaint', () => {
    const tags = PAGES.flatMap(
      (page) => readFileSync(page, 'utf8').match(/<div [^>]*dangerouslySetInnerHTML/g) ?? [],
    );
    assert.ok(tags.length > 1);
    for (const tag of tags) assert.match(tag, /suppressHydrationWarning/);
  });

  // A page that nothing leads to is not read.
  it('have an index that leads to every page', () => {
    const index = readFileSync('docs/README.md', 'utf8');
    const pages = PAGES.filter((page) => /^docs\/(?!README)/.test(page)).map((page) =>
      page.slice(5),
    );
    assert.deepEqual(
      pages.filter((page) => !index.includes(`](${page})`)),
      [],
    );
  });
});

function isThere(link: string, page: string): boolean {
  const [path = '', id] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(file)) return false;
  if (id === undefined) return true;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map((it) => it[1]!);
  return headings.some((heading) => slugOf(heading) === id);
}

/** As GitHub makes the address of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
