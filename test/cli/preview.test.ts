import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { availableBrowsers, withPage, type Page } from '../drive/index.js';
import { COMMAND, folderOf, signinHelp, topic } from './command-line.js';

const PATIENCE_MS = 30_000;
const LAST_PORT = 65_535;
const TOPIC = 'content/topics/vpn.md';
const TITLES = `[...document.querySelector('signin-help')?.shadowRoot?.querySelectorAll('[part~="topic-button"]') ?? []]
  .map((it) => it.innerText.trim()).join()`;
const MISTAKES = `document.querySelector('.mistakes')?.innerText ?? ''`;

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts the preview of a content folder and returns its address. */
async function previewed(cwd: string): Promise<string> {
  const words = ['preview', '--port', '0', '--admin-name', 'the cloud team'];
  child = spawn(process.execPath, [COMMAND, ...words], { cwd });
  const text = await new Promise<string>((done) =>
    child!.stdout!.once('data', (piece) => done(String(piece))),
  );
  return /http:\S+/.exec(text)![0];
}

/** Waits until an expression has a value in the page, which loads itself anew meanwhile. */
async function eventually(page: Page, expression: string, expected: RegExp): Promise<void> {
  let found = '';
  for (const start = Date.now(); !expected.test(found);) {
    assert.ok(Date.now() - start < PATIENCE_MS, `${expression} is ${found}`);
    found = await page.evaluate<string>(expression).catch(() => '');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Waits until an address answers with what is expected. */
async function answers(url: string, expected: RegExp): Promise<void> {
  let found = '';
  for (const start = Date.now(); !expected.test(found);) {
    assert.ok(Date.now() - start < PATIENCE_MS, `${url} answers ${found.slice(0, 2000)}`);
    found = await (await fetch(url)).text();
    await new Promise((done) => setTimeout(done, 50));
  }
}

function contentFolder(): string {
  return folderOf({ [TOPIC]: topic({ title: 'Start the VPN' }) });
}

describe('signin-help preview', () => {
  const skip = !availableBrowsers().includes('chromium');

  it('says that the last port is taken, as there is no next one', async (test) => {
    const other = createServer();
    const isFree = await new Promise<boolean>((done) => {
      other.once('error', () => done(false)).listen(LAST_PORT, '127.0.0.1', () => done(true));
    });
    if (!isFree) return test.skip();
    const words = ['preview', '--port', String(LAST_PORT)];
    const { status, error } = await signinHelp(words, { cwd: contentFolder() });
    other.close();
    assert.equal(status, 2);
    assert.match(error, /the port is taken; name another with --port/);
  });

  it('runs as the content is written, and says mistakes in English', async () => {
    const url = await previewed(folderOf({ 'content/ar/topics/vpn.md': topic() }));
    const page = await (await fetch(url)).text();
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /<pre class="warnings" role="alert" lang="en" dir="ltr">/);
  });

  it('shows a change without a reload by hand', { skip }, async () => {
    const cwd = contentFolder();
    const url = await previewed(cwd);
    await withPage('chromium', async (page) => {
      await page.goto(url);
      await eventually(page, TITLES, /^Start the VPN$/);
      writeFileSync(join(cwd, TOPIC), topic({ title: 'Start the tunnel' }));
      await eventually(page, TITLES, /^Start the tunnel$/);
    });
  });

  it('shows a new topic, and none that is gone', { skip }, async () => {
    const cwd = contentFolder();
    const url = await previewed(cwd);
    await withPage('chromium', async (page) => {
      await page.goto(url);
      writeFileSync(join(cwd, 'content/topics/wifi.md'), topic({ title: 'No Wi-Fi', order: '20' }));
      await eventually(page, TITLES, /^Start the VPN,No Wi-Fi$/);
      rmSync(join(cwd, TOPIC));
      await eventually(page, TITLES, /^No Wi-Fi$/);
    });
  });

  it(
    'shows a mistake in place over the last good build, until it is mended',
    { skip },
    async () => {
      const cwd = contentFolder();
      const url = await previewed(cwd);
      await withPage('chromium', async (page) => {
        await page.goto(url);
        writeFileSync(join(cwd, TOPIC), topic({ audience: '[rooot]' }));
        await eventually(page, MISTAKES, /vpn\.md:4:12: [^]*Did you mean "root"\?/);
        await eventually(page, TITLES, /^Start the VPN$/);
        writeFileSync(join(cwd, TOPIC), topic({ title: 'Mended' }));
        await eventually(page, TITLES, /^Mended$/);
        await eventually(page, MISTAKES, /^$/);
      });
    },
  );

  it('goes on when the folder is moved away and back, or replaced', async () => {
    const cwd = contentFolder();
    const url = await previewed(cwd);
    let told = '';
    child!.stderr!.on('data', (piece) => (told += String(piece)));
    const [here, away] = [join(cwd, 'content'), join(cwd, 'away')];
    renameSync(here, away);
    await answers(url, /there is no such folder/);
    renameSync(away, here);
    await answers(url, /^(?![^]*class="mistakes")/);
    writeFileSync(join(cwd, TOPIC), topic({ title: 'Start the tunnel' }));
    await answers(`${url}signin-help.js`, /Start the tunnel/);
    rmSync(here, { recursive: true });
    cpSync(contentFolder(), cwd, { recursive: true });
    await answers(`${url}signin-help.js`, /Start the VPN/);
    assert.match(told, /there is no such folder[^]*^Built\.$/m);
  });

  // Vim, JetBrains and sed -i write beside the file and move over it. Node's imitation of a recursive watch on Linux lost some.
  it('sees each file that an editor replaces as it saves', async () => {
    const cwd = contentFolder();
    const url = await previewed(cwd);
    for (let turn = 1; turn <= 12; turn++) {
      const saved = topic({ title: turn % 2 ? '42' : `Start tunnel ${turn}` });
      writeFileSync(join(cwd, `${TOPIC}.new`), saved);
      renameSync(join(cwd, `${TOPIC}.new`), join(cwd, TOPIC));
      if (turn % 2) await answers(url, /found 42/);
      else await answers(`${url}signin-help.js`, new RegExp(`Start tunnel ${turn}`));
    }
  });

  it('answers nobody who comes by another name, as foreign pages do', async () => {
    const url = new URL(await previewed(contentFolder()));
    const status = await new Promise((done) =>
      get({ port: url.port, host: url.hostname, headers: { host: 'evil.example' } }, (answer) =>
        done(answer.statusCode),
      ),
    );
    assert.equal(status, 404);
  });

  it('ends well with Ctrl-C', { skip: process.platform === 'win32' }, async () => {
    await previewed(contentFolder());
    const end = new Promise((done) => child!.once('exit', done));
    child!.kill('SIGINT');
    assert.equal(await end, 0);
  });
});
