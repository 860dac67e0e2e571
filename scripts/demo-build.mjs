/**
 * Builds what the demo needs, dist/signin-help.js, and of that only what changed. The script has two halves: the shell, which
 * is all code, and the pack, which is the trained content. Each is kept in build/demo with a fingerprint of what it is made of.
 *
 *   node scripts/demo-build.mjs shell|pack|join   one step; each runs in a process of its own, so that it sees the newest code
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const THIS_FILE = fileURLToPath(import.meta.url);
const KEPT = 'build/demo';
const OUT = 'dist';
const LANG = 'en';
const MODEL = ['build/src/model', 'build/src/search'];
const MADE_OF = {
  shell: ['build/src', 'scripts', 'rollup.config.mjs', 'package-lock.json'],
  pack: [`content/${LANG}`, 'build/src/compiler', ...MODEL],
};
const MADE = { shell: 'signin-help.js', pack: `${LANG}.json` };

/**
 * Builds anew after a change of `code`, of `content`, or of both. Rejects with a sentence when something is wrong; what it is
 * has been printed, and dist/ is as it was.
 * @param {ReadonlySet<'code' | 'content'>} changed
 */
export async function buildDemo(changed) {
  const step = (name) => run(process.execPath, [THIS_FILE, name]);
  if (changed.has('code')) {
    const incremental = ['--incremental', '--tsBuildInfoFile', 'build/.tsbuildinfo'];
    await run('tsc', incremental).catch(failure('The code has mistakes, see above.'));
  }
  const halves = await Promise.allSettled([
    step('pack').catch(failure('The content has mistakes, see above.')),
    step('shell').catch(failure('The code cannot be bundled, see above.')),
  ]);
  const failed = halves.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  await step('join');
}

function failure(message) {
  return () => {
    throw new Error(message);
  };
}

async function makePack(file) {
  const { compile, ContentError, writePack } = await import('../build/src/compiler/index.js');
  try {
    await writePack(await compile('content', { lang: LANG }), file);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function makeShell(file) {
  const { rollup } = await import('rollup');
  const { default: configs } = await import('../rollup.config.mjs');
  const { output, ...config } = configs.find(({ output: { format } }) => format === 'iife');
  const plugins = config.plugins.filter(({ name }) => name !== 'pack-bundles');
  const bundle = await rollup({ ...config, plugins });
  const { output: made } = await bundle.generate(output);
  for (const { fileName, code, source } of made) {
    writeFileSync(join(KEPT, fileName), code ?? source);
  }
  if (!existsSync(file)) throw new Error(`Rollup made no ${file}.`);
}

/** Puts the pack into the shell, and writes the integrity value that belongs to the new file. */
async function joinHalves() {
  const { bundleWith } = await import('../build/src/compiler/bundle.js');
  const { writeWhole } = await import('../build/src/compiler/write-whole.js');
  const { integrityJson } = await import('../build/src/cli/outputs/integrity.js');
  const read = (name) => readFileSync(join(KEPT, name), 'utf8');
  const text = bundleWith(read(MADE.shell), JSON.parse(read(MADE.pack)));
  const { name, text: values } = integrityJson([{ name: MADE.shell, text }]);
  const known = join(OUT, name);
  const before = existsSync(known) ? JSON.parse(readFileSync(known, 'utf8')) : {};
  await writeWhole(join(OUT, MADE.shell), text);
  await writeWhole(join(OUT, `${MADE.shell}.map`), read(`${MADE.shell}.map`));
  await writeWhole(known, `${JSON.stringify({ ...before, ...JSON.parse(values) }, null, 2)}\n`);
}

/** Calls `make` unless the half is there already, made of the same files. */
async function keep(half, make) {
  const file = join(KEPT, MADE[half]);
  const mark = `${file}.made-of`;
  const fingerprint = fingerprintOf(MADE_OF[half]);
  const isFresh =
    existsSync(file) && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint;
  if (isFresh) return;
  mkdirSync(KEPT, { recursive: true });
  await make(file);
  writeFileSync(mark, fingerprint);
}

function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => !file.endsWith('.map') && statSync(file).isFile())
    .sort();
}

if (process.argv[1] === THIS_FILE) {
  const [, , name] = process.argv;
  if (name === 'pack') await keep('pack', makePack);
  else if (name === 'shell') await keep('shell', makeShell);
  else await joinHalves();
}
