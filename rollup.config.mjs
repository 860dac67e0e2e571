import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { signinHelpContent } from './build/src/compiler/index.js';
import { lunrEsm } from './scripts/lunr-esm.mjs';
import { ownLit } from './scripts/own-lit.mjs';
import { safeStart } from './scripts/safe-start.mjs';

const PREAMBLE =
  '/*! signin-help (MIT). Holds parts of Lit (BSD-3-Clause) and Lunr (MIT): see THIRD-PARTY-NOTICES.txt */';

const content = () => signinHelpContent({ folder: 'content' });

/** Small without being clever: only options whose assumptions the code keeps (measured in ARCHITECTURE.md). */
const minify = () =>
  terser({
    ecma: 2020,
    module: true,
    toplevel: true,
    compress: {
      passes: 2,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
    },
    // ASCII keeps the file right on pages of any encoding.
    format: { comments: false, ascii_only: true, preamble: PREAMBLE },
  });

const treeshake = { propertyReadSideEffects: false, tryCatchDeoptimization: false };

/** One classic script with everything inside. */
const bundle = {
  input: 'build/src/bundle.js',
  context: 'globalThis',
  treeshake,
  plugins: [
    lunrEsm(),
    content(),
    nodeResolve({ exportConditions: ['production'] }),
    ownLit(),
    safeStart(),
    minify(),
  ],
  output: { file: 'dist/signin-help.js', format: 'iife', exports: 'none', sourcemap: true },
};

/** Modules for bundlers: Lit stays outside, Lunr's stemmer comes along because Lunr has no ES modules. */
const modules = {
  input: {
    index: 'build/src/index.js',
    api: 'build/src/api.js',
    engine: 'build/src/engine.js',
    'content/en': 'virtual:signin-help-content/en',
  },
  external: [/^lit(\/|$)/, /^@lit\//],
  treeshake,
  plugins: [lunrEsm(), content(), nodeResolve()],
  output: {
    dir: 'dist/esm',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
};

export default [bundle, modules];
