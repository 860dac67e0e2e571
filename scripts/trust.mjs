/**
 * `npm run trust`: tries the promises of SECURITY.md in full numbers on hostile hosts, under policies, against hostile text and over
 * long use, and writes the figures into docs/trust.md. It takes some ten minutes.
 *
 *   npm run trust                  builds, tries, writes
 *   npm run trust -- --no-build    with the last build
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { BROWSERS } from './browsers.mjs';
import { prepareBrowsers } from './prepare-browsers.mjs';

const FILE_TIMEOUT_MS = 3_600_000;
const FIGURES = join('build', 'trust');
const DOCUMENT = 'docs/trust.md';
/** The tests that would find what is left behind. */
const LEAK_TESTS = /trust[/\\](?:endurance|time)\.test/;

if (!process.argv.includes('--no-build')) {
  if (spawnSync('node', ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1);
}
const { ready } = prepareBrowsers(BROWSERS);
process.env.SIGNIN_HELP_BROWSERS = ready.join(',');
process.env.SIGNIN_HELP_TRUST = 'full';
rmSync(FIGURES, { recursive: true, force: true });

const { passed, failed, leaks } = await runAll([...testsIn('hosts'), ...testsIn('trust')]);
const table = tableOf(readFigures());
console.log(`\n${table}\n`);
console.log(`${passed} passed, ${failed} failed`);
if (failed === 0) {
  const [before, after] = readFileSync(DOCUMENT, 'utf8').split(
    /<!-- figures -->[^]*<!-- \/figures -->/,
  );
  writeFileSync(DOCUMENT, `${before}<!-- figures -->\n\n${table}\n\n<!-- /figures -->${after}`);
  console.log(`written into ${DOCUMENT}`);
}
// Browsers leave handles open.
process.exit(failed === 0 ? 0 : 1);

/** @param {string} folder */
function testsIn(folder) {
  const path = resolve('build', 'test', folder);
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => file.endsWith('.test.js'));
}

/** One file after another: two browsers at once would disturb each other's memory and clocks. */
async function runAll(files) {
  const counts = { passed: 0, failed: 0, leaks: 0 };
  for await (const { type, data } of run({ files, concurrency: 1, timeout: FILE_TIMEOUT_MS })) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && !data.skip) counts.passed += 1;
    if (type !== 'test:fail' || data.details.error?.failureType === 'subtestsFailed') continue;
    counts.failed += 1;
    if (LEAK_TESTS.test(data.file ?? '')) counts.leaks += 1;
    console.log(`✗ ${data.name}\n  ${data.details.error?.cause?.message ?? data.details.error}`);
  }
  return counts;
}

/** What the tests have recorded, by name. */
function readFigures() {
  const files = readdirSync(FIGURES).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(FIGURES, file), 'utf8'))]),
  );
}

function tableOf({ hosts = {}, mounts, queries, typing, instances, ...rest }) {
  const injections = Object.entries(rest).filter(([name]) => name.startsWith('injection-'));
  const sum = (key) => injections.reduce((total, [, figures]) => total + (figures[key] ?? 0), 0);
  const count = (value) => (value ?? 0).toLocaleString('en');
  const rows = [
    ['hostile hosts tried', count(hosts.hosts?.length)],
    ['policies tried', count(hosts.policies?.length)],
    ['browsers', ready.join(', ')],
    ['hostile texts pushed in', count(sum('texts'))],
    ['mounts and unmounts', count(mounts?.mounts)],
    ['searches in one element', count(queries?.queries)],
    [
      'keys typed without a pause of the element',
      `${count(typing?.keys)} in ${count(typing?.minutes)} minutes of its time`,
    ],
    ['elements on one page with one index', count(instances?.instances)],
    ['leaks found', count(leaks)],
    ['requests seen', count((hosts.requests ?? 0) + sum('requests'))],
    ['console messages of ours on hostile hosts', count(hosts.consoleMessages)],
  ];
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Tried on ${day}: ${passed} tests passed, ${failed} failed.`,
    '',
    '| what | count |',
    '| --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
