/**
 * Browser tests, over the output of the build: `npm test` runs them all;
 * `npx wtr --files build/test/elements/x.test.js --watch` runs one file again and again.
 */
import { fromRollup } from '@web/dev-server-rollup';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { BROWSERS, findBrowsers } from './scripts/browsers.mjs';
import { lunrEsm } from './scripts/lunr-esm.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { ownLit } from './scripts/own-lit.mjs';
import { chromiumCommands, nodeSearch } from './scripts/wtr-commands.mjs';
import { compactReporter, plainLogger } from './scripts/wtr-reporter.mjs';

export const BROWSER_TESTS = 'build/test/{elements,render,controllers}/**/*.test.js';

const TEST_TIMEOUT_MS = 20_000; // axe needs more than 5 s in WebKit on a loaded machine
const FILE_TIMEOUT_MS = 180_000;
const START_TIMEOUT_MS = 60_000;
const CONCURRENT_BROWSERS = 2; // the cores of a small CI machine

// Chromium's sandbox refuses to start for root, and in most containers.
const NEEDS_NO_SANDBOX = process.env.CI === 'true' || process.getuid?.() === 0;

const CHROMIUM_ARGS = [
  ...(NEEDS_NO_SANDBOX ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param {object} [options]
 * @param {readonly import('./scripts/browsers.mjs').BrowserName[]} [options.browsers] Default: all that are installed.
 * @param {string | string[]} [options.files]
 * @param {import('@web/test-runner').Reporter} [options.reporter]
 */
export function createConfig({
  browsers = BROWSERS.filter((name) => findBrowsers()[name]),
  files = BROWSER_TESTS,
  reporter = compactReporter(),
} = {}) {
  return {
    files,
    browsers: browsers.map(launcher),
    // One page at a time in each browser: a page that is not in front has no focus.
    concurrency: 1,
    concurrentBrowsers: CONCURRENT_BROWSERS,
    nodeResolve: { exportConditions: ['production', 'default'] },
    plugins: [
      fromRollup(lunrEsm)(),
      fromRollup(ownLit)({ parser: '/build/src/render/template-parser.js' }),
      chromiumCommands(),
      nodeSearch(),
    ],
    reporters: [reporter],
    logger: plainLogger,
    staticLogging: true,
    testFramework: { config: { timeout: TEST_TIMEOUT_MS } },
    testsFinishTimeout: FILE_TIMEOUT_MS,
    testsStartTimeout: START_TIMEOUT_MS,
    browserStartTimeout: START_TIMEOUT_MS,
  };
}

/** @param {import('./scripts/browsers.mjs').BrowserName} name */
function launcher(name) {
  if (name === 'webkit') return webkitLauncher();
  const executablePath = findBrowsers()[name];
  const launchOptions =
    name === 'firefox'
      ? { browser: 'firefox', executablePath, headless: true }
      : { executablePath, headless: true, args: CHROMIUM_ARGS };
  return chromeLauncher({ puppeteer: puppeteerCore, concurrency: 1, launchOptions });
}

export default createConfig();
