import { writeFile } from 'node:fs/promises';
import type { Page, Viewport } from './page.js';
import type { WebKitBrowser } from './scripts.js';

/** The page of WebKitGTK's only window. */
export class WebKitPage implements Page {
  readonly browserName = 'webkit';
  // Its driver reports neither; a test server counts requests, and a test page can keep its own errors.
  readonly consoleMessages = undefined;
  readonly requests = undefined;
  readonly #browser: WebKitBrowser;

  constructor(browser: WebKitBrowser) {
    this.#browser = browser;
  }

  goto(url: string): Promise<void> {
    return this.#browser.goto(url);
  }

  evaluate<Value>(
    work: string | ((...args: readonly unknown[]) => unknown),
    ...args: readonly unknown[]
  ): Promise<Value> {
    return this.#browser.evaluate(String(work), args) as Promise<Value>;
  }

  type(text: string): Promise<void> {
    return this.#browser.type(text);
  }

  press(chord: string): Promise<void> {
    return this.#browser.press(chord);
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.#browser.screenshot());
  }

  setViewport({ width, height }: Viewport): Promise<void> {
    return this.#browser.setViewport(width, height);
  }

  emulate(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK cannot emulate media features.'));
  }
}
