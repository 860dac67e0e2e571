import { typoDistance, typoLimit } from './edit-distance.js';
import type { Resolved } from './resolution.js';

/** A word that a misspelt one may have been meant for. */
export interface Candidate {
  readonly word: string;
  readonly term: number;
  /** The letters of the word (`letterMask`). */
  readonly mask: number;
  /** How common the word is: the commoner of two equally near ones wins. */
  readonly uses: number;
}

/** How much a mended word counts beside one typed in full; the second-best guess counts less. */
const TYPO_WEIGHT = 0.9;
const SECOND_TYPO_WEIGHT = 0.3;
/** Guesses that are this much worse than the best are dropped. */
const TYPO_MARGIN = 0.25;
const MOST_GUESSES = 3;
/** A tie-break, not a rival of the distance. */
const COMMON_BONUS = 0.02;

/** The words that a misspelt word was probably meant for, best first; with `isBeginning`, the words that it may begin. */
export function nearWords(
  typed: string,
  candidates: readonly Candidate[],
  isBeginning: boolean,
): Resolved[] {
  const limit = typoLimit(typed.length);
  const letters = letterMask(typed);
  const guesses: { word: string; term: number; distance: number }[] = [];
  for (const candidate of limit ? candidates : []) {
    if (bitCount(letters & ~candidate.mask) > limit) continue;
    const { word, term, uses } = candidate;
    const distance = typoDistance(typed, word, limit, isBeginning);
    if (distance <= limit)
      guesses.push({ word, term, distance: distance - COMMON_BONUS * Math.log1p(uses) });
  }
  guesses.sort((a, b) => a.distance - b.distance);
  return guesses
    .filter(
      ({ term, distance }, i) =>
        distance <= guesses[0]!.distance + TYPO_MARGIN &&
        guesses.findIndex((guess) => guess.term === term) === i,
    )
    .slice(0, MOST_GUESSES)
    .map(({ term, word }, i) => ({ term, word, weight: i ? SECOND_TYPO_WEIGHT : TYPO_WEIGHT }));
}

/** A set of letters as bits. Each slip changes at most one letter of what is typed, which spares most comparisons. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << word.charCodeAt(i);
  return mask;
}

/** How many bits are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
