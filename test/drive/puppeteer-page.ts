import { writeFile } from 'node:fs/promises';
import puppeteer, {
  type Browser,
  type CDPSession,
  type KeyInput,
  type Page as PuppeteerPageHandle,
} from 'puppeteer-core';
import type { MediaFeatures, Page, Viewport } from './page.js';

const START_TIMEOUT_MS = 60_000; // Firefox takes 10 s on a loaded machine

// Chromium's sandbox refuses to start for root, and in most containers.
const NEEDS_NO_SANDBOX = process.env['CI'] === 'true' || process.getuid?.() === 0;

// Firefox asks for /favicon.ico when it finds the time, which a strict policy turns into a console message.
const FIREFOX_PREFS = { 'browser.chrome.site_icons': false };

/** Starts a browser without a window. Firefox speaks WebDriver BiDi, Chromium the DevTools protocol. */
export function launchPuppeteer(
  name: 'chromium' | 'firefox',
  executablePath: string,
): Promise<Browser> {
  const common = { executablePath, headless: true, timeout: START_TIMEOUT_MS };
  if (name === 'firefox') {
    return puppeteer.launch({ ...common, browser: 'firefox', extraPrefsFirefox: FIREFOX_PREFS });
  }
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking'];
  if (NEEDS_NO_SANDBOX) args.push('--no-sandbox');
  return puppeteer.launch({ ...common, args });
}

/** A page of Chromium or Firefox. */
export class PuppeteerPage implements Page {
  readonly browserName: 'chromium' | 'firefox';
  readonly consoleMessages: string[] = [];
  readonly requests: string[] = [];
  readonly #page: PuppeteerPageHandle;
  #devtools: CDPSession | undefined;

  constructor(browserName: 'chromium' | 'firefox', page: PuppeteerPageHandle) {
    this.browserName = browserName;
    this.#page = page;
    page.on('console', (message) => {
      this.consoleMessages.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      this.consoleMessages.push(`error: ${String(error)}`);
    });
    page.on('request', (request) => {
      // Firefox tells of a font that its own styles hold as a data: address, which asks nobody for anything.
      if (!request.url().startsWith('data:')) this.requests.push(request.url());
    });
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  evaluate<Value>(
    work: string | ((...args: readonly unknown[]) => unknown),
    ...args: readonly unknown[]
  ): Promise<Value> {
    return this.#page.evaluate(work, ...args) as Promise<Value>;
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(chord: string): Promise<void> {
    const names = chord === '+' ? ['+'] : chord.split('+');
    // BiDi knows the space bar by its character only.
    const keys = names.map((name) => (name === 'Space' ? ' ' : name)) as KeyInput[];
    for (const key of keys) await this.#page.keyboard.down(key);
    for (const key of keys.reverse()) await this.#page.keyboard.up(key);
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.#page.screenshot());
  }

  async setViewport(viewport: Viewport): Promise<void> {
    await this.#page.setViewport(viewport);
  }

  async emulate(features: MediaFeatures, media?: 'print'): Promise<void> {
    if (this.browserName === 'firefox') throw new Error('Firefox cannot emulate media features.');
    // Puppeteer's own emulateMediaFeatures knows neither forced-colors nor prefers-contrast.
    this.#devtools ??= await this.#page.createCDPSession();
    const list = Object.entries(features).map(([name, value]) => ({ name, value }));
    await this.#devtools.send('Emulation.setEmulatedMedia', { media: media ?? '', features: list });
  }
}
