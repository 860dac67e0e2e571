/**
 * `npm run bench`: the widget and its search beside what somebody would pick instead, in one run on one machine. Writes
 * bench/results.md; a run of some parts replaces only these. Needs a built tree and Chromium; asks no network but to install, once,
 * what is measured beside.
 *
 *   npm run bench                            all, about a quarter of an hour
 *   npm run bench -- engine browser growth   some of its parts
 *   npm run bench -- --quick                 fewer rounds and sizes, printed and not written
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { installPeers } from './install.mjs';

const RESULTS = 'bench/results.md';
const PARTS = {
  browser: async (options) => (await import('./browser.mjs')).browserReport(options),
  engine: async (options) => (await import('./engine.mjs')).engineReport(options),
  growth: async (options) => (await import('./growth.mjs')).growthReport(options),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) throw new Error(`bench takes ${Object.keys(PARTS).join(', ')}; found "${unknown}"`);
if (!existsSync('dist/bundle-shell.js')) throw new Error('Run npm run build first.');

const versions = installPeers();
const started = performance.now();
const reports = readReports();
for (const name of wanted) {
  const report = await PARTS[name]({ quick: values.quick });
  reports.set(name, `${report.trim()}\n\n${stamp()}\n`);
  // At once, so that a part that fails takes no other with it.
  if (!values.quick) writeFileSync(RESULTS, page());
  else console.log(`\n${report}`);
}
if (!values.quick) console.log(`${RESULTS} is written.`);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);

function stamp() {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `_${day}; ${cpus().length} cores of ${model.trim()}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}._`;
}

/** The parts that are there from another run. */
function readReports() {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  const parts = text.matchAll(/<!-- (\w+) -->\n([^]*?)<!-- end -->/g);
  return new Map([...parts].map(([, name, report]) => [name, report]));
}

function page() {
  const parts = Object.keys(PARTS).flatMap((name) =>
    reports.has(name) ? [`<!-- ${name} -->\n${reports.get(name)}<!-- end -->`] : [],
  );
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Measured

Written by \`npm run bench\`; compare figures of one table only, and read their ratios: another machine has other milliseconds.

Beside: ${peers.join(', ')}.

${parts.join('\n\n')}
`;
}
