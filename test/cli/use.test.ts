import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND, folderOf, signinHelp } from './command-line.js';

const ESCAPE = '\u001b[';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
};

describe('signin-help', () => {
  it('--help lists every command and ends well', async () => {
    const { status, out, error } = await signinHelp(['--help']);
    assert.deepEqual([status, error], [0, '']);
    for (const name of ['init', 'check', 'build', 'preview', 'sheet', 'gaps']) {
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    }
    assert.match(out, /^ {2}<command> --help {2,}tells more about a command$/m);
  });

  it('--version prints the version of the package', async () => {
    assert.equal((await signinHelp(['--version'])).out, `${version}\n`);
  });

  for (const name of ['init', 'check', 'build', 'preview', 'sheet', 'gaps']) {
    it(`${name} --help tells its options and an example`, async () => {
      const { status, out } = await signinHelp([name, '--help']);
      assert.equal(status, 0);
      assert.match(out, /Options:\n {2}-?-?/);
      assert.match(out, new RegExp(`Examples?:[^]*signin-help ${name}`));
    });
  }

  it('--help tells what is taken where an option is left out', async () => {
    const { out } = await signinHelp(['build', '--help']);
    assert.match(out, /^ {2}-o, --out <folder> +where to \(default: dist\)$/m);
    assert.match(out, /^ {2}--lang <tag> +only this language of the folder$/m);
  });

  it('prints no colours into a pipe', async () => {
    const { error } = await signinHelp(['chek']);
    assert.ok(!error.includes(ESCAPE));
  });

  it('prints colours when they are asked for', async () => {
    const { error } = await signinHelp(['chek'], { env: { FORCE_COLOR: '1' } });
    assert.ok(error.includes(ESCAPE));
  });

  const wrong: Readonly<Record<string, readonly [string[], RegExp]>> = {
    'no command': [[], /Usage: signin-help <command>/],
    'an unknown command': [['chek'], /no command "chek"\. Did you mean "check"\?/],
    'help on an unknown command': [['help', 'chek'], /no command "chek"/],
    'an unknown option': [['build', '--ouut', 'x'], /no option "--ouut"\. Did you mean "--out"\?/],
    'an option without its value': [['build', '--out'], /"--out" needs a value/],
    'a folder without a name, as of an unset variable': [
      ['build', '--out', ' '],
      /"--out" needs a value/,
    ],
    'a sheet without a name': [['sheet', '--out', ''], /"--out" needs a value/],
    'a sheet in the place of a folder': [
      ['sheet', '--out', '.'],
      /\.: this is a folder and no file/,
    ],
    'a value that is not asked for': [['build', '--faq=yes'], /"--faq" takes no value/],
    'a surplus word': [['check', 'a', 'b'], /what to do with "b"/],
    'a folder whose name is empty': [['check', ''], /"check" got an empty name/],
    'a folder to begin whose name is blank': [['init', ' '], /"init" got an empty name/],
    'a folder that is not there': [['check', 'nowhere'], /^nowhere:1:1: there is no such folder/],
    'a language that is not there': [
      ['check', '--lang', 'xx yy'],
      /is not a language|no such folder/,
    ],
    'a language of which nobody knows the name': [
      ['init', '--lang', 'deutsch'],
      /"--lang" takes a language tag such as "fr".*; found "deutsch"/,
    ],
    'a preview in no language': [['preview', tmpdir(), '--lang', 'x!'], /is not a language/],
    'a port that is no port': [['preview', '--port', 'many'], /"--port" takes a number/],
    'a topic that is not there': [
      ['sheet', '--only-topics', 'mfa-lst'],
      /"--only-topics": there is no topic "mfa-lst"\. Did you mean "mfa-lost"\?/,
    ],
    'a page that is no address': [
      ['build', '--page-url', 'intranet'],
      /"--page-url" takes an address/,
    ],
    'a company fact that is dangerous': [
      ['sheet', '--portal-url', 'javascript:1'],
      /--portal-url cannot be used: .*https/,
    ],
    'a log that is not there': [['gaps', 'nowhere.jsonl'], /nowhere\.jsonl: there is no such file/],
    'a log without searches': [['gaps', '-'], /holds no search/],
  };
  for (const [what, [words, sentence]] of Object.entries(wrong)) {
    it(`ends with 2 and a sentence for ${what}`, async () => {
      const { status, out, error } = await signinHelp(words);
      assert.deepEqual([status, out], [2, '']);
      assert.match(error, sentence);
      assert.doesNotMatch(error, /\n\s+at /);
    });
  }

  it('ends with 2 where its output goes to a full disk', (test) => {
    if (!existsSync('/dev/full')) return test.skip();
    const line = `"${process.execPath}" "${COMMAND}" sheet --out - > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /the output cannot be written: the disk is full\./);
  });

  // "There is no such file or folder." was all, and named none.
  it('says that the folder it is called in is gone', (test) => {
    if (process.platform === 'win32') return test.skip();
    const script = 'cd "$0" && rmdir "$0" && "$1" "$2" check';
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, folderOf(), process.execPath, COMMAND],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(status, 2);
    assert.match(stderr, /the folder that you are in is gone\. Change to another one\./);
  });

  it('keeps its exit status where nobody reads its mistakes', (test) => {
    if (process.platform === 'win32') return test.skip();
    const script = '{ "$1" "$2" check nowhere; echo $? > "$0"; } 2>&1 | true; cat "$0"';
    const file = join(folderOf(), 'status');
    const { stdout } = spawnSync('sh', ['-c', script, file, process.execPath, COMMAND], {
      encoding: 'utf8',
    });
    assert.equal(stdout.trim(), '2');
  });

  it('ends well where its reader has closed the pipe, as head does', (test) => {
    if (process.platform === 'win32') return test.skip();
    const script = '{ "$1" "$2" --help; echo $? > "$0"; } | true; cat "$0"';
    const file = join(folderOf(), 'status');
    const { stdout, stderr } = spawnSync('sh', ['-c', script, file, process.execPath, COMMAND], {
      encoding: 'utf8',
    });
    assert.deepEqual([stdout.trim(), stderr], ['0', '']);
  });

  it('says how to check a folder with a blank in its name', async () => {
    const { out } = await signinHelp(['init', 'my content']);
    assert.match(out, /then run: npx signin-help check "my content"$/m);
  });

  it('ends with 2 where its output cannot be written', async () => {
    const cwd = folderOf({ dist: 'a file, no folder' });
    await signinHelp(['init'], { cwd });
    const { status, error } = await signinHelp(['build'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /"dist" is a file and no folder/);
  });

  it('says that its output cannot be written before it trains the search', async () => {
    const cwd = folderOf({ public: 'a file, no folder' });
    await signinHelp(['init'], { cwd });
    const { error } = await signinHelp(['build', '--out', 'public/help'], { cwd });
    assert.match(error, /public.help: a part of this path is a file/);
    assert.doesNotMatch(error, /Training/);
  });
});
