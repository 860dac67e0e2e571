import { DIGITS } from './bit-model.js';

/** A 32-bit hash of a text: FNV-1a, its bits mixed at the end as in MurmurHash3, because the low ones of FNV repeat. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

/**
 * Appended to a word (after ORDINARY, if it has that) that is close to a known word. It needs this second fingerprint, because one
 * would be wrongly found for each 64th misspelling of the known word.
 */
export const TWICE = '!';

/** Appended to an ordinary word, which the search ignores. */
export const ORDINARY = '?';

/** Digits that a word looks up. With three, the table would need more digits for each word; with five, hardly fewer. */
const PROBES = 4;

/** The places that a word looks up among `size` digits, then the digit that they must combine to. */
export function probesOf(word: string, size: number): number[] {
  const probes: number[] = [];
  let hash = hashText(word);
  for (let i = 0; i < PROBES; i++) {
    probes.push(hash % size);
    hash = mixed(hash + 1);
  }
  return [...probes, hash % DIGITS.length];
}

/**
 * Whether a word is among those that the digits were made of (write-fingerprints.ts); wrongly true for one in 64 others. At
 * six bits a word, it says that a word is known without spelling it.
 */
export function hasFingerprint(digits: string, word: string): boolean {
  const probes = probesOf(word, digits.length);
  // No `reduce`: Prototype.js has another one.
  let rest = probes.pop()!;
  for (const at of probes) rest ^= DIGITS.indexOf(digits.charAt(at));
  return digits !== '' && rest === 0;
}
