import type { CDPSession, Page } from 'puppeteer-core';
import { launchPuppeteer } from '../drive/puppeteer-page.js';
import { findBrowsers } from '../drive/scripts.js';

/** What a page holds once all garbage is gone. */
export interface Held {
  /** DOM nodes, also those that no document holds any more. */
  readonly nodes: number;
  readonly listeners: number;
  /** Of objects. */
  readonly bytes: number;
}

/** A page of Chromium whose memory can be measured, which needs its DevTools protocol. */
export interface MeasuredPage {
  readonly page: Page;
  held(): Promise<Held>;
  /** How many maps there are: an index has one for each term. */
  maps(): Promise<number>;
  close(): Promise<void>;
}

/** Opens an address after `before` has run in the empty page; without Chromium there is none. */
export async function openMeasured(url: string, before?: () => void): Promise<MeasuredPage> {
  const path = findBrowsers().chromium;
  if (path === undefined) throw new Error('Chromium is not installed.');
  const browser = await launchPuppeteer('chromium', path);
  const page = await browser.newPage();
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(url, { waitUntil: 'load' });
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  return {
    page,
    held: () => measure(devtools),
    maps: () => countMaps(page, devtools),
    close: () => browser.close(),
  };
}

async function measure(devtools: CDPSession): Promise<Held> {
  // What finalizers let go is only found by the next collection.
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value;
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    bytes: value('JSHeapUsedSize'),
  };
}

async function countMaps(page: Page, devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const prototype = await page.evaluateHandle(() => Map.prototype);
  const maps = await page.queryObjects(prototype);
  const count = await maps.evaluate((list) => list.length);
  await Promise.all([prototype.dispose(), maps.dispose()]);
  return count;
}
