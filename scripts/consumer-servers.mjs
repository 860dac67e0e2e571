/** Drives the apps of test/consumers that need a server of their own: server rendering, and Vite's development server. */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPage } from './consumer-page.mjs';

const ROOT = `document.querySelector('signin-help').shadowRoot`;
/** Where each title lies. The accordion and what stands there without a script must agree. */
const PLACES = `[...${ROOT}.querySelectorAll('.topic-title, [part~="search-input"], .contact-title')].map((it) => {
  const { left, top, width } = it.getBoundingClientRect();
  return [left, top, width].map(Math.round).join();
}).join(' ')`;
const UNREAD = `[...${ROOT}.querySelectorAll('details')].filter((topic) => {
  topic.open = true;
  return !topic.querySelector('.topic-answer').checkVisibility() || topic.innerText.length < 200;
}).length`;
const START_MS = 60_000;

/** A page of each kind that test/consumers/react/server.js renders, without and with JavaScript. */
export function driveServer(app) {
  return running(app, 'server.js', [], async (url) => [
    ...(await driveServed(`${url}/plain`)),
    ...(await driveServed(`${url}/react`, true)),
  ]);
}

async function driveServed(url, isReact = false) {
  const without = await inPage(async (page, _expect, fail) => {
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    const topics = await page.evaluate(`${ROOT}.querySelectorAll('details').length`);
    const unread = await page.evaluate(UNREAD);
    if (topics < 20 || unread > 0)
      fail(`all ${topics} answers can be read without JavaScript (${unread} cannot)`);
  });
  const found = await inPage(async (page, expect, fail) => {
    const letIn = await heldScripts(page);
    // The page is not loaded before its scripts are.
    const loaded = page.goto(url);
    await expect('the answers come first', `${ROOT}.querySelectorAll('details').length > 20`);
    const before = await page.evaluate(PLACES);
    letIn();
    await loaded;
    await expect(
      'the element takes over',
      `${ROOT}.querySelector('[data-topic-id]') && !${ROOT}.querySelector('details')`,
    );
    await expect('there is one of everything', `${ROOT}.querySelectorAll('.base').length === 1`);
    const after = await page.evaluate(PLACES);
    if (after !== before) fail(`it stays in place:\n${before}\n${after}`);
    if (!isReact) return;
    await page.click('#count');
    await expect(
      'the app around it is alive',
      `document.querySelector('#count').textContent === '1'`,
    );
    await expect('the help is still there', `${ROOT}.querySelector('[data-topic-id]')`);
  });
  return [...without, ...found].map((problem) => `${url}: ${problem}`);
}

/** Keeps scripts back, as a slow line does, until they are let in. */
async function heldScripts(page) {
  await page.setRequestInterception(true);
  const held = [];
  let isOpen = false;
  page.on('request', (request) => {
    if (isOpen || request.resourceType() !== 'script') void request.continue();
    else held.push(request);
  });
  return () => {
    isOpen = true;
    for (const request of held) void request.continue();
  };
}

/** The engine's app in Vite's development server: content that changes shows by itself, mistakes show in place. */
export function driveDev(app) {
  const file = join(app, 'content/en/topics/teleport.md');
  const topic = (audience) =>
    `---\ntitle: The teleporter is stuck\norder: 999\naudience: [${audience}]\n` +
    `questions: [teleporter stuck, beam me up]\nreviewed: 2026-11-01\n---\nAsk :fact[your administrator]{name=admin}.\n`;
  const vite = 'node_modules/vite/bin/vite.js';
  return running(app, vite, ['--host', '127.0.0.1', '--port', '0'], (url) =>
    inPage(
      async (page, expect) => {
        const answers = async (what, topicId) =>
          expect(
            what,
            `(() => { const input = document.querySelector('input'); if (!input?.oninput) return false;
              input.value = 'teleporter stuck'; input.oninput({ target: input });
              return (document.querySelector('#log').textContent === 'teleport') === ${topicId === 'teleport'}; })()`,
          );
        await page.goto(url, { waitUntil: 'load' });
        await answers('the app runs in the development server', '');
        writeFileSync(file, topic('anyone'));
        await answers('a new topic shows by itself', 'teleport');
        writeFileSync(file, topic('nobody'));
        await expect(
          'a mistake shows in place',
          `document.querySelector('vite-error-overlay')?.shadowRoot.textContent.includes('teleport.md:4:12')`,
        );
        writeFileSync(file, topic('iam'));
        await answers('a mended topic shows by itself', 'teleport');
        rmSync(file);
        await answers('a topic that is gone goes', '');
      },
      { isTalkative: true },
    ),
  );
}

/** Runs a server that prints its address, while the work goes on. */
async function running(app, script, words, work) {
  const server = spawn(process.execPath, [script, ...words], {
    cwd: app,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  });
  try {
    const url = await new Promise((done, fail) => {
      let said = '';
      const hear = (text) => {
        said += text;
        const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
        if (address) done(address);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', () => fail(new Error(`${script}: ${said}`)));
      setTimeout(() => fail(new Error(`${script} does not start: ${said}`)), START_MS).unref();
    });
    return await work(url);
  } finally {
    server.kill();
  }
}
