import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { importsOf, violations, type SourceTree } from './layers.js';

// From build/test/contract/, where this file runs.
const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

// "Cannot find name", plain and with TypeScript's hints: did you mean, change the library, install the types.
const UNKNOWN_NAME_CODES = new Set([2304, 2552, 2583, 2584, 2591, 2592, 2593]);

describe('the layers of src/', () => {
  const tree = readTree(SRC);

  it('have files', () => {
    assert.ok(importsOf(tree).length > 0);
  });

  it('import one way only', () => {
    assert.deepEqual(violations(tree), []);
  });

  it('know no DOM in model and search', () => {
    const files = [...tree.keys()].filter((path) => /^(?:model|search)\//.test(path));
    assert.deepEqual(
      unknownNames(
        files.map((path) => join(SRC, path)),
        tsHost(),
      ),
      [],
    );
  });
});

describe('the walk through the imports', () => {
  it('finds imports, re-exports, types and dynamic imports', () => {
    const text = `
      import a from './a.js';
      import './b.js';
      import type { C } from './c.js';
      export * from './d.js';
      export type { E } from './e.js';
      const f = await import('./f.js');
      // import g from './g.js';
      const h = "import h from './h.js'";`;
    const found = importsOf(new Map([['model/x.ts', text]]));
    assert.deepEqual(
      found.map(({ to }) => to),
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `model/${name}.ts`),
    );
  });

  const allowed: Record<string, string> = {
    'model/a.ts': "import './b.js'",
    'search/a.ts': "import '../model/a.js'",
    'search/stemmer.ts': "import lunr from 'lunr'",
    'search/lunr-index.ts': "import lunr from 'lunr'",
    'compiler/a.ts': "import 'node:fs'; import '../search/a.js'; import 'yaml'",
    'controllers/a.ts': "import 'lit'; import '../render/a.js'",
    'elements/a.ts': "import '@lit/context'; import '../controllers/a.js'",
    'index.ts':
      "import './define.js'; import 'virtual:signin-help-content/en'; export * from './api.js'",
    'bundle.ts': "import 'virtual:signin-help-content/en'; import './define.js'",
    'ssr/a.ts': "import '../api.js'; import 'node:fs'",
  };
  for (const [path, text] of Object.entries(allowed)) {
    it(`allows ${text} in ${path}`, () => {
      assert.deepEqual(violations(new Map([[path, text]])), []);
    });
  }

  const forbidden: Record<string, readonly [path: string, text: string]> = {
    'an import against the stream': ['model/a.ts', "import '../search/a.js'"],
    'a type against the stream': ['search/a.ts', "import type { A } from '../render/a.js'"],
    'a re-export against the stream': ['elements/a.ts', "export * from '../api.js'"],
    'the compiler in an element': ['elements/a.ts', "await import('../compiler/a.js')"],
    'an element in the compiler': ['compiler/a.ts', "import '../elements/a.js'"],
    'Lunr outside its doors': ['search/searcher.ts', "import lunr from 'lunr'"],
    'Node in the browser': ['search/a.ts', "import 'node:fs'"],
    'Lit in the search': ['search/a.ts', "import { html } from 'lit'"],
    'a Lit package in the model': ['model/a.ts', "import '@lit/context'"],
    'the built pack in an element': ['elements/a.ts', "import 'virtual:signin-help-content/en'"],
    'a file outside src/': ['index.ts', "import '../build/content/en.js'"],
    'a private address in an element': ['elements/a.ts', "import '#content/en'"],
    'a file without a layer': ['utils/a.ts', ''],
  };
  for (const [what, [path, text]] of Object.entries(forbidden)) {
    it(`refuses ${what}`, () => {
      assert.equal(violations(new Map([[path, text]])).length, 1);
    });
  }

  it('notices the DOM where it is used', () => {
    const host = tsHost(new Map([['/dom.ts', 'export const title = document.title;']]));
    assert.equal(unknownNames(['/dom.ts'], host).length, 1);
  });
});

function readTree(folder: string): SourceTree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      // A declaration file has no code that could import.
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** The settings that leave the DOM out. Node's own globals (URL, TextDecoder, Event) are in browsers as well. */
const WITHOUT_DOM: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
};

/** A compiler host over the file system and, before it, some files that are not there. */
function tsHost(files: ReadonlyMap<string, string> = new Map()): ts.CompilerHost {
  const host = ts.createCompilerHost(WITHOUT_DOM);
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion) => {
      const text = files.get(path);
      if (text === undefined) return host.getSourceFile(path, languageVersion);
      return ts.createSourceFile(path, text, languageVersion);
    },
  };
}

/** The names in these files that a program without the DOM does not know. */
function unknownNames(paths: readonly string[], host: ts.CompilerHost): string[] {
  const program = ts.createProgram(paths, WITHOUT_DOM, host);
  return paths
    .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
    .filter(({ code }) => UNKNOWN_NAME_CODES.has(code))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}
