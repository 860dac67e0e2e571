import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** How it does on pages is told by test/hosts/hosts.test.ts. */
describe('The bundle', () => {
  const bundle = readFileSync('dist/signin-help.js', 'latin1');

  it('is plain ASCII, and so right on a page of any encoding', () => {
    assert.match(bundle, /^[\x00-\x7f]*$/);
  });

  it('lets Chromium compile it while it comes: the hint stands before all else', () => {
    assert.match(bundle, /^\/\/# allFunctionsCalledOnLoad\n\/\*! signin-help \(MIT\)/);
  });

  it('makes no expression with Unicode classes before one is needed: they took a tenth of the start', () => {
    const early = ['model', 'search', 'render', 'controllers', 'elements']
      .flatMap((room) => modulesIn(`src/${room}`))
      .filter((file) => /^(?:export )?const [^=\n]*=\s.*\\p\{/m.test(readFileSync(file, 'utf8')));
    assert.deepEqual(early, []);
  });

  it("has nothing left of Lunr's tail that registers with AMD or CommonJS", () => {
    assert.doesNotMatch(bundle, /define\.amd|module\.exports/);
  });

  for (const file of [...modulesIn('src/elements'), ...modulesIn('src/render')]) {
    it(`can read the templates of ${file}: no comments, no single quotes`, () => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(code, /<!--|<[a-z][^>]*='/);
    });
  }
});

function modulesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}
