import type { BitCoder } from './bit-model.js';
import { KINDS } from './code-words.js';
import type { Slices } from './slices.js';

/** Weights are whole numbers of steps, from minus this to this. */
export const LARGEST_STEP = 40;
const LARGEST_CONTEXT = 15;

/** The nearest whole number of steps to a weight, among those that can be written. */
export function nearestSteps(weight: number, step: number): number {
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, Math.round(weight / step)));
}

/**
 * Codes a table of weights, a row for each term and "not covered" as the last column: in each row first that column, then the
 * topics. `places` says where a term stands in the topics' own text, which predicts most of the weights. A reader passes rows of
 * zeros and gets them filled in.
 */
export function* codeTable(
  code: BitCoder,
  rows: readonly Int8Array[],
  places: readonly Uint8Array[],
): Slices<void> {
  let term = 0;
  for (const row of rows) {
    const place = places[term++]!;
    const last = row.length - 1;
    const spread = Math.min(place.filter(Boolean).length, 7);
    const against = (row[last] = codeWeight(code, KINDS.against, [0, spread], row[last]!));
    const doubt = Math.max(-4, Math.min(4, Math.round(against / 2))) + 4;
    let found = 0;
    for (let column = 0; column < last; column++) {
      const here = place[column]!;
      const many = (Math.min(found, 3) << 2) | here;
      const weight = codeWeight(
        code,
        KINDS.cell,
        [column, (here << 3) | spread, (doubt << 4) | many],
        row[column]!,
      );
      if (weight === 0) continue;
      row[column] = weight;
      found++;
    }
    yield;
  }
}

/** Codes whether a weight is 0, then whether it is negative, then how large it is, step by step. */
function codeWeight(
  code: BitCoder,
  kind: number,
  contexts: readonly number[],
  weight: number,
): number {
  if (code(weight === 0, kind, contexts, 0)) return 0;
  const isNegative = code(weight < 0, kind + 1, contexts, 1);
  let size = 1;
  while (
    size < LARGEST_STEP &&
    !code(
      Math.abs(weight) === size,
      kind + 2,
      contexts,
      2 | Number(isNegative) | (Math.min(size, LARGEST_CONTEXT) << 2),
    )
  )
    size++;
  return isNegative ? -size : size;
}
