import { existsSync, readdirSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { signinHelpContent } from './build/src/compiler/index.js';
import { lunrEsm } from './scripts/lunr-esm.mjs';
import { letForConst, minifyBundle, minifyStyles, minifyTemplates } from './scripts/minify.mjs';
import { notices } from './scripts/notices.mjs';
import { ownLit } from './scripts/own-lit.mjs';
import { packBundles, PACK_GLOBALS, PACK_MODULE } from './scripts/pack-bundles.mjs';
import { safeStart } from './scripts/safe-start.mjs';

const FOLDER = 'content';
const languages = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}/${name}/topics`));

const treeshake = { propertyReadSideEffects: false, tryCatchDeoptimization: false };
const lit = [/^lit(\/|$)/, /^@lit\//];
const withNotices = notices('dist/THIRD-PARTY-NOTICES.txt');
const chunkFileNames = 'chunks/[name]-[hash].js';

/** One classic script with everything inside, for each language. */
const bundle = {
  input: 'build/src/bundle.js',
  context: 'globalThis',
  treeshake,
  external: [PACK_MODULE],
  plugins: [
    lunrEsm(),
    nodeResolve({ exportConditions: ['production'] }),
    ownLit(),
    safeStart(),
    minifyStyles(),
    minifyTemplates(),
    letForConst(),
    minifyBundle(),
    packBundles({ folder: FOLDER, languages }),
    withNotices,
  ],
  output: {
    dir: 'dist',
    entryFileNames: 'signin-help.js',
    format: 'iife',
    exports: 'none',
    interop: 'defaultOnly',
    globals: PACK_GLOBALS,
    sourcemap: true,
  },
};

/** Modules for bundlers: Lit stays outside, Lunr's stemmer comes along because Lunr has no ES modules. */
const modules = {
  input: {
    index: 'build/src/index.js',
    api: 'build/src/api.js',
    engine: 'build/src/engine.js',
    ...Object.fromEntries(
      languages.map((lang) => [`content/${lang}`, `virtual:signin-help-content/${lang}`]),
    ),
  },
  external: lit,
  treeshake,
  plugins: [lunrEsm(), signinHelpContent({ folder: FOLDER }), nodeResolve(), withNotices],
  output: {
    dir: 'dist/esm',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames,
  },
};

/**
 * For Node: the compiler, the server rendering and the command, with all that they need inside but Lit and Lunr, so that an
 * app's own dependencies stay few.
 */
const node = {
  input: {
    compiler: 'build/src/compiler/index.js',
    ssr: 'build/src/ssr/index.js',
    'signin-help': 'build/src/cli/bin.js',
  },
  external: ['lunr', /^node:/, ...lit, PACK_MODULE],
  plugins: [nodeResolve({ preferBuiltins: true }), commonjs(), withNotices],
  onLog: (level, log, handle) =>
    log.code === 'CIRCULAR_DEPENDENCY' ? undefined : handle(level, log),
  output: {
    dir: 'dist/node',
    format: 'es',
    // The package's own name, which Node and bundlers resolve from any depth.
    paths: { [PACK_MODULE]: 'signin-help/content/en' },
    chunkFileNames,
  },
};

export default [bundle, modules, node];
