import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

/** All that a build reads, but for packages, which it finds further up. */
const READ = [
  'src',
  'content',
  'scripts',
  'custom-elements.json',
  'package.json',
  'rollup.config.mjs',
  'tsconfig.json',
];
/** Another time, another place and another language must not show in what is built. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

/** A file to compare. A source map tells where the packages lie, which is another way from each folder. */
function textOf(file: string): string {
  const text = readFileSync(file, 'latin1');
  return file.endsWith('.map') ? text.replaceAll(/"(?:\.\.\/)+/g, '"') : text;
}

describe('The build', () => {
  it('makes the same files once more, byte by byte', (test: TestContext) => {
    const folder = mkdtempSync(resolve('build/again-'));
    test.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const name of READ) cpSync(name, join(folder, name), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...ELSEWHERE,
        PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      },
    });
    assert.equal(status, 0, stderr);
    const [before, after] = [resolve('dist'), join(folder, 'dist')];
    assert.deepEqual(filesIn(after), filesIn(before));
    for (const name of filesIn(before)) {
      assert.ok(textOf(join(before, name)) === textOf(join(after, name)), `${name} differs`);
    }
  });
});
