/** One visit to a site by a fresh reader: loads it, types a question letter by letter, opens a topic, and measures each. */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { probe } from './probe.mjs';

/** Misspelt and of common words, so that each candidate has something to do. */
const QUESTION = 'lost my phone for mfa';
/** What a candidate puts off until the page is idle falls within. */
const IDLE_MS = 1800;
const TIMEOUT_MS = 120_000;

/** Starts Chromium. Frames come as soon as they can, so that the wait for the next of 60 a second is not measured. */
export function launchBrowser() {
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('Chromium is missing; set CHROME_PATH to its program.');
  return puppeteer.launch({
    executablePath: chromium,
    headless: true,
    protocolTimeout: TIMEOUT_MS,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-frame-rate-limit',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./serve.mjs').startServer>>} server
 * @param {import('./sites.mjs').Site} site
 * @param {{ slowdown?: number, isUsed?: boolean }} [options] `isUsed` false only loads the page.
 * @returns {Promise<Record<string, number | number[]>>} Times in ms of CPU on the main thread where the name says so.
 */
export async function visit(browser, server, site, { slowdown = 1, isUsed = true } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluateOnNewDocument(probe);
    await page.evaluate('0');
    if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const used = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };

    server.show(site.files);
    const before = await used();
    await page.goto(server.url, { waitUntil: 'load', timeout: TIMEOUT_MS });
    await page.evaluate(`probe.usable(() => ${site.isUsable})`);
    const loaded = await used();
    const figures = {
      cpu: 1000 * (loaded.TaskDuration - before.TaskDuration),
      script: 1000 * (loaded.ScriptDuration - before.ScriptDuration),
      bytes: server.sent().bytes,
      requests: server.sent().requests,
    };
    await new Promise((done) => setTimeout(done, IDLE_MS * Math.sqrt(slowdown)));
    const idle = await used();
    figures.idleCpu = 1000 * (idle.TaskDuration - loaded.TaskDuration);
    Object.assign(figures, await page.evaluate('probe.longTasks()'));
    if (!isUsed) return figures;

    await devtools.send('HeapProfiler.collectGarbage');
    const rest = await used();
    figures.heap = rest.JSHeapUsedSize;
    figures.nodes = rest.Nodes;
    await page.evaluate(`probe.watch(${site.watched})`);
    if (site.box) Object.assign(figures, await search(page, site, server, used));
    figures.toggle = await toggle(page, site);
    return figures;
  } finally {
    await context.close();
  }
}

async function search(page, site, server, used) {
  const sent = server.sent();
  const keys = [];
  const cpus = [];
  await clickOn(page, site.box);
  await page.evaluate('probe.settled()');
  for (const letter of QUESTION) {
    const before = await used();
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    keys.push(await page.evaluate('probe.settled()'));
    const after = await used();
    cpus.push(1000 * (after.TaskDuration - before.TaskDuration));
  }
  const now = server.sent();
  for (let at = 0; at < QUESTION.length; at++) await page.keyboard.press('Backspace');
  await page.evaluate('probe.settled()');
  return {
    keys,
    keyCpus: cpus,
    searchBytes: now.bytes - sent.bytes,
    searchRequests: now.requests - sent.requests,
  };
}

async function toggle(page, site) {
  await clickOn(page, site.toggle);
  return page.evaluate('probe.settled()');
}

async function clickOn(page, expression) {
  const { x, y } = await page.evaluate(`(() => {
    const target = ${expression};
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + Math.min(width / 2, 100), y: top + height / 2 };
  })()`);
  await page.mouse.click(x, y);
}
