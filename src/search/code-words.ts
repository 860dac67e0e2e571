import type { BitCoder } from './bit-model.js';
import type { Slices } from './slices.js';

/** Kinds of coded bits, so that each learns for itself (`BitModel.predict`). A weight takes three (code-table.ts). */
export const KINDS = { letter: 0, shared: 1, end: 2, against: 3, cell: 6 } as const;

/** The longest word that can be coded. Nobody types a longer one. */
export const LONGEST_WORD = 40;
const SHARED_BITS = 5;
const MOST_SHARED = 2 ** SHARED_BITS - 1;

/** Codes a whole number of so many bits, the highest first. */
export function codeBits(
  code: BitCoder,
  bits: number,
  kind: number,
  contexts: readonly number[],
  value = 0,
): number {
  let node = 1;
  for (let bit = bits - 1; bit >= 0; bit--)
    node = node * 2 + Number(code(((value >> bit) & 1) === 1, kind, contexts, node));
  return node - 2 ** bits;
}

/**
 * Codes sorted words, each as the number of letters that it shares with the word before, and the letters that follow. A writer
 * passes the words, a reader as many empty ones. Returns the words.
 */
export function* codeWords(
  code: BitCoder,
  alphabet: string,
  words: readonly string[],
): Slices<string[]> {
  const bits = 32 - Math.clz32(alphabet.length);
  /** Letters as their place in the alphabet, from 1; 0 is the end of a word. */
  let last: number[] = [];
  const coded: string[] = [];
  for (const word of words) {
    const meant = word.split('').map((letter) => alphabet.indexOf(letter) + 1);
    let shared = 0;
    while (shared < Math.min(MOST_SHARED, meant.length) && meant[shared] === last[shared]) shared++;
    const start = (last[0] ?? 0) | ((last[1] ?? 0) << bits);
    shared = codeBits(
      code,
      SHARED_BITS,
      KINDS.shared,
      [0, Math.min(last.length, 15), start],
      shared,
    );
    const letters = last.slice(0, shared);
    // In sorted words, this letter comes after the one in the word before.
    let hint = ((last[shared] ?? 0) << 1) | 1;
    for (let at = shared; at < LONGEST_WORD; at++) {
      const [a = 0, b = 0, c = 0, d = 0] = [
        letters[at - 1],
        letters[at - 2],
        letters[at - 3],
        letters[at - 4],
      ];
      const three = a | (b << bits) | (c << (2 * bits));
      const contexts = [hint, a, a | (b << bits), three, three | (d << (3 * bits))];
      const letter = codeBits(code, bits, KINDS.letter, contexts, meant[at]);
      if (letter === 0) break;
      letters.push(letter);
      hint = 0;
    }
    last = letters;
    coded.push(letters.map((letter) => alphabet.charAt(letter - 1)).join(''));
    yield;
  }
  return coded;
}
