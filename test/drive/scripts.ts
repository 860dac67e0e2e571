/** The tools of scripts/ that tests share, with their types: they are plain JavaScript beside the build. */

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

interface Browsers {
  readonly BROWSERS: readonly BrowserName[];
  findBrowsers(): {
    readonly chromium?: string;
    readonly firefox?: string;
    readonly webkit?: object;
  };
}

/** One WebKitGTK window: scripts/webdriver.mjs. */
export interface WebKitBrowser {
  goto(url: string): Promise<void>;
  evaluate(source: string, args: readonly unknown[]): Promise<unknown>;
  type(text: string): Promise<void>;
  press(chord: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  setViewport(width: number, height: number): Promise<void>;
  reset(): Promise<void>;
  close(): Promise<void>;
}

interface WebDriver {
  readonly WebKitBrowser: { launch(): Promise<WebKitBrowser> };
}

// From build/test/drive/, where this file runs.
const SCRIPTS = new URL('../../../scripts/', import.meta.url);

export const { BROWSERS, findBrowsers } = (await load('browsers.mjs')) as Browsers;
export const { WebKitBrowser } = (await load('webdriver.mjs')) as WebDriver;

function load(name: string): Promise<unknown> {
  return import(new URL(name, SCRIPTS).href) as Promise<unknown>;
}
