import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from '../cli/until.js';

const SCRIPTS = new URL('../../../scripts/', import.meta.url);
const START = fileURLToPath(new URL('start.mjs', SCRIPTS));
const RUN = new URL('run.mjs', SCRIPTS).href;

/** A folder without a build, so that none is begun in the real one. */
const folder = mkdtempSync(join(tmpdir(), 'signin-help-start-'));
for (const name of ['src', 'content', 'demo']) mkdirSync(join(folder, name));
after(() => rmSync(folder, { recursive: true }));

let child: ChildProcess | undefined;
afterEach(() => {
  try {
    process.kill(-child!.pid!, 'SIGKILL');
  } catch {
    // The whole group has ended, as it should.
  }
});

/** Runs a program in a group of its own, so that nothing which it began is left by a test that fails. */
function begun(program: string, words: readonly string[]): ChildProcess {
  child = spawn(program, words, { cwd: folder, detached: true });
  return child;
}

/** Resolves with what the first line that a process prints holds of this form. */
async function printed({ stdout }: ChildProcess, form: RegExp): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const [found] = form.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  return assert.fail(`nothing that was printed looks like ${form}`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('npm start', { skip: process.platform === 'win32' }, () => {
  it('says where the demo is, and ends well with Ctrl-C', async () => {
    const server = begun(process.execPath, [START]);
    const ended = once(server, 'exit');
    const url = await printed(server, /http:\S+/);
    assert.equal((await fetch(url)).status, 404, 'an empty folder has no demo');
    server.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends when npm is ended, which tells only the shell between them', async () => {
    const shell = begun('sh', ['-c', '"$0" "$1"; exit', process.execPath, START]);
    const url = await printed(shell, /http:\S+/);
    shell.kill('SIGTERM');
    const isGone = (): Promise<boolean> =>
      fetch(url).then(
        () => false,
        () => true,
      );
    await until(isGone, 'the server is still there');
  });

  it('takes along what it runs', async () => {
    const work = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const parent = `process.on('SIGTERM', () => process.exit());
      import('${RUN}').then(({ run }) => run(process.execPath, ['-e', ${JSON.stringify(work)}]));`;
    const runner = begun(process.execPath, ['-e', parent]);
    const pid = Number(await printed(runner, /^\d+$/));
    runner.kill('SIGTERM');
    await until(() => !isRunning(pid), 'what it ran is still there');
  });
});
