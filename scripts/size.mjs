/**
 * `npm run size`: what the bundle's bytes are spent on. Each part is bundled and minified with the bundle's own settings, with
 * everything that is not of the part left outside, so the parts add up to a little more than the whole, which compresses them
 * together. Fails when something is over the budgets of package.json (`sizeBudgets`, bytes after brotli).
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { lunrEsm } from './lunr-esm.mjs';
import { minify } from './minify.mjs';

const ENTRY = 'part';
const LIT = /^(?:lit|@lit)(?:\/|$|-)/;

/** @param {string} code @param {(id: string) => boolean} isOutside */
async function bundled(code, isOutside) {
  const bundle = await rollup({
    input: ENTRY,
    external: (id) => id !== ENTRY && isOutside(id),
    onLog() {},
    treeshake: { propertyReadSideEffects: false, tryCatchDeoptimization: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
      lunrEsm(),
      nodeResolve({ exportConditions: ['production'], rootDir: process.cwd() }),
      minify(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

const ours = (id) => /^(?:virtual:|lunr$)/.test(id) || LIT.test(id);
const { default: pack } = await import('../dist/esm/content/en.js');
const cwd = JSON.stringify(process.cwd());
const from = (path) => JSON.stringify(`${JSON.parse(cwd)}/build/src/${path}`);

const parts = {
  Lit: await bundled(
    'import {LitElement,html,css,svg,nothing} from "lit";import {repeat} from "lit/directives/repeat.js";globalThis.x=[LitElement,html,css,svg,nothing,repeat]',
    () => false,
  ),
  '@lit/context': await bundled(
    'import * as c from "@lit/context";globalThis.x=[c.createContext,c.ContextProvider,c.ContextConsumer]',
    (id) => /^lit(?:\/|$)/.test(id),
  ),
  'Lunr (its stemmer)': await bundled(
    'import lunr from "lunr";globalThis.x=lunr.stemmer',
    () => false,
  ),
  'our code': await bundled(`import ${from('bundle.js')}`, ours),
  '  of it the search': await bundled(
    `export {createEngine} from ${from('search/engine.js')}`,
    ours,
  ),
  '  of it the styles': await bundled(`export * from ${from('elements/styles.js')}`, ours),
  'content: topics': JSON.stringify(pack.topics),
  'content: words': JSON.stringify(pack.messages),
  index: pack.index + JSON.stringify(pack.variants),
  'whole bundle': readFileSync('dist/signin-help.js', 'utf8'),
};

const rows = Object.entries(parts).map(([part, text]) => ({
  part,
  minified: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length,
}));
console.log(
  `${'bytes'.padEnd(22)}${['minified', 'gzip', 'brotli'].map((name) => name.padStart(10)).join('')}`,
);
for (const { part, minified, gzip, brotli } of rows) {
  console.log(
    part.padEnd(22) + [minified, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join(''),
  );
}

const budgets = JSON.parse(readFileSync('package.json', 'utf8')).sizeBudgets;
for (const [part, most] of Object.entries(budgets)) {
  const { brotli } = rows.find((row) => row.part === part) ?? {};
  if (brotli === undefined) throw new Error(`sizeBudgets names "${part}", which is no part.`);
  if (brotli <= most) continue;
  console.error(`${part} has ${brotli} bytes after brotli; its budget is ${most}.`);
  process.exitCode = 1;
}
