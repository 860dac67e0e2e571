/** A table of weights, terms by columns, without its zeros. */
export interface Postings {
  /** Where each term's postings begin; one more entry than there are terms. */
  readonly offsets: Uint32Array;
  /** The column of each posting, ascending within a term. */
  readonly columns: Uint32Array;
  /** How much the term speaks for the column, or, when negative, against it. */
  readonly weights: Float32Array;
}

/** A weight is stored as a number of steps in one character: from `-SMALLEST_STEP` to `LARGEST_STEP`. */
export const SMALLEST_STEP = 24;
export const LARGEST_STEP = 39;

/** The first `terms` rows of a weight table as postings, rounded to whole steps. A step of 0 rounds nothing. */
export function postingsOf(
  table: Float64Array,
  width: number,
  terms: number,
  step: number,
): Postings {
  const offsets = new Uint32Array(terms + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let term = 0; term < terms; term++) {
    for (let column = 0; column < width; column++) {
      const weight = roundWeight(table[term * width + column]!, step);
      if (weight === 0) continue;
      columns.push(column);
      weights.push(weight);
    }
    offsets[term + 1] = columns.length;
  }
  return { offsets, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
}

function roundWeight(weight: number, step: number): number {
  if (step === 0) return weight;
  return Math.max(-SMALLEST_STEP, Math.min(LARGEST_STEP, Math.round(weight / step))) * step;
}
