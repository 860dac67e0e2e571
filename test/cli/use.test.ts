import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { folderOf, signinHelp } from './command-line.js';

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
    'an unknown option': [['build', '--ouut', 'x'], /no option "--ouut"\. Did you mean "--out"\?/],
    'an option without its value': [['build', '--out'], /"--out" needs a value/],
    'a value that is not asked for': [['build', '--faq=yes'], /"--faq" takes no value/],
    'a surplus word': [['check', 'a', 'b'], /what to do with "b"/],
    'a folder that is not there': [['check', 'nowhere'], /^nowhere:1:1: there is no such folder/],
    'a language that is not there': [
      ['check', '--lang', 'xx yy'],
      /is not a language|no such folder/,
    ],
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
      /--portal-url .*https/,
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

  it('ends with 2 where its output cannot be written', async () => {
    const cwd = folderOf({ dist: 'a file, no folder' });
    await signinHelp(['init'], { cwd });
    const { status, error } = await signinHelp(['build'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /dist.*a part of this path is a file/);
  });
});
