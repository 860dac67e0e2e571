import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Bundle {
  readonly whole: string;
  readonly pieces: readonly {
    readonly part: string;
    readonly name: string;
    readonly text: string;
  }[];
}
interface Measured {
  readonly total: number;
  readonly rows: readonly { readonly part: string; readonly adds: number }[];
}
type Budgets = Readonly<Record<string, number>>;

const load = async (file: string): Promise<unknown> => import(pathToFileURL(resolve(file)).href);
const { readBundle } = (await load('scripts/bundle-map.mjs')) as { readBundle: () => Bundle };
const { measure, overBudget } = (await load('scripts/size.mjs')) as {
  measure: (bundle: Bundle) => Measured;
  overBudget: (measured: Measured, budgets: Budgets) => string[];
};

const bundle = readBundle();
const measured = measure(bundle);
const { sizeBudgets } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  sizeBudgets: Budgets;
};

describe('The map of the bundle', () => {
  it('explains every byte once', () => {
    const sorted = (text: string): string => [...text].sort().join('');
    assert.equal(sorted(bundle.pieces.map(({ text }) => text).join('')), sorted(bundle.whole));
  });

  it('leaves less than half a kilobyte to no file', () => {
    const glue = bundle.pieces.find(({ name }) => name === 'around the modules');
    assert.ok(glue && glue.text.length < 500);
  });

  it('has our code, its libraries, the content and the index', () => {
    const parts = new Set(bundle.pieces.map(({ part }) => part));
    const wanted = [
      'our code',
      'Lit',
      '@lit/context',
      'Lunr (its stemmer)',
      'words',
      'content',
      'index',
    ];
    assert.deepEqual([...parts].sort(), wanted.sort());
  });

  it('adds up to the compressed size', () => {
    const sum = measured.rows.reduce((total, { adds }) => total + adds, 0);
    assert.equal(Math.round(sum), measured.total);
  });
});

describe('The budgets of package.json', () => {
  it('are kept', () => {
    assert.deepEqual(overBudget(measured, sizeBudgets), []);
  });

  it('are told when they are not kept', () => {
    const told = overBudget(measured, { 'our code': 1, 'whole bundle': measured.total });
    assert.equal(told.length, 1);
    assert.match(told[0]!, /^our code has \d+ bytes after brotli; its budget is 1\.$/);
  });

  it('hold a room by what it adds', () => {
    const [told] = overBudget(measured, { 'room search': 1 });
    assert.match(told ?? '', /^room search has \d+ bytes/);
  });

  it('may name only parts that there are', () => {
    assert.throws(() => overBudget(measured, { 'our coed': 1 }), /"our coed"/);
  });
});
