/**
 * `npm run size`: what the bundle's bytes are spent on, by the bundle's own source map: every byte belongs to one row. Fails when
 * something is over the budgets of package.json (`sizeBudgets`, bytes after brotli).
 *
 *   npm run size                 parts and rooms
 *   npm run size -- --files      every file as well
 *
 * "alone" is what a part takes compressed by itself; "adds" is what it adds to what stands before it in the bundle, so that the
 * column adds up to the whole. Budgets hold the first of a part, the second of a room.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { readBundle } from './bundle-map.mjs';

/** Full effort for each of a hundred beginnings of the bundle would take half a minute. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Rows of the report, and of each its bytes.
 * @param {ReturnType<typeof readBundle>} bundle
 */
export function measure({ whole, pieces }) {
  const total = brotliCompressSync(whole).length;
  let before = '';
  let last = 0;
  const files = pieces.map((piece) => {
    before += piece.text;
    const size = brotliCompressSync(before, QUICK).length;
    const adds = size - last;
    last = size;
    return { ...piece, adds };
  });
  const scale = total / last;
  const rows = files.map((file) => ({ ...file, adds: file.adds * scale }));
  return { total, minified: Buffer.byteLength(whole), rows };
}

/** The room of one of our files: its folder below src/, and styles apart. */
function roomOf(name) {
  return /^src\/((?:elements\/styles|[\w-]+)(?=\/))/.exec(name)?.[1] ?? 'entries';
}

function group(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function sumOf(rows) {
  const text = rows.map((row) => row.text).join('');
  return {
    minified: Buffer.byteLength(text),
    alone: brotliCompressSync(text).length,
    adds: rows.reduce((sum, { adds }) => sum + adds, 0),
  };
}

function line(name, { minified, alone, adds }, depth = 0) {
  const cells = [minified, alone, Math.round(adds)].map((bytes) => String(bytes ?? '').padStart(9));
  return ('  '.repeat(depth) + name).padEnd(44) + cells.join('');
}

function report({ total, minified, rows }, withFiles) {
  const lines = [
    `${'bytes'.padEnd(44)}${['minified', 'alone', 'adds'].map((head) => head.padStart(9)).join('')}`,
  ];
  const filesOf = (some, depth) =>
    withFiles
      ? some
          .toSorted((a, b) => b.adds - a.adds)
          .map((row) => line(row.name.replace('node_modules/', ''), sumOf([row]), depth))
      : [];
  for (const [part, some] of group(rows, (row) => row.part)) {
    lines.push(line(part, sumOf(some)));
    if (part !== 'our code') lines.push(...filesOf(some, 1));
    else {
      const rooms = [...group(some, (row) => roomOf(row.name))].map(([room, of]) => ({
        room,
        of,
        sum: sumOf(of),
      }));
      for (const { room, of, sum } of rooms.sort((a, b) => b.sum.adds - a.sum.adds))
        lines.push(line(room, sum, 1), ...filesOf(of, 2));
    }
  }
  lines.push(line('whole bundle', { minified, alone: total, adds: total }));
  return lines.join('\n');
}

/**
 * What is over its budget, one sentence each. A part is held by what it takes alone, a room of our code (`room search`) by what it
 * adds.
 * @param {ReturnType<typeof measure>} measured
 * @param {Readonly<Record<string, number>>} budgets
 */
export function overBudget({ total, rows }, budgets) {
  const parts = group(rows, (row) => row.part);
  const rooms = group(parts.get('our code') ?? [], (row) => `room ${roomOf(row.name)}`);
  return Object.entries(budgets).flatMap(([part, most]) => {
    const some =
      part === 'content and index'
        ? rows.filter((row) => /^(?:content|index)$/.test(row.part))
        : (parts.get(part) ?? rooms.get(part));
    if (part !== 'whole bundle' && !some)
      throw new Error(`sizeBudgets names "${part}", which is no part.`);
    const { alone, adds } = some ? sumOf(some) : { alone: total };
    const bytes = rooms.has(part) ? Math.round(adds) : alone;
    return bytes > most ? [`${part} has ${bytes} bytes after brotli; its budget is ${most}.`] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { files: { type: 'boolean', default: false } } });
  const measured = measure(readBundle());
  console.log(report(measured, values.files));
  const { sizeBudgets } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const problem of overBudget(measured, sizeBudgets)) {
    console.error(problem);
    process.exitCode = 1;
  }
}
