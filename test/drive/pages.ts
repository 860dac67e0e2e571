import type { Browser } from 'puppeteer-core';
import type { Page } from './page.js';
import { launchPuppeteer, PuppeteerPage } from './puppeteer-page.js';
import { type BrowserName, BROWSERS, findBrowsers, WebKitBrowser } from './scripts.js';
import { WebKitPage } from './webkit-page.js';

/** The browsers of this process by name, each started when first asked for. */
const puppeteers = new Map<BrowserName, Promise<Browser>>();
let webkit: Promise<WebKitBrowser> | undefined;
/** Whose turn it is at WebKit's only window. */
let webkitTurn: symbol | undefined;

/** The browsers that are on this machine. `SIGNIN_HELP_BROWSERS=chromium` narrows them. */
export function availableBrowsers(): BrowserName[] {
  const found = findBrowsers();
  const wanted = process.env['SIGNIN_HELP_BROWSERS']?.split(',');
  return BROWSERS.filter((name) => found[name] && (wanted?.includes(name) ?? true));
}

/** Gives the work a fresh page and closes it afterwards. Cookies and storage start empty, but WebKit keeps the storage of an origin. */
export async function withPage<Value>(
  name: BrowserName,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  return name === 'webkit' ? withWebKitPage(work) : withPuppeteerPage(name, work);
}

/** Ends all browsers of this process. The next page starts them anew. */
export async function closeBrowsers(): Promise<void> {
  const open = [...puppeteers.values(), ...(webkit ? [webkit] : [])];
  puppeteers.clear();
  webkit = undefined;
  // One that never started has nothing to close, and its test has said so.
  await Promise.allSettled(open.map(async (browser) => (await browser).close()));
}

/** Gives up a page of WebKit that no longer answers; the next one gets a new window. */
export function abandonWebKitPage(): void {
  // Its driver may not answer either; it ends with this process at the latest.
  void webkit?.then((browser) => browser.close()).catch(() => {});
  webkit = undefined;
  webkitTurn = undefined;
}

async function withPuppeteerPage<Value>(
  name: 'chromium' | 'firefox',
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const browser = puppeteers.get(name) ?? launchPuppeteer(name, executable(name));
  puppeteers.set(name, browser);
  const context = await (await browser).createBrowserContext();
  try {
    return await work(new PuppeteerPage(name, await context.newPage()));
  } finally {
    await context.close();
  }
}

async function withWebKitPage<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  if (webkitTurn) throw new Error('WebKit has one window: use its pages one after another.');
  const turn = (webkitTurn = Symbol('turn'));
  try {
    webkit ??= WebKitBrowser.launch();
    const browser = await webkit;
    await browser.reset();
    return await work(new WebKitPage(browser));
  } finally {
    if (webkitTurn === turn) webkitTurn = undefined;
  }
}

function executable(name: 'chromium' | 'firefox'): string {
  const path = findBrowsers()[name];
  if (path === undefined)
    throw new Error(`${name} is not installed; ask availableBrowsers() first.`);
  return path;
}
