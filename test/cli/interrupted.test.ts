import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { COMMAND, folderOf, signinHelp } from './command-line.js';
import { until } from './until.js';

const FILES = 400;
/** Enough that writing all of it takes longer than noticing the first. */
const TEXT_LENGTH = 500_000;
const WRITE_FILES = pathToFileURL('build/src/cli/write-files.js').href;

type Ended = readonly [status: number | null, signal: NodeJS.Signals | null];

function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((done) => child.once('exit', (...how) => done(how)));
}

/** Writes many files by the command's own way, in a process of its own. */
function writer(folder: string): ChildProcess {
  const code = `import { writeFiles } from '${WRITE_FILES}';
    const text = 'x'.repeat(${TEXT_LENGTH});
    await writeFiles(Array.from({ length: ${FILES} }, (_, index) => ({ file: 'out/' + index, text })));`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: folder });
}

// Windows ends a process without telling it.
const isWindows = process.platform === 'win32';

describe('A command that is ended with Ctrl-C', { skip: isWindows }, () => {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`leaves nothing behind while it writes, and ends with ${status} (${signal})`, async () => {
      const cwd = folderOf();
      const child = writer(cwd);
      const end = ended(child);
      await until(() => existsSync(join(cwd, 'out')), 'nothing is written');
      await until(() => readdirSync(join(cwd, 'out')).length > 1, 'nothing is written');
      child.kill(signal);
      assert.deepEqual(await end, [status, null]);
      assert.deepEqual(readdirSync(join(cwd, 'out')), []);
    });
  }

  it('ends at once while the search is trained, and writes nothing', async (test: TestContext) => {
    const cwd = folderOf();
    await signinHelp(['init', '--all'], { cwd });
    const child = spawn(process.execPath, [COMMAND, 'build'], { cwd });
    test.after(() => child.kill('SIGKILL'));
    const end = ended(child);
    await new Promise((done) => child.stderr.once('data', done));
    child.kill('SIGINT');
    assert.deepEqual(await end, [null, 'SIGINT']);
    assert.ok(!existsSync(join(cwd, 'dist')));
  });
});

describe('Files that are written together', () => {
  it('are as they were when one of them cannot be written', async () => {
    const cwd = folderOf({ 'dist/signin-help.js': 'before', 'dist/content': 'a file, no folder' });
    await signinHelp(['init'], { cwd });
    const { status } = await signinHelp(['build'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(readdirSync(join(cwd, 'dist')).sort(), ['content', 'signin-help.js']);
    assert.equal(readFileSync(join(cwd, 'dist/signin-help.js'), 'utf8'), 'before');
  });

  it('are as they were when a folder has the name of the last', async () => {
    const cwd = folderOf({ 'dist/signin-help.js': 'before', 'dist/integrity.json/in-the-way': '' });
    await signinHelp(['init'], { cwd });
    const { status, error } = await signinHelp(['build'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /dist.integrity\.json: this is a folder and no file\./);
    assert.deepEqual(readdirSync(join(cwd, 'dist')).sort(), ['integrity.json', 'signin-help.js']);
    assert.equal(readFileSync(join(cwd, 'dist/signin-help.js'), 'utf8'), 'before');
  });
});
