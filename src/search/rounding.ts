import { nearestSteps, LARGEST_STEP } from './code-table.js';
import type { WordPlace } from './text-words.js';

/** A table of weights, row by row, and what decides how they are rounded. */
export interface Rounding {
  readonly weights: Float64Array;
  readonly width: number;
  /** How many of the rows are rounded. */
  readonly rows: number;
  /** How much likelihood a weight loses for half the square of its error. */
  readonly curves: Float64Array;
  /** Where the term of a cell stands in the text of its topic: that foretells its weight, so it costs fewer bits there. */
  readonly places: ArrayLike<WordPlace | 0>;
  readonly step: number;
  /** How much likelihood a bit is worth. */
  readonly price: number;
}

/** The price of a value depends on how common it is, which rounding changes; so rounding is repeated. */
const ROUNDS = 3;
/** Kinds of cells that are counted separately: by the four places of a word, and "not covered". */
const PLACES = 5;
const VALUES = 2 * LARGEST_STEP + 1;
/** Values not seen yet cost bits too. */
const UNSEEN = 0.1;

/**
 * Rounds weights to whole numbers of steps so that few bits say nearly the same: each becomes the number, from 0 to the nearest,
 * for which lost likelihood and the price of its bits are least (as video coders do: Sullivan and Wiegand, "Rate-distortion
 * optimization for video compression", 1998).
 */
export function roundForBits(table: Rounding): Int8Array {
  const { weights, width, rows, places, step } = table;
  const kinds = Uint8Array.from({ length: rows * width }, (_, at) =>
    at % width === width - 1 ? PLACES - 1 : places[at]!,
  );
  const nearest = Int8Array.from(kinds, (_, at) => nearestSteps(weights[at]!, step));
  let rounded = nearest;
  for (let round = 0; round < ROUNDS; round++) {
    const bits = bitsOf(rounded, kinds);
    rounded = nearest.map((value, at) => cheapest(table, at, value, bits, kinds[at]! * VALUES));
  }
  return rounded;
}

/** How many bits each value of each kind of cell takes. */
function bitsOf(rounded: Int8Array, kinds: Uint8Array): Float64Array {
  const counts = new Float64Array(PLACES * VALUES).fill(UNSEEN);
  const totals = new Float64Array(PLACES).fill(UNSEEN * VALUES);
  rounded.forEach((value, at) => {
    counts[kinds[at]! * VALUES + value + LARGEST_STEP]!++;
    totals[kinds[at]!]!++;
  });
  return counts.map((count, i) => Math.log2(totals[Math.floor(i / VALUES)]! / count));
}

function cheapest(
  { weights, curves, step, price }: Rounding,
  at: number,
  nearest: number,
  bits: Float64Array,
  first: number,
): number {
  const costOf = (value: number): number =>
    (curves[at]! * (value * step - weights[at]!) ** 2) / 2 +
    price * bits[first + value + LARGEST_STEP]!;
  const direction = Math.sign(nearest);
  let best = 0;
  for (let value = direction; Math.abs(value) <= Math.abs(nearest) && value; value += direction)
    if (costOf(value) < costOf(best)) best = value;
  return best;
}
