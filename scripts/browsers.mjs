/** Finds the browsers that the tests drive. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/** @typedef {{ driver: string, browser: string, display: string | undefined }} WebKitPaths Xvfb is undefined where a display is there. */
/** @typedef {{ chromium?: string, firefox?: string, webkit?: WebKitPaths }} FoundBrowsers */

/** @type {readonly BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox', 'webkit'];

const CHROMIUM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
  // Edge is Chromium as well, and is on every Windows machine.
  ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
];

const FIREFOX_PATHS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...onWindows('Mozilla Firefox\\firefox.exe'),
];

/** The paths of the browsers on this machine. A browser that is not here has no key. */
export function findBrowsers() {
  const chromium = findChromium();
  const firefox = findFirefox();
  const webkit = findWebKit();
  /** @type {FoundBrowsers} */
  const found = {};
  if (chromium) found.chromium = chromium;
  if (firefox) found.firefox = firefox;
  if (webkit) found.webkit = webkit;
  return found;
}

function findChromium() {
  if (process.env.CHROME_PATH) return whenRunnable(process.env.CHROME_PATH);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return firstOnPath(names) ?? CHROMIUM_PATHS.find(isRunnable);
}

function findFirefox() {
  if (process.env.FIREFOX_PATH) return whenRunnable(process.env.FIREFOX_PATH);
  return firstOnPath(['firefox-esr', 'firefox']) ?? FIREFOX_PATHS.find(isRunnable);
}

/** WebKitGTK, the nearest thing to Safari outside macOS. It needs a display, a virtual one for choice. */
function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = miniBrowserPaths().find(isRunnable);
  const display = onPath('Xvfb');
  if (!driver || !browser || !(display || process.env.DISPLAY)) return undefined;
  return { driver, browser, display };
}

/** MiniBrowser lies beside the library: /usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser on Debian. */
function miniBrowserPaths() {
  return ['/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((root) =>
    [root, ...foldersIn(root)].flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((api) =>
        join(folder, api, 'MiniBrowser'),
      ),
    ),
  );
}

/** @param {string} root */
function foldersIn(root) {
  try {
    const names = readdirSync(root).filter((name) => name.endsWith('-linux-gnu'));
    return names.map((name) => join(root, name));
  } catch {
    return [];
  }
}

/** @param {string} path Below a program folder. */
function onWindows(path) {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map(
    (name) => process.env[name],
  );
  return roots.filter((root) => root !== undefined).map((root) => `${root}\\${path}`);
}

/** @param {readonly string[]} names */
function firstOnPath(names) {
  return names.map(onPath).find((path) => path !== undefined);
}

/**
 * A program that can be run by its name alone.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isRunnable);
}

/** @param {string} path */
function whenRunnable(path) {
  return isRunnable(path) ? path : undefined;
}

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
