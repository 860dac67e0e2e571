/** The real screen reader Orca beside a real Chromium, on a display and a message bus of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowsers } from '../drive/scripts.js';
import { listenForSpeech } from './speech-server.js';

const PROGRAMS = ['orca', 'Xvfb', 'dbus-daemon'];
const PACKAGES = 'orca at-spi2-core speech-dispatcher xvfb dbus';
const START_MS = 25_000;
const HEAR_MS = 15_000; // Orca speaks within a second on a machine with nothing else to do
const QUIET_MS = 1000; // nothing said for so long: Orca has said all
const POLL_MS = 100;
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--force-renderer-accessibility',
];

/** Why Orca cannot be heard on this machine, in a line; undefined where it can. */
export function whyNoOrca(): string | undefined {
  if (findBrowsers().chromium === undefined) return 'Chromium is missing';
  const missing = PROGRAMS.filter((program) => !isOnPath(program));
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} missing; on Debian: apt-get install ${PACKAGES}`;
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What a person does with the keyboard, and what Orca says to them. */
export class Orca {
  readonly #page: Page;
  readonly #said: readonly string[];
  #heard = 0;

  /** `said` grows with all that Orca says. */
  constructor(page: Page, said: readonly string[]) {
    this.#page = page;
    this.#said = said;
  }

  async press(key: KeyInput): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Waits until Orca has said something that fits, after all that was heard before. */
  async hear(words: RegExp): Promise<void> {
    const deadline = Date.now() + HEAR_MS;
    while (Date.now() < deadline) {
      const at = this.#said.findIndex((text, i) => i >= this.#heard && words.test(text));
      if (at >= 0) {
        this.#heard = at + 1;
        return;
      }
      await pause(POLL_MS);
    }
    const unheard = JSON.stringify(this.#said.slice(this.#heard));
    throw new Error(`Orca did not say ${String(words)}; it said: ${unheard}`);
  }

  /** Waits until Orca has nothing more to say, and gives what it has said since it was heard last. */
  async hearOut(): Promise<string> {
    const from = this.#heard;
    do {
      this.#heard = this.#said.length;
      await pause(QUIET_MS);
    } while (this.#heard !== this.#said.length);
    return this.#said.slice(from).join(' ');
  }
}

/** Opens an address with Orca listening. Ends everything that it has started. */
export async function withOrca(url: string, work: (orca: Orca) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'signin-help-orca-'));
  const socket = join(home, 'speech.sock');
  const speech = await listenForSpeech(socket);
  const started: ChildProcess[] = [];
  let browser: Browser | undefined;
  const start = (program: string, args: string[], env = process.env): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    child.on('error', () => {}); // what never comes up is told by whoever waits for it
    started.push(child);
    return child;
  };
  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1200x900x24']);
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address']);
    const env = {
      ...process.env,
      DISPLAY: `:${await firstLine(screen.stdio[3] as NodeJS.ReadableStream)}`,
      DBUS_SESSION_BUS_ADDRESS: await firstLine(bus.stdout!),
      HOME: home,
      XDG_RUNTIME_DIR: home,
      GSETTINGS_BACKEND: 'memory', // nothing of the person at this machine
      LC_ALL: 'C.UTF-8',
      SPEECHD_ADDRESS: `unix_socket:${socket}`,
    };
    start('orca', ['--replace', '--disable=braille'], env);
    await until(() => speech.said.length > 0);
    browser = await puppeteer.launch({
      executablePath: findBrowsers().chromium!,
      headless: false, // without a window there is nothing to read
      timeout: START_MS,
      // A window without an address bar: the page has the focus from the beginning.
      args: [...CHROMIUM_ARGS, `--app=${url}`],
      env,
    });
    const [page] = await browser.pages();
    await work(new Orca(page!, speech.said));
  } finally {
    await browser?.close().catch(() => {});
    for (const child of started.reverse()) child.kill('SIGKILL');
    speech.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('Orca did not start.');
    await pause(POLL_MS);
  }
}

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('The display or bus is late.')), START_MS);
    stream.once('data', (data: Buffer) => {
      clearTimeout(tooLate);
      resolve(data.toString().trim());
    });
  });
}
