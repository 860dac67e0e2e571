/** Says of a run of @web/test-runner what failed and why, and counts the tests of each browser. */
import { relative } from 'node:path';
import { format } from 'node:util';

const STACK_LINES = 4; // the runner has taken its own frames out already

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {(countsByBrowser: Map<string, Counts>) => void} [onFinish] Gets the counts when the run is over.
 * @returns {import('@web/test-runner').Reporter}
 */
export function compactReporter(onFinish = () => {}) {
  /** @type {Map<string, Counts>} */
  const countsByBrowser = new Map();
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        add(countsByBrowser, session);
        for (const line of complaints(session, testFile)) plainLogger.log(line);
      }
    },
    onTestRunFinished() {
      for (const [browser, counts] of countsByBrowser) {
        const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
        plainLogger.log(`${browser}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
      }
      onFinish(countsByBrowser);
    },
  };
}

/**
 * Writes past the console, which the runner redirects to redraw its progress bar with escape codes.
 * @type {import('@web/test-runner').Logger}
 */
export const plainLogger = {
  log: write,
  debug: () => {},
  error: write,
  warn: write,
  group: () => {},
  groupEnd: () => {},
  logSyntaxError: (error) => write(error.message),
};

function write(...messages) {
  process.stdout.write(`${format(...messages)}\n`);
}

function add(countsByBrowser, session) {
  const name = session.browser.name;
  const counts = countsByBrowser.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
  countsByBrowser.set(name, counts);
  const tests = testsOf(session.testResults);
  counts.skipped += tests.filter(({ test }) => test.skipped).length;
  counts.passed += tests.filter(isPassed).length;
  const failed = tests.filter(isFailed).length;
  // A file that could not be loaded, or a hook that threw, is a failure without a test.
  counts.failed += failed > 0 || session.passed ? failed : 1;
}

/** The lines that say what went wrong in one file in one browser; none when all is well. */
function complaints(session, testFile) {
  if (session.passed) return [];
  const place = `${session.browser.name}: ${relative(process.cwd(), testFile)}`;
  return [
    ...testsOf(session.testResults)
      .filter(isFailed)
      .map(({ path, test }) => `✗ ${place}\n  ${path.join(' › ')}\n${explain(test.error)}`),
    ...session.errors.map((error) => `✗ ${place}\n${explain(error)}`),
    ...session.request404s.map((url) => `  not found: ${url}`),
    ...session.logs.map((log) => `  console: ${log.map(String).join(' ')}`),
  ];
}

/** All tests of a suite with the titles that lead to them. */
function testsOf(suite, titles = []) {
  if (!suite) return [];
  const path = suite.name ? [...titles, suite.name] : titles;
  return [
    ...suite.tests.map((test) => ({ test, path: [...path, test.name] })),
    ...suite.suites.flatMap((inner) => testsOf(inner, path)),
  ];
}

function isPassed({ test }) {
  return test.passed && !test.skipped;
}

function isFailed({ test }) {
  return !test.passed && !test.skipped;
}

function explain(error) {
  if (!error) return '  did not run, because a hook before it failed';
  const { message, expected, actual, stack } = error;
  const lines = [message];
  if (expected !== undefined && actual !== undefined) {
    lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  }
  if (stack) lines.push(...stack.split('\n').slice(0, STACK_LINES));
  return lines.join('\n').replace(/^/gm, '  ');
}
