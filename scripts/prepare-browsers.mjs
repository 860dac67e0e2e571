/** Installs the browsers that the tests drive, where that is possible. */
import { spawnSync } from 'node:child_process';
import { findBrowsers, onPath } from './browsers.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

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
