/** The widget on pages that somebody else wrote: pages/ lists them, visit.ts and probe.ts look at them. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import {
  abandonWebKitPage,
  availableBrowsers,
  withPage,
  type BrowserName,
  type Page,
} from '../drive/index.js';
import type { Host } from './host.js';
import { BUILT_INS } from './pages/built-ins.js';
import { DOCUMENTS } from './pages/documents.js';
import { FALLBACKS } from './pages/fallbacks.js';
import { FRAMES } from './pages/frames.js';
import { HABITS } from './pages/habits.js';
import { LOADING } from './pages/loading.js';
import { PLACES } from './pages/places.js';
import { POLICIES } from './pages/policies.js';
import { openFolder, openServer } from './site.js';
import { ask, changes, messages, showsFallback } from './visit.js';

const HOSTS = [
  ...LOADING,
  ...PLACES,
  ...FRAMES,
  ...DOCUMENTS,
  ...BUILT_INS,
  ...HABITS,
  ...FALLBACKS,
];

/**
 * What `npm run trust` tells: the names of the pages that were tried, and how many requests and lines in the console there were
 * on those that the widget ran on, besides the page's own.
 */
const RECORD = 'build/trust/hosts.json';
const PATIENCE_MS = 40_000;
const MOST_VISITS = 3;
const seen = { hosts: new Set(), policies: new Set(), requests: 0, consoleMessages: 0 };

after(() => {
  mkdirSync('build/trust', { recursive: true });
  const record = { ...seen, hosts: [...seen.hosts], policies: [...seen.policies] };
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
});

describe('On pages of others', { concurrency: true }, () => {
  for (const browser of availableBrowsers()) {
    // One page after another, in all browsers at the same time.
    describe(`in ${browser} the widget`, { concurrency: 1 }, () => {
      for (const host of [...HOSTS, ...POLICIES]) {
        const { name, says, browsers = ['chromium'] } = host;
        const title = says ? `leaves the page's own words ${name}` : `answers ${name}`;
        if (browsers.includes(browser)) it(title, () => visitPatiently(host, browser));
      }
    });
  }
});

/** A page that is left and comes back may take a driver's question with it, which then is never answered: it is visited again. */
async function visitPatiently(host: Host, browser: BrowserName): Promise<void> {
  for (let time = 1; time <= MOST_VISITS; time++) {
    const visited = visit(host, browser).then(() => true);
    visited.catch(() => {}); // what comes after the patience has ended
    const pause = new Promise<false>((done) => setTimeout(done, PATIENCE_MS, false).unref());
    if (await (host.isLeft ? Promise.race([visited, pause]) : visited)) return;
    if (browser === 'webkit') abandonWebKitPage();
  }
  assert.fail(`no answer in ${MOST_VISITS} visits`);
}

async function visit(host: Host, browser: BrowserName): Promise<void> {
  (POLICIES.includes(host) ? seen.policies : seen.hosts).add(host.name);
  const site = await (host.isFile ? openFolder : openServer)(host);
  try {
    await withPage(browser, async (page) => {
      await page.goto(site.url);
      if (host.says) return await expectFallback(page, host, host.says);
      if (host.isCutOff) await site.close();
      await host.before?.(page);
      await ask(page, host);
      await expectPeace(page, host, site.foreign(page.requests ?? []));
      await host.after?.(page);
      if (host.unharmed) assert.equal(await page.evaluate(host.unharmed), true);
    });
  } finally {
    await site.close();
  }
}

/** Nothing is asked for, said or changed. */
async function expectPeace(page: Page, host: Host, requests: readonly string[]): Promise<void> {
  const said = await messages(page, host);
  seen.requests += requests.length;
  seen.consoleMessages += said.length;
  assert.deepEqual({ requests, said }, { requests: [], said: [] });
  assert.deepEqual(await changes(page, host), []);
}

async function expectFallback(page: Page, host: Host, line: RegExp | 'nothing'): Promise<void> {
  assert.equal(await showsFallback(page), true);
  const said = await messages(page, host);
  if (line === 'nothing') return assert.ok(!said.some((text) => text.includes('<signin-help>')));
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', line);
}
