/** Pages of the apps of test/consumers in Chromium, and what is not as it should be there. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** Machines that test are busy. */
const PATIENCE_MS = 60_000;

let browser;

/**
 * Does the work in a fresh page. Returns what it found wrong, with what the page said to the console unless `isTalkative`.
 * @param {(page: import('puppeteer-core').Page, expect: (what: string, expression: string) => Promise<void>, fail: (what: string) => void) => Promise<void>} work
 */
export async function inPage(work, { isTalkative = false } = {}) {
  browser ??= await puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  const problems = [];
  const said = (text) => (isTalkative ? undefined : problems.push(text));
  page.on('console', (message) => said(`console: ${message.text()}`));
  page.on('pageerror', (error) => said(`error: ${String(error)}`));
  const fail = (what) => void problems.push(`not so: ${what}`);
  const expect = async (what, expression) => {
    const isTrue = await page
      .waitForFunction(expression, { timeout: PATIENCE_MS })
      // What the expression found must not be held in the page.
      .then((handle) => handle.dispose().then(() => true))
      .catch(() => false);
    if (!isTrue) fail(what);
  };
  try {
    await work(page, expect, fail);
  } finally {
    await page.close();
  }
  return problems;
}

export async function closeBrowser() {
  await browser?.close();
}

/**
 * Serves the files of a folder while the work goes on.
 * @param {string} folder @param {(url: string) => Promise<string[]>} work
 */
export async function served(folder, work) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
