/**
 * WebKitGTK over W3C WebDriver, without a client library: WebKitWebDriver speaks JSON over HTTP.
 * https://www.w3.org/TR/webdriver2/
 */
import { findBrowsers } from './browsers.mjs';
import { keyDown, keyUp } from './webdriver-keys.mjs';
import { SCREEN, startWebKitDriver } from './webkit-driver.mjs';

const START_TIMEOUT_MS = 15_000; // starts in 1 to 5 s, more on a loaded machine
const REQUEST_TIMEOUT_MS = 60_000; // without a display the driver never answers
const POLL_MS = 50;
const RESIZE_TIMEOUT_MS = 1_000; // GTK gives a window its size some frames later

const MOUSE_BUTTONS = { left: 0, middle: 1, right: 2 };

/** One WebKitGTK window. */
export class WebKitBrowser {
  /** @type {string} */ #address;
  /** @type {string} */ #session;
  /** @type {() => void} */ #end;

  /** Starts a window of its own on a virtual display. Throws when WebKitGTK is not installed. */
  static async launch() {
    const paths = findBrowsers().webkit;
    if (!paths) throw new Error('WebKitGTK is not installed (webkit2gtk-driver, xvfb)');
    const browser = new WebKitBrowser();
    await browser.#start(paths);
    return browser;
  }

  /** @param {import('./browsers.mjs').WebKitPaths} paths */
  async #start(paths) {
    const { address, end } = await startWebKitDriver(paths);
    this.#address = address;
    this.#end = end;
    process.once('exit', this.#end);
    try {
      await this.#waitUntilReady();
      const { sessionId } = await this.#request('POST', '/session', capabilities(paths.browser));
      this.#session = `/session/${sessionId}`;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async close() {
    await this.#request('DELETE', this.#session).catch(() => {}); // it may have died already
    process.off('exit', this.#end);
    this.#end();
  }

  /** @param {string} url */
  goto(url) {
    return this.#command('POST', '/url', { url });
  }

  /**
   * The value of an expression or of a function called with `args`, by way of JSON. Promises are awaited.
   * @param {string} source
   * @param {readonly unknown[]} [args]
   */
  async evaluate(source, args = []) {
    const { value, error } = await this.#command('POST', '/execute/async', {
      script: evaluation(source),
      args: [args],
    });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** @param {string} text */
  type(text) {
    return this.#keys([...text].flatMap((key) => [keyDown(key), keyUp(key)]));
  }

  /** @param {string} chord A key or several joined by `+`, such as `Shift+Tab`. */
  press(chord) {
    const keys = chord === '+' ? ['+'] : chord.split('+');
    return this.#keys([...keys.map(keyDown), ...keys.reverse().map(keyUp)]);
  }

  /** @param {string} key */
  keyDown(key) {
    return this.#keys([keyDown(key)]);
  }

  /** @param {string} key */
  keyUp(key) {
    return this.#keys([keyUp(key)]);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  moveMouse(x, y) {
    return this.#mouse([{ type: 'pointerMove', duration: 0, x, y }]);
  }

  /** @param {keyof typeof MOUSE_BUTTONS} [button] */
  mouseDown(button = 'left') {
    return this.#mouse([{ type: 'pointerDown', button: MOUSE_BUTTONS[button] }]);
  }

  /** @param {keyof typeof MOUSE_BUTTONS} [button] */
  mouseUp(button = 'left') {
    return this.#mouse([{ type: 'pointerUp', button: MOUSE_BUTTONS[button] }]);
  }

  /** The window's page as a PNG. */
  async screenshot() {
    return Buffer.from(await this.#command('GET', '/screenshot'), 'base64');
  }

  /**
   * Gives the page this inner size, in CSS pixels. GTK keeps a window at least 447 px wide.
   * @param {number} width
   * @param {number} height
   */
  async setViewport(width, height) {
    const deadline = Date.now() + RESIZE_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const [innerWidth, innerHeight] = await this.#innerSize();
      if (innerWidth === width && innerHeight === height) return;
      // WebDriver sizes the window with its frame, whose size is known only by looking.
      const frame = await this.#command('GET', '/window/rect');
      const outer = {
        width: frame.width + width - innerWidth,
        height: frame.height + height - innerHeight,
      };
      await this.#command('POST', '/window/rect', { ...outer, ...inTheMiddle(outer) });
      await delay(2 * POLL_MS);
    }
  }

  /** Forgets what the last page left in this window. */
  async reset() {
    await this.#command('DELETE', '/cookie');
    await this.goto('about:blank');
  }

  #innerSize() {
    return this.#command('POST', '/execute/sync', {
      script: 'return [innerWidth, innerHeight]',
      args: [],
    });
  }

  /** @param {object[]} actions */
  #keys(actions) {
    return this.#command('POST', '/actions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** @param {object[]} actions */
  #mouse(actions) {
    return this.#command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  async #waitUntilReady() {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      try {
        return await this.#request('GET', '/status');
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await delay(POLL_MS);
      }
    }
  }

  #command(method, path, body) {
    return this.#request(method, this.#session + path, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async #request(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  }
}

/**
 * The body of an async WebDriver script. The source is part of it and not evaluated by it, so that a page whose policy
 * forbids eval can be looked into as well.
 * @param {string} source
 */
function evaluation(source) {
  return `const [args, done] = arguments;
    (async () => {
      const value = (${source}
      );
      return typeof value === 'function' ? value(...args) : value;
    })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

/** @param {string} binary */
function capabilities(binary) {
  const options = { binary, args: ['--automation'] };
  return {
    capabilities: {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    },
  };
}

/**
 * Without a window manager the window under the pointer has the focus, and the pointer rests in the middle of the screen. A window
 * that does not reach it is not in front: its page has no focus to show.
 * @param {{ width: number, height: number }} window
 */
function inTheMiddle({ width, height }) {
  return {
    x: Math.max(0, Math.round((SCREEN.width - width) / 2)),
    y: Math.max(0, Math.round((SCREEN.height - height) / 2)),
  };
}

/** @param {number} milliseconds */
function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
