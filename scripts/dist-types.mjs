/** Writes the types of the package: what its entries reach, and nothing of what is private beside. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const BUILT = 'build/src';
const ENTRIES = ['index', 'api', 'engine', 'compiler/index', 'ssr/index'];

const PACK = `import type { ContentPack } from './model/pack.js';
declare const pack: ContentPack;
export default pack;
`;

/** Types that no module has. */
const WRITTEN = {
  // signin-help/content/<lang>
  'content.d.ts': PACK,
  // The one-file script exports nothing; it defines the element.
  'bundle.d.ts': `import './api.js';\nexport {};\n`,
  // For `import type {} from 'signin-help/virtual'`, which takes a module, and for `/// <reference types="…" />`.
  'virtual.d.ts': `/// <reference path="./virtual-modules.d.ts" />\nexport {};\n`,
  // What the plugin provides to an app. In a module these would be additions to modules that must be there.
  'virtual-modules.d.ts': ['virtual:signin-help-content', 'virtual:signin-help-content/*']
    .map(
      (name) => `declare module '${name}' {
  const pack: import('signin-help/api').ContentPack;
  export default pack;
}
`,
    )
    .join(''),
};

/** @param {string} folder */
export function writeTypes(folder) {
  for (const name of reachable(ENTRIES)) {
    const target = join(folder, `${name}.d.ts`);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(BUILT, `${name}.d.ts`), target);
  }
  for (const [name, text] of Object.entries(WRITTEN)) writeFileSync(join(folder, name), text);
}

/** @param {readonly string[]} entries */
function reachable(entries) {
  const found = new Set(entries);
  // A set is walked to its end while it grows.
  for (const name of found) {
    const text = readFileSync(join(BUILT, `${name}.d.ts`), 'utf8');
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.')) found.add(join(dirname(name), fileName.replace(/\.js$/, '')));
    }
  }
  return found;
}
