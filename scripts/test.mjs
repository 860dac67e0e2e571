/**
 * `npm test`: builds, lints, runs every test in Node and in three browsers, and tries the package in the apps of its users.
 *
 *   npm test                                  everything
 *   npm test -- --only node                   one of the steps lint, node, browser, consumers (may be given twice)
 *   npm test -- --browsers chromium,firefox   fewer browsers
 *   npm test -- search toggle                 the test files whose path holds one of these words, without lint
 *   npm test -- --no-build                    the tests over the last build
 *
 * The last line is `N passed, N failed`. A step that fails does not stop the next, so that one run shows all.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSERS } from './browsers.mjs';
import { prepareBrowsers } from './prepare-browsers.mjs';
import { testFiles } from './test-files.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STEPS = ['lint', 'node', 'browser', 'consumers'];

/** @typedef {{ passed: number, failed: number, skipped: number, isGood: boolean }} Outcome */
/** @typedef {{ steps: string[], browsers: import('./browsers.mjs').BrowserName[], words: string[], isBuilt: boolean }} Wishes */

/** @returns {Wishes} */
function readWishes() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      browsers: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const steps = values.only ?? (positionals.length > 0 ? ['node', 'browser'] : STEPS);
  const browsers = values.browsers?.split(',') ?? BROWSERS;
  requireKnown('--only', steps, STEPS);
  requireKnown('--browsers', browsers, BROWSERS);
  return { steps, browsers, words: positionals, isBuilt: values['no-build'] };
}

/**
 * @param {string} option
 * @param {readonly string[]} given
 * @param {readonly string[]} known
 */
function requireKnown(option, given, known) {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  console.error(`${option} takes ${known.join(', ')}; found "${unknown}"`);
  process.exit(1);
}

/** @param {Wishes} wishes */
async function main({ steps, browsers, words, isBuilt }) {
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  const step = async (name, work) => {
    console.log(`\n── ${name}`);
    const start = performance.now();
    outcomes.set(name, await work());
    console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };

  const isLintOnly = steps.every((name) => name === 'lint');
  if (!isBuilt && !isLintOnly) await step('build', () => command('node', ['scripts/build.mjs']));
  if (steps.includes('lint')) await step('lint', () => command('npm', ['run', '--silent', 'lint']));
  if (isLintOnly) return report(outcomes);

  // Tests in Node drive real pages as well (test/drive), so browsers come before both.
  let ready = [];
  await step('browsers', () => {
    const prepared = prepareBrowsers(browsers);
    ready = prepared.ready;
    process.env.SIGNIN_HELP_BROWSERS = ready.join(',');
    console.log(ready.join(', '));
    return { passed: 0, failed: 0, skipped: 0, isGood: prepared.isComplete };
  });
  if (steps.includes('node')) await step('tests in Node', () => testInNode(words));
  if (steps.includes('browser')) {
    await step('tests in browsers', () => testInBrowsers(words, ready));
  }
  if (steps.includes('consumers')) {
    await step('consumers', () =>
      ready.includes('chromium')
        ? command('node', ['scripts/release-check.mjs', '--no-build'])
        : withoutChromium(browsers),
    );
  }
  return report(outcomes);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Outcome}
 */
function command(program, args) {
  // npm is a script on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell });
  return { passed: 0, failed: 0, skipped: 0, isGood: status === 0 };
}

/**
 * @param {string[]} words
 * @returns {Promise<Outcome>}
 */
async function testInNode(words) {
  const files = testFiles('node', words);
  if (files.length === 0) return nothingToTest();
  const { runNodeTests } = await import('./node-tests.mjs');
  const counts = await runNodeTests(files);
  return { ...counts, isGood: counts.failed === 0 };
}

/**
 * @param {string[]} words
 * @param {readonly import('./browsers.mjs').BrowserName[]} browsers
 * @returns {Promise<Outcome>}
 */
async function testInBrowsers(words, browsers) {
  const files = testFiles('browser', words);
  if (files.length === 0) return nothingToTest();
  if (browsers.length === 0) return { passed: 0, failed: 0, skipped: 0, isGood: false };
  const { runBrowserTests } = await import('./browser-tests.mjs');
  const { hasPassed, ...counts } = await runBrowserTests(files, browsers);
  return { ...counts, isGood: hasPassed };
}

/**
 * The consumers are driven in Chromium. Whoever asked for other browsers does not miss them.
 * @param {readonly string[]} browsers
 * @returns {Outcome}
 */
function withoutChromium(browsers) {
  console.log('left out: they need Chromium');
  return { passed: 0, failed: 0, skipped: 1, isGood: !browsers.includes('chromium') };
}

/** @returns {Outcome} */
function nothingToTest() {
  console.log('no test files');
  return { passed: 0, failed: 0, skipped: 0, isGood: true };
}

/** @param {Map<string, Outcome>} outcomes */
function report(outcomes) {
  const all = [...outcomes.values()];
  const sum = (key) => all.reduce((total, outcome) => total + outcome[key], 0);
  const bad = [...outcomes].filter(([, { isGood }]) => !isGood).map(([name]) => name);
  console.log('');
  if (sum('skipped') > 0) console.log(`${sum('skipped')} tests skipped`);
  if (bad.length > 0) console.log(`not well: ${bad.join(', ')}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return bad.length > 0 ? 1 : 0;
}

// Browsers that were ended can leave open handles behind, so the process is ended and not left to run out.
process.exit(await main(readWishes()));
