import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

interface PackageFile {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const about = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
const ENTRIES = ['signin-help', 'signin-help/api', 'signin-help/engine', 'signin-help/content/en'];
const NODE_ENTRIES = ['signin-help/compiler', 'signin-help/ssr'];

/** The files that an `exports` target stands for. */
function filesOf(target: string): string[] {
  if (!target.includes('*')) return [target];
  const [start = '', end = ''] = target.split('*');
  const folder = dirname(`${start}x`);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith(end));
}

/** Every module that a module imports, itself and through others, by what is written. */
function importsOf(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  const imported = ts.preProcessFile(text, true, true).importedFiles;
  const specifiers = [
    ...imported.map(({ fileName }) => fileName),
    ...[...text.matchAll(/\bimport\("([^"]+)"\)/g)].map((match) => match[1]!),
  ];
  seen.set(file, specifiers);
  for (const specifier of specifiers.filter((name) => name.startsWith('.'))) {
    // Declarations name the module beside them.
    const found = join(dirname(file), specifier);
    importsOf(file.endsWith('.d.ts') ? found.replace(/\.js$/, '.d.ts') : found, seen);
  }
  return seen;
}

function packagesOf(file: string): string[] {
  const all = [...importsOf(file).values()].flat().filter((name) => !name.startsWith('.'));
  return [...new Set(all)].sort();
}

/** What a fresh Node prints when it runs a module. */
function printed(code: string, ...flags: readonly string[]): string {
  const words = [...flags, '--input-type=module', '-e', code];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return stdout + stderr;
}

describe('package.json', () => {
  for (const [path, target] of Object.entries(about.exports)) {
    it(`exports ${path} from files that there are`, () => {
      const targets = typeof target === 'string' ? [target] : Object.values(target);
      const files = targets.map(filesOf);
      assert.ok(
        files.every((found) => found.length > 0 && found.every((file) => existsSync(file))),
      );
    });
  }

  it('gives types first for each path of code', () => {
    for (const target of Object.values(about.exports)) {
      if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types');
    }
  });

  it('lists only files that there are, and no tests or sources', () => {
    assert.ok(about.files.every((file) => existsSync(file.replace('/*.md', ''))));
    assert.ok(!about.files.some((file) => /^(?:src|test|build|scripts)/.test(file)));
  });

  it('names a command that can be run', () => {
    const file = about.bin['signin-help']!;
    assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('tells bundlers that only modules which define the element have side effects', () => {
    assert.deepEqual(about.sideEffects, ['./dist/signin-help.js', './dist/esm/index.js']);
  });
});

describe('The modules', () => {
  for (const entry of [...ENTRIES, ...NODE_ENTRIES]) {
    it(`${entry} is imported in Node without a word`, () => {
      assert.equal(printed(`await import('${entry}')`), '');
    });
  }

  it('import only what the package depends on', () => {
    const own = [...Object.keys(about.dependencies), 'signin-help'];
    for (const file of [
      'esm/index.js',
      'esm/api.js',
      'node/ssr.js',
      'node/compiler.js',
      'node/signin-help.js',
    ]) {
      const strange = packagesOf(`dist/${file}`).filter(
        (name) =>
          !name.startsWith('node:') &&
          !own.some((known) => name === known || name.startsWith(`${known}/`)),
      );
      assert.deepEqual(strange, [], file);
    }
  });

  it('signin-help/engine answers without Lit and without anything else', () => {
    assert.deepEqual(packagesOf('dist/esm/engine.js'), []);
    const code = `import { search } from 'signin-help/engine'; console.log(search('lost my phone').hits[0].topicId)`;
    assert.equal(printed(code), 'mfa-lost\n');
  });

  for (const entry of ['signin-help/engine', 'signin-help/api']) {
    it(`${entry} says at once where to get what is no pack, such as one that nobody awaited`, () => {
      const code = `const { createEngine } = await import('${entry}');
        for (const it of [{}, Promise.resolve({}), undefined])
          try { createEngine(it) } catch (error) { console.log(error.name, error.message) }`;
      const told =
        /^TypeError "content" must be .* Import it from "signin-help\/content\/en", or await compile\(\)/;
      const lines = printed(code).trimEnd().split('\n');
      assert.equal(lines.length, 3);
      for (const line of lines) assert.match(line, told);
    });
  }

  it('signin-help/api defines nothing', () => {
    const code = `await import('signin-help/api'); console.log(customElements.get('signin-help'))`;
    assert.equal(printed(code), 'undefined\n');
  });

  it('signin-help defines the element where there are custom elements', () => {
    const code = `await import('signin-help'); console.log(customElements.get('signin-help').name)`;
    assert.equal(printed(code), 'SigninHelp\n');
  });

  // Angular's server puts the `Event` of its own DOM in place of Node's, whose event targets refuse it.
  it('signin-help is imported without a word where a server has another Event', () => {
    assert.equal(printed(`globalThis.Event = class {}; await import('signin-help')`), '');
  });

  // Servers of development take Lit's development build, which says of what follows a drawing that it is inefficient.
  it('signin-help asks for no mend of its own in a console of development', () => {
    const code = `const { SigninHelp } = await import('signin-help');
      console.log(SigninHelp.enabledWarnings.includes('change-in-update'))`;
    assert.match(printed(code, '--conditions=development'), /^false$/m);
  });

  // Docs and scripts name files as they lie in the package.
  it('can be had by their paths as well', () => {
    const code = `const { search } = await import('signin-help/dist/esm/engine.js');
      console.log(search('lost my phone').hits[0].topicId, import.meta.resolve('signin-help/dist/signin-help.js'))`;
    assert.match(printed(code), /^mfa-lost file:.*\/dist\/signin-help\.js\n$/);
  });

  it('signin-help/compiler has the plugin and the compiler', () => {
    const code = `const { compile, signinHelpContent } = await import('signin-help/compiler');
      console.log(typeof compile, signinHelpContent({ folder: 'content' }).name)`;
    assert.equal(printed(code), 'function signin-help-content\n');
  });
});

describe('The types', () => {
  it('need no types of packages that an app does not have', () => {
    const entries = ['index', 'api', 'engine', 'content', 'compiler/index', 'ssr/index'];
    const found = entries.flatMap((entry) => packagesOf(`dist/types/${entry}.d.ts`));
    const strange = found.filter((name) => !Object.hasOwn(about.dependencies, name));
    assert.deepEqual(strange, []);
  });
});
