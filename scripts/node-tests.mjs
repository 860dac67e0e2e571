/** Runs test files with node:test, prints what failed and why, and counts. */
import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const FILE_TIMEOUT_MS = 300_000; // a file that hangs must not hang the run
const FOREIGN_FRAME = /^\s+at .*(?:\(node:|<anonymous>\)$|at node:)/;

/**
 * @param {readonly string[]} files Absolute paths.
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(files) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Map<string, string[]>} The titles that lead to the test that runs now, for each file. */
  const titles = new Map();
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`.trim();
  const events = run({ files: [...files], concurrency: true, timeout: FILE_TIMEOUT_MS });
  for await (const { type, data } of events) {
    if (type === 'test:start') enter(titles, data);
    if (type === 'test:pass') countPass(counts, data);
    if (type === 'test:fail') reportFailure(counts, titles, data);
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`Node: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts;
}

function enter(titles, { file, name, nesting }) {
  const path = titles.get(file) ?? [];
  titles.set(file, [...path.slice(0, nesting), name]);
}

function countPass(counts, { skip, todo, details }) {
  if (isFlag(skip) || isFlag(todo)) counts.skipped += 1;
  else if (details.type !== 'suite') counts.passed += 1;
}

function reportFailure(counts, titles, data) {
  if (isFlag(data.todo)) {
    counts.skipped += 1;
    return;
  }
  // A suite or test that failed because an inner one did: the inner one is counted and printed.
  if (data.details.error?.failureType === 'subtestsFailed') return;
  counts.failed += 1;
  const path = titles.get(data.file)?.slice(0, data.nesting) ?? [];
  console.log(`✗ ${place(data)}\n  ${[...path, data.name].join(' › ')}\n${explain(data)}`);
}

/** Node gives `skip` and `todo` as true or as the reason, which may be an empty text. */
function isFlag(value) {
  return value !== undefined && value !== false;
}

function place({ file, line }) {
  const path = file ? relative(process.cwd(), file) : '';
  return line > 1 ? `${path}:${line}` : path;
}

function explain({ details }) {
  const error = details.error?.cause ?? details.error;
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  const lines = text.split('\n').filter((line) => !FOREIGN_FRAME.test(line));
  return lines.join('\n').replace(/^/gm, '  ');
}
