/** Drives the apps of test/consumers in Chromium as a person does, and says what is not as it should be. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const QUERY = 'lost my phone';
const TOPIC = 'mfa-lost';
const PATIENCE_MS = 10_000;
const ROOT = `document.querySelector('signin-help').shadowRoot`;

let browser;

/** Opens an address, does the work, and returns what it found wrong and what the page said to the console. */
async function inPage(url, work) {
  browser ??= await puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${String(error)}`));
  const expect = async (what, expression) => {
    const isTrue = await page
      .waitForFunction(expression, { timeout: PATIENCE_MS })
      .then(() => true)
      .catch(() => false);
    if (!isTrue) problems.push(`not so: ${what}`);
  };
  try {
    await page.goto(url, { waitUntil: 'load' });
    await work(page, expect, problems);
  } finally {
    await page.close();
  }
  return problems;
}

export async function closeBrowser() {
  await browser?.close();
}

/** An app with one `<signin-help>` and the handles that test/consumers/README.md tells. */
export function driveApp(folder) {
  return served(folder, (url) =>
    inPage(`${url}/`, async (page, expect) => {
      await expect(
        'the help shows',
        `document.querySelector('signin-help')?.shadowRoot?.querySelector('#search-input, [part~="search-input"]')`,
      );
      await page.evaluate(`${ROOT}.querySelector('[part~="search-input"]').focus()`);
      await page.keyboard.type(QUERY);
      await expect(
        'the right topic opens',
        `${ROOT}.querySelector('[data-topic-id][aria-expanded="true"]')?.dataset.topicId === '${TOPIC}'`,
      );
      await expect(
        "the company's address shows",
        `${ROOT}.querySelector('[data-topic-row="${TOPIC}"]').innerText.includes('it@example.com')`,
      );
      await expect(
        'the events are heard',
        `['search ${QUERY}', 'toggle ${TOPIC}'].every((entry) => document.querySelector('#log').textContent.includes(entry))`,
      );
      await page.click('#single');
      await expect('a property is set', `document.querySelector('signin-help').single === true`);
      await page.click('#remove');
      await expect('nothing is left', `!document.querySelector('signin-help')`);
      await page.evaluate(
        `location.hash = '#signin-help/${TOPIC}'; dispatchEvent(new Event('beforeprint'))`,
      );
    }),
  );
}

/** The app that imports only the engine: it answers, and nothing of Lit or of other content came along. */
export async function driveEngine(folder) {
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => readFileSync(join(folder, 'assets', name), 'utf8')).join('');
  const problems = /litElement|lit-html|_\$lit|attachShadow/i.test(code) ? ['Lit came along'] : [];
  const answers = await served(folder, (url) =>
    inPage(`${url}/`, async (page, expect) => {
      await page.type('input', QUERY);
      await expect(
        'the engine answers',
        `document.querySelector('#log').textContent === '${TOPIC}'`,
      );
    }),
  );
  return [...problems, ...answers];
}

/** A page of each kind that test/consumers/react/server.js renders, without and with JavaScript. */
export async function driveServer(app) {
  const server = spawn(process.execPath, ['server.js'], { cwd: app });
  try {
    const url = await new Promise((done, fail) => {
      server.stdout.once('data', (text) => done(String(text).trim()));
      let said = '';
      server.stderr.on('data', (text) => (said += text));
      server.once('exit', () => fail(new Error(`server.js: ${said}`)));
    });
    return [...(await driveServed(`${url}/plain`)), ...(await driveServed(`${url}/react`, true))];
  } finally {
    server.kill();
  }
}

async function driveServed(url, isReact = false) {
  const html = await (await fetch(url)).text();
  const problems =
    (html.match(/<details/g) ?? []).length > 20 ? [] : [`${url}: topics are missing`];
  const found = await inPage(url, async (page, expect) => {
    await expect(
      'the element takes over',
      `${ROOT}.querySelector('[data-topic-id]') && !${ROOT}.querySelector('details')`,
    );
    await expect('there is one of everything', `${ROOT}.querySelectorAll('.base').length === 1`);
    if (!isReact) return;
    await page.click('#count');
    await expect(
      'the app around it is alive',
      `document.querySelector('#count').textContent === '1'`,
    );
    await expect('the help is still there', `${ROOT}.querySelector('[data-topic-id]')`);
  });
  return [...problems, ...found.map((problem) => `${url}: ${problem}`)];
}

async function served(folder, work) {
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
