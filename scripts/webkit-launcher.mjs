/** Lets @web/test-runner run tests in WebKitGTK, one page at a time in one window. */
import { WebKitBrowser } from './webdriver.mjs';

const VIEWPORT = { width: 800, height: 600 }; // as the other browsers start

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher() {
  return new WebKitLauncher();
}

class WebKitLauncher {
  name = 'WebKit';
  // The runner's commands (sendKeys, setViewport …) know Playwright's page; `getPage` offers as much of it as they use.
  type = 'playwright';
  concurrency = 1;

  /** @type {Map<string, string>} The address of each running session. */
  #sessions = new Map();
  /** @type {Promise<WebKitBrowser> | undefined} */
  #browser;

  #start() {
    this.#browser ??= WebKitBrowser.launch();
    return this.#browser;
  }

  async stop() {
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    const browser = await this.#start();
    this.#sessions.set(id, url);
    await browser.setViewport(VIEWPORT.width, VIEWPORT.height);
    await browser.goto(url);
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#sessions.delete(id);
    const browser = await this.#start();
    await browser.reset();
    return {};
  }

  /** @param {string} id */
  isActive(id) {
    return this.#sessions.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#sessions.get(id);
  }

  startDebugSession() {
    return Promise.reject(new Error('Debugging is not supported in WebKitGTK.'));
  }

  getPage() {
    return new PlaywrightPage(this.#start());
  }
}

/** The part of Playwright's page that the runner's commands call. */
class PlaywrightPage {
  /** @param {Promise<WebKitBrowser>} browser */
  constructor(browser) {
    this.keyboard = {
      type: async (text) => (await browser).type(text),
      press: async (chord) => (await browser).press(chord),
      down: async (key) => (await browser).keyDown(key),
      up: async (key) => (await browser).keyUp(key),
    };
    this.mouse = {
      move: async (x, y) => (await browser).moveMouse(x, y),
      down: async ({ button } = {}) => (await browser).mouseDown(button),
      up: async ({ button } = {}) => (await browser).mouseUp(button),
      click: async (x, y, { button } = {}) => {
        await this.mouse.move(x, y);
        await this.mouse.down({ button });
        await this.mouse.up({ button });
      },
    };
    this.setViewportSize = async ({ width, height }) => (await browser).setViewport(width, height);
    this.screenshot = async () => (await browser).screenshot();
  }

  emulateMedia() {
    return Promise.reject(new Error('WebKitWebDriver cannot emulate media features.'));
  }
}
