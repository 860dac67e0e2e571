/** Finds the browsers that the tests drive, and installs them where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/** @typedef {{ driver: string, browser: string, display: string | undefined }} WebKitPaths Xvfb is undefined where a display is there. */
/** @typedef {{ chromium?: string, firefox?: string, webkit?: WebKitPaths }} FoundBrowsers */

/** @type {readonly BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox', 'webkit'];

const INSTALL_TIMEOUT_MS = 600_000; // a slow mirror and 300 MB of browsers

const APT_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const REMEDIES = {
  chromium: 'install Chromium or Chrome, or set CHROME_PATH to its program',
  firefox: 'install Firefox, or set FIREFOX_PATH to its program',
  webkit: 'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb',
};

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

/**
 * Sees to it that the wanted browsers can run: installs missing ones where apt-get may, and names the rest in one line each.
 * @param {readonly BrowserName[]} wanted
 * @param {(line: string) => void} [say]
 * @returns {{ ready: BrowserName[], isComplete: boolean }} `isComplete` is false when a browser is missing that must not be.
 */
export function prepareBrowsers(wanted, say = console.log) {
  const absent = missing(wanted);
  if (absent.length > 0 && canInstall()) install(absent, say);
  const stillAbsent = missing(wanted);
  for (const name of stillAbsent) {
    const verdict = isRequired(name) ? 'MISSING' : 'SKIPPED, its tests do not run';
    say(`${name}: ${verdict}; ${REMEDIES[name]}`);
  }
  return {
    ready: wanted.filter((name) => !stillAbsent.includes(name)),
    isComplete: !stillAbsent.some(isRequired),
  };
}

/** @param {readonly BrowserName[]} names */
function missing(names) {
  const found = findBrowsers();
  return names.filter((name) => !found[name]);
}

/**
 * Chromium carries the tests that no other browser can run. The others may be absent from a desk, not from CI.
 * @param {BrowserName} name
 */
function isRequired(name) {
  if (name === 'chromium') return true;
  return process.env.CI === 'true' && process.platform === 'linux';
}

function canInstall() {
  return process.getuid?.() === 0 && Boolean(onPath('apt-get'));
}

/**
 * @param {readonly BrowserName[]} names
 * @param {(line: string) => void} say
 */
function install(names, say) {
  const packages = names.flatMap((name) => APT_PACKAGES[name]);
  say(`installing ${packages.join(', ')} (this can take some minutes)`);
  // A waiting lock instead of a failure when another apt runs at the same time.
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  const isUpdated = run('apt-get', [...lock, '-qq', 'update'], say);
  if (!isUpdated) return;
  run('apt-get', [...lock, '-qq', '-y', 'install', '--no-install-recommends', ...packages], say);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {(line: string) => void} say
 */
function run(program, args, say) {
  const { status, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return true;
  say(`${program} failed: ${(error?.message ?? stderr).trim()}`);
  return false;
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

/** @param {string} name */
function onPath(name) {
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
