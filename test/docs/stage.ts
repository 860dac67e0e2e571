import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { serve, withPage, type Page, type Response, type TestServer } from '../drive/index.js';
import type { Block } from './blocks.js';

type Help = HTMLElement & {
  search(query: string): Promise<void>;
  readonly updateComplete: Promise<boolean>;
};

const BUNDLE = 'dist/signin-help.js';
const TAG = '<signin-help admin-email="it@example.com"></signin-help>';
const SCRIPT = '<script src="/signin-help.js" async></script>';
/** What the portal of the examples answers, whatever it is asked. */
const ANSWER = JSON.stringify([{ title: 'The VPN', url: '/vpn', text: 'How to start it.' }]);
const PACKAGES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];
const MODULES: Readonly<Record<string, string>> = {
  'signin-help': '/dist/esm/index.js',
  'signin-help/api': '/dist/esm/api.js',
  'signin-help/engine': '/dist/esm/engine.js',
  'signin-help/content/en': '/dist/esm/content/en.js',
  lit: '/node_modules/lit/index.js',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/context': '/node_modules/@lit/context/index.js',
  ...Object.fromEntries(PACKAGES.map((name) => [`${name}/`, `/node_modules/${name}/`])),
};

/** Asks each help of the page, or of the page in its frame, for its first own topic or its first topic; gives what is wrong. */
export async function askHelp(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const view = (frame?.contentWindow ?? window) as Window & typeof globalThis;
    const late = new Promise((_done, fail) => {
      setTimeout(() => fail(new Error('the element is not defined')), 10_000);
    });
    await Promise.race([view.customElements.whenDefined('signin-help'), late]);
    const faults: string[] = [];
    for (const help of view.document.querySelectorAll<Help>('signin-help')) {
      await help.updateComplete;
      const own = help.querySelector<HTMLElement>('[data-topic]')?.dataset['topic'];
      const buttons = (): HTMLElement[] => [
        ...help.shadowRoot!.querySelectorAll<HTMLElement>('[data-topic-id]'),
      ];
      const wanted = buttons().find(({ dataset }) => !own || dataset['topicId'] === own);
      await help.search(wanted?.textContent.trim() ?? '');
      const open = buttons().find((button) => button.ariaExpanded === 'true');
      const topicId = wanted?.dataset['topicId'];
      if (!topicId) faults.push(`${own ?? 'any topic'} does not show`);
      else if (open?.dataset['topicId'] !== topicId) faults.push(`${topicId} does not open`);
    }
    return faults;
  });
}

/** A page of a test server, with what the console must not say and who must not be asked. */
export async function onStage(
  html: string,
  work: (page: Page, server: TestServer) => Promise<void>,
  { headers = {}, folder }: { headers?: Record<string, string>; folder?: string } = {},
): Promise<void> {
  const asked = [...html.matchAll(/['"`](\/[a-z][a-z-]*)[?'"`]/g)].map((match) => match[1]!);
  const json = { 'content-type': 'application/json' };
  const server = await serve({
    ...Object.fromEntries(asked.map((path) => [path, { body: ANSWER, headers: json }])),
    ...modules(html),
    '/signin-help.js': readFileSync(BUNDLE),
    '/help.html': whole(''),
    ...(folder === undefined ? {} : made(folder)),
    '/page': { body: html, headers },
  });
  try {
    await withPage('chromium', async (page) => {
      await page.goto(`${server.url}/page`);
      await work(page, server);
      assert.deepEqual(page.consoleMessages, []);
      const isElsewhere = (url: string): boolean => /^https?:/.test(url) && !isOurs(url);
      const isOurs = (url: string): boolean => url.startsWith(`${server.url}/`);
      assert.deepEqual((page.requests ?? []).filter(isElsewhere), []);
    });
  } finally {
    await server.close();
  }
}

/** A whole page around an example: what it leaves out is added, and its addresses lead to the test server. */
export function whole(text: string): string {
  const body = text
    .replace(/src="[^"]*?([\w-]+(?:\.\w+)*\.js)"/g, (_all, name: string) => `src="/${name}"`)
    .replace(/integrity="[^"]*"/g, `integrity="${integrity()}"`);
  const isFramed = body.includes('<iframe');
  const script = isFramed || /<script[^>]*signin-help/.test(body) ? '' : SCRIPT;
  const tag = isFramed || body.includes('<signin-help') ? '' : TAG;
  const start = /<html|<!doctype/i.test(body)
    ? ''
    : '<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>';
  return `${start}${body}${script}${tag}`;
}

/** The integrity value of the bundle. */
function integrity(): string {
  return `sha384-${createHash('sha384').update(readFileSync(BUNDLE)).digest('base64')}`;
}

/** A page under a policy, with the marks that the policy asks of its script, and the headers as a server sends them. */
export function underPolicy(text: string): { html: string; headers: Record<string, string> } {
  const lines = text.trim().replaceAll('sha384-…', integrity()).split('\n');
  const headers = lines.map((line) => /^([\w-]+): (.*)$/.exec(line)!.slice(1, 3));
  const nonce = /'nonce-([^']*)'/.exec(text)?.[1];
  const marks = [
    nonce === undefined ? '' : ` nonce="${nonce}"`,
    text.includes('sha384-') ? ` integrity="${integrity()}"` : '',
  ];
  const script = SCRIPT.replace(' async', `${marks.join('')} async`);
  return {
    html: whole(script + TAG),
    headers: Object.fromEntries(headers as [string, string][]),
  };
}

/** A page on which an example in JavaScript runs: with the bundle, or with the modules that it imports. */
export function scripted({ text }: Block): string {
  const isModule = /from 'signin-help|import 'signin-help/.test(text);
  const map = `<script type="importmap">${JSON.stringify({ imports: MODULES })}</script>`;
  const head = isModule ? map : SCRIPT;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${head}<body>${TAG}<script type="module">${text}</script>`;
}

/** The modules of the package and of what it needs, read when asked for. */
function modules(html: string): Record<string, () => Response> {
  if (!html.includes('importmap')) return {};
  const folders = ['dist/esm', ...PACKAGES.map((name) => `node_modules/${name}`)];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  );
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.js') && !file.includes('development'))
      .map((file) => [`/${file.split(sep).join('/')}`, () => readFileSync(file)]),
  );
}

/** The pages and scripts that earlier examples have made. */
function made(folder: string): Record<string, Buffer> {
  const files = ['.', 'public']
    .map((name) => join(folder, name))
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  return Object.fromEntries(
    files
      .filter((file) => /\.(?:js|html)$/.test(file))
      .map((file) => [`/${basename(file)}`, readFileSync(file)]),
  );
}
