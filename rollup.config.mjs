import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { signinHelpContent } from './build/src/compiler/index.js';
import { lunrEsm } from './scripts/lunr-esm.mjs';
import { minifyBundle, minifyStyles } from './scripts/minify.mjs';
import { ownLit } from './scripts/own-lit.mjs';
import { safeStart } from './scripts/safe-start.mjs';

const content = () => signinHelpContent({ folder: 'content' });

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
    minifyStyles(),
    minifyBundle(),
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

/** The compiler for Node, with all that it needs but Lunr inside, so that a page's own dependencies stay few. */
const compiler = {
  input: 'build/src/compiler/index.js',
  external: ['lunr', /^node:/],
  plugins: [nodeResolve({ preferBuiltins: true }), commonjs()],
  onLog: (level, log, handle) =>
    log.code === 'CIRCULAR_DEPENDENCY' ? undefined : handle(level, log),
  output: { file: 'dist/node/compiler.js', format: 'es' },
};

export default [bundle, modules, compiler];
