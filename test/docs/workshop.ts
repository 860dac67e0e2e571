import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { COMMAND, folderOf } from '../cli/command-line.js';
import { wordOf, type Block } from './blocks.js';

const PATIENCE_MS = 60_000;
/** Without colours, and without the source maps that the test runner asks for. */
const PLAIN = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };
delete (PLAIN as NodeJS.ProcessEnv)['FORCE_COLOR'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** A folder in which the examples of one page are run one after another, with the package installed. */
export class Workshop {
  readonly folder = folderOf({ 'package.json': '{ "type": "module" }' });
  /** What the last example printed. */
  #printed = '';

  constructor() {
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(resolve('.'), join(this.folder, 'node_modules/signin-help'), 'dir');
  }

  /** Writes a block into the file that it names. */
  write(block: Block, name = wordOf(block, 'file')): string {
    assert.ok(name, 'the block names no file');
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, block.text);
    return file;
  }

  /** Runs each line of a `sh` block: the command is run, npm's scripts must be there. */
  async shell(block: Block): Promise<void> {
    this.#printed = '';
    for (const line of block.text.trim().replace(/\\\n/g, ' ').split('\n')) {
      for (const part of line.split(' && ')) await this.#line(part.trim());
    }
  }

  async #line(line: string): Promise<void> {
    const script = /^npm (?:run ([\w:-]+)|(start|test))\b/.exec(line);
    if (script) return assert.ok((script[1] ?? script[2]!) in scripts, `no script for: ${line}`);
    if (/^npm (?:ci$|install(?: (?:signin-help|lit|@lit\/context))+$)/.test(line)) return;
    const file = /^node (scripts\/\S+)$/.exec(line)?.[1];
    if (file !== undefined) return assert.ok(existsSync(file), `no such file: ${line}`);
    const words = /^npx signin-help (.*)$/.exec(line)?.[1];
    assert.ok(words !== undefined, `nothing runs this line: ${line}`);
    const isServer = words.startsWith('preview');
    await this.#run(`"${process.execPath}" "${COMMAND}" ${words}${isServer ? ' --port 0' : ''}`, {
      until: isServer ? 'The preview:' : undefined,
    });
  }

  /** Runs a block as a module in Node. It must end well and complain of nothing. */
  async node(block: Block): Promise<void> {
    this.#printed = '';
    const file = this.write(block, wordOf(block, 'file') ?? 'example.mjs');
    await this.#run(`"${process.execPath}" "${file}"`);
  }

  /** Starts a block that listens at PORT, gives what it answers at `/`, and ends it. */
  async server(block: Block): Promise<{ html: string; headers: Record<string, string> }> {
    const file = this.write(block, wordOf(block, 'file') ?? 'server.mjs');
    const port = 20_000 + (process.pid % 20_000);
    const child = spawn(process.execPath, [file], {
      cwd: this.folder,
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    try {
      for (const start = Date.now(); ; await new Promise((done) => setTimeout(done, 100))) {
        assert.ok(child.exitCode === null, 'the server ended by itself');
        assert.ok(Date.now() - start < PATIENCE_MS, 'the server does not answer');
        const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
        if (!response) continue;
        const policy = response.headers.get('content-security-policy');
        const headers = policy === null ? {} : { 'content-security-policy': policy };
        return { html: await response.text(), headers };
      }
    } finally {
      child.kill();
    }
  }

  /** Holds a `text` block against what the example before it printed; `…` stands for what changes. */
  compare({ text }: Block): void {
    const lines = text.trimEnd().split('\n');
    const pattern = lines.map((line) => line.split('…').map(escaped).join('[^\\n]*')).join('\\n');
    assert.match(this.#printed, new RegExp(`^${pattern}$`, 'm'));
  }

  /** Checks the types of a block with the compiler of this repository. */
  async types(block: Block): Promise<void> {
    const file = this.write(block, 'example.ts');
    const flags = '--module nodenext --target es2022 --lib es2023,dom,dom.iterable --types ""';
    const tsc = resolve('node_modules/.bin/tsc');
    await this.#run(`"${tsc}" --noEmit --strict --skipLibCheck ${flags} --ignoreConfig "${file}"`);
  }

  async #run(line: string, { until }: { until?: string | undefined } = {}): Promise<void> {
    const child = spawn(line, {
      cwd: this.folder,
      shell: true,
      detached: until !== undefined,
      env: PLAIN,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [printed, told] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      printed += String(piece);
      // The shell stands between: its whole group is ended, as Ctrl-C does.
      if (until !== undefined && printed.includes(until)) process.kill(-child.pid!, 'SIGINT');
    });
    child.stderr.on('data', (piece: Buffer) => (told += String(piece)));
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    const status = await new Promise((done) => child.on('close', done));
    clearTimeout(timer);
    this.#printed += printed;
    if (until === undefined) assert.equal(status, 0, printed + told);
    else assert.ok(printed.includes(until), printed);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
