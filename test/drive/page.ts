import type { BrowserName } from './scripts.js';

/** In CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Media features by name, such as `{ 'forced-colors': 'active' }`. */
export type MediaFeatures = Readonly<Record<string, string>>;

/** A page in a browser, with the same verbs in each of them. */
export interface Page {
  readonly browserName: BrowserName;
  /** Opens an address and waits until the page has loaded. */
  goto(url: string): Promise<void>;
  /**
   * The value of an expression, or of a function that runs in the page with `args`; both go by way of JSON.
   * Promises are awaited. A function sees nothing of the test but its arguments.
   */
  evaluate<Value>(expression: string): Promise<Value>;
  evaluate<Value, Args extends readonly unknown[]>(
    work: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Types each character at the focus. */
  type(text: string): Promise<void>;
  /** Presses a key, or keys joined by `+`: `Enter`, `Shift+Tab`. */
  press(chord: string): Promise<void>;
  /** Writes what the window shows into a PNG file. */
  screenshot(file: string): Promise<void>;
  /** WebKitGTK keeps a window at least 447 px wide. */
  setViewport(viewport: Viewport): Promise<void>;
  /** Pretends that the reader has these preferences, and perhaps prints; `{}` ends it. Chromium only; others reject. */
  emulate(features: MediaFeatures, media?: 'print'): Promise<void>;
  /** What the page wrote to the console and each uncaught error, as `type: text`; undefined in WebKit, which does not tell. */
  readonly consoleMessages: readonly string[] | undefined;
  /** The address of each request since the page was made, the page's own included; undefined in WebKit. */
  readonly requests: readonly string[] | undefined;
}
