/** Runs test files with @web/test-runner in several browsers, and counts. */
import { startTestRunner } from '@web/test-runner';
import { createConfig } from '../web-test-runner.config.mjs';
import { compactReporter } from './wtr-reporter.mjs';

/**
 * @param {readonly string[]} files Absolute paths.
 * @param {readonly import('./browsers.mjs').BrowserName[]} browsers
 * @returns {Promise<import('./wtr-reporter.mjs').Counts & { hasPassed: boolean }>}
 */
export async function runBrowserTests(files, browsers) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const reporter = compactReporter((countsByBrowser) => {
    for (const counts of countsByBrowser.values()) {
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
  });
  const runner = await startTestRunner({
    config: createConfig({ browsers, files: [...files], reporter }),
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) return { ...total, hasPassed: false };
  const hasPassed = await new Promise((resolve) => runner.on('stopped', resolve));
  return { ...total, hasPassed };
}
