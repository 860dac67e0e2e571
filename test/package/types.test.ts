import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import ts from 'typescript';

const app = mkdtempSync(join(tmpdir(), 'signin-help-types-'));
mkdirSync(join(app, 'node_modules'));
symlinkSync(process.cwd(), join(app, 'node_modules/signin-help'), 'junction');
writeFileSync(join(app, 'package.json'), '{"type": "module"}');
after(() => rmSync(app, { recursive: true, force: true }));

const USE = `import pack from 'virtual:signin-help-content';
import french from 'virtual:signin-help-content/fr';
export const title: string | undefined = pack.topics[0]?.title ?? french.topics[0]?.title;
`;

/** What the compiler says about a file of an app that has the package installed. */
function complaints(
  code: string,
  module: ts.ModuleKind,
  resolution: ts.ModuleResolutionKind,
): string[] {
  const file = join(app, 'main.ts');
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    module,
    moduleResolution: resolution,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    types: [],
    preserveSymlinks: true,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

describe('The types of what the plugin provides', () => {
  for (const [name, module, resolution] of [
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ] as const) {
    // The declarations were no module, which an import of types takes (TS2306).
    for (const line of [
      "import type {} from 'signin-help/virtual';",
      "import 'signin-help/virtual';",
      '/// <reference types="signin-help/virtual" />',
    ]) {
      it(`come with ${line} (${name})`, () => {
        assert.deepEqual(complaints(`${line}\n${USE}`, module, resolution), []);
      });
    }
  }

  it('do not come by themselves', () => {
    const [first = ''] = complaints(USE, ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext);
    assert.match(first, /^TS2307: Cannot find module 'virtual:signin-help-content'/);
  });
});
