/** What one slip of the finger costs, beside 1 for any other changed, missing or additional letter. */
const SWAPPED = 0.6; // two neighbours in the wrong order
const DOUBLED = 0.5; // a letter typed twice, or once instead of twice
const NEIGHBOUR_KEY = 0.8; // the key beside it
/** Hardly anyone gets the first letter wrong; a word with another beginning is another word (gmail, email). */
const FIRST_LETTER = 0.6;

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS = new Map(
  ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.4, y }] as const)),
);

/** Whether two keys touch on a QWERTY keyboard; other layouts differ in a few keys, which then cost as any other letter. */
function areNeighbours(a: string, b: string): boolean {
  const from = KEYS.get(a);
  const to = KEYS.get(b);
  return !!from && !!to && Math.abs(from.x - to.x) <= 1.1 && Math.abs(from.y - to.y) <= 1;
}

function changeCost(typed: string, meant: string, at: number): number {
  const cost = areNeighbours(typed, meant) ? NEIGHBOUR_KEY : 1;
  return at === 0 ? cost + FIRST_LETTER : cost;
}

/**
 * The weighted Damerau-Levenshtein distance (optimal string alignment) from what was typed to a word: 0 for equal,
 * `Infinity` as soon as it must exceed `limit`. With `prefix`, to the nearest beginning of the word.
 * Work grows with `typed.length * meant.length`.
 */
export function typoDistance(typed: string, meant: string, limit: number, prefix = false): number {
  if (!prefix && Math.abs(typed.length - meant.length) > limit / DOUBLED) return Infinity;
  const width = typed.length + 1;
  let [beforeLast, last, row] = rowsOf(width);
  last[0] = 0;
  for (let j = 1; j < width; j++) last[j] = last[j - 1]! + surplusCost(typed, j - 1);
  let best = prefix || !meant ? last[width - 1]! : Infinity;
  let leastBefore = 0;
  for (let i = 1; i <= meant.length; i++) {
    row[0] = last[0]! + surplusCost(meant, i - 1);
    let least = row[0];
    for (let j = 1; j < width; j++) {
      const [a, b] = [typed[j - 1]!, meant[i - 1]!];
      let cost = a === b ? last[j - 1]! : last[j - 1]! + changeCost(a, b, j - 1);
      cost = Math.min(cost, last[j]! + surplusCost(meant, i - 1));
      cost = Math.min(cost, row[j - 1]! + surplusCost(typed, j - 1));
      if (i > 1 && j > 1 && a !== b && a === meant[i - 2] && b === typed[j - 2]) {
        cost = Math.min(cost, beforeLast[j - 2]! + SWAPPED);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (prefix || i === meant.length) best = Math.min(best, row[width - 1]!);
    // A swap reaches back over two rows, so both must be beyond the limit.
    if (Math.min(least, leastBefore) > limit) break;
    leastBefore = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return best <= limit ? best : Infinity;
}

let rows: [Float64Array, Float64Array, Float64Array] | undefined;

/** Three rows to calculate with, kept from call to call: a repair makes hundreds of calls. */
function rowsOf(width: number): [Float64Array, Float64Array, Float64Array] {
  if (!rows || rows[0].length < width) {
    rows = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  }
  return rows;
}

/** The cost of a letter that only one side has. */
function surplusCost(word: string, at: number): number {
  if (at > 0 && word[at] === word[at - 1]) return DOUBLED;
  return at === 0 ? 1 + FIRST_LETTER : 1;
}

/** How far a typed word may be from the word it is taken for. Short words have too many neighbours for a guess. */
export function typoLimit(length: number): number {
  if (length < 3) return 0;
  if (length < 4) return SWAPPED;
  return length < 8 ? 1 : 2;
}

/** A set of letters as bits; two words within distance d differ in at most 2d of them, which spares most comparisons. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** How many bits are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
