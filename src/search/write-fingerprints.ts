import { DIGITS } from './bit-model.js';
import { hasFingerprint, probesOf } from './fingerprints.js';

/** Digits a word to begin with, and the factor when they do not suffice. At 1.024 a word, chance decides. */
const DIGITS_PER_WORD = 1.02;
const MORE = 1.004;
/** So many sizes more are tried for the one that takes the fewest other words for these. */
const TRIES = 24;
const WORD_BITS = 32;

/**
 * Digits by which `hasFingerprint` tells these words: those that a word looks up, combined by exclusive or, are its own. All
 * words together are a system of linear equations over bits, which has a solution as soon as there are a few digits more than
 * words (Dietzfelbinger and Pagh, "Succinct data structures for retrieval and approximate membership", 2008).
 * Each of `others`, with how often it is used, should not be told for one of them.
 */
export function fingerprintsOf(
  words: readonly string[],
  others: ReadonlyMap<string, number> = new Map(),
): string {
  if (words.length === 0) return '';
  let size = Math.ceil(words.length * DIGITS_PER_WORD);
  let best = digitsOf(words, size);
  while (best === '') best = digitsOf(words, (size = Math.ceil(size * MORE) + 1));
  let least = harmOf(best, others);
  for (let more = 1; more <= TRIES && least > 0; more++) {
    const digits = digitsOf(words, size + more);
    if (digits === '') continue;
    const harm = harmOf(digits, others);
    if (harm < least) [best, least] = [digits, harm];
  }
  return best;
}

/** How often `others` would be told for one of the words. */
function harmOf(digits: string, others: ReadonlyMap<string, number>): number {
  let harm = 0;
  for (const [word, uses] of others) if (hasFingerprint(digits, word)) harm += uses;
  return harm;
}

/** The digits in so many places, or '' where the equations have no solution. */
function digitsOf(words: readonly string[], size: number): string {
  const values = solve(words, size);
  return values ? Array.from(values, (value) => DIGITS.charAt(value)).join('') : '';
}

/** Gauss's elimination over bits, row by row; undefined when the equations contradict each other. */
function solve(words: readonly string[], size: number): Uint8Array | undefined {
  const width = Math.ceil(size / WORD_BITS);
  const rows: { readonly bits: Uint32Array; pivot: number; own: number }[] = [];
  const rowOfPivot = new Int32Array(size).fill(-1);
  for (const word of words) {
    const probes = probesOf(word, size);
    const row = { bits: new Uint32Array(width), pivot: -1, own: probes.pop()! };
    for (const at of probes) row.bits[at >> 5]! ^= 1 << (at & 31);
    for (let block = 0; block < width; block++) {
      while (row.bits[block] !== 0 && row.pivot < 0) {
        const at = block * WORD_BITS + 31 - Math.clz32(row.bits[block]! & -row.bits[block]!);
        const other = rows[rowOfPivot[at]!];
        if (!other) {
          row.pivot = at;
          rowOfPivot[at] = rows.length;
          break;
        }
        for (let i = block; i < width; i++) row.bits[i]! ^= other.bits[i]!;
        row.own ^= other.own;
      }
      if (row.pivot >= 0) break;
    }
    // Two words of one hash say the same; two that look up the same digits and differ cannot both be told.
    if (row.pivot >= 0) rows.push(row);
    else if (row.own !== 0) return undefined;
  }
  return substitute(rows, size);
}

/** The digits, from the last pivot to the first: a row's other digits lie behind its pivot. */
function substitute(
  rows: readonly { readonly bits: Uint32Array; readonly pivot: number; readonly own: number }[],
  size: number,
): Uint8Array {
  const values = new Uint8Array(size);
  for (const { bits, pivot, own } of [...rows].sort((a, b) => b.pivot - a.pivot)) {
    let value = own;
    for (let at = pivot + 1; at < size; at++)
      if ((bits[at >> 5]! >> (at & 31)) & 1) value ^= values[at]!;
    values[pivot] = value;
  }
  return values;
}
