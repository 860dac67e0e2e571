import { bitCount, letterMask, typoDistance, typoLimit } from './edit-distance.js';
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
/** Takes a letter mask of a word, for `nearWords`. */
export function candidateOf(word: string, term: number, uses: number): Candidate {
  return { word, term, mask: letterMask(word), uses };
}

/** The words that a misspelt word was probably meant for, best first; with `isBeginning`, the words that it may begin. */
export function nearWords(
  typed: string,
  candidates: readonly Candidate[],
  isBeginning: boolean,
): Resolved[] {
  const limit = typoLimit(typed.length);
  if (limit === 0) return [];
  const mask = letterMask(typed);
  // Each mistake changes at most one letter for another; a beginning only lacks what comes later.
  const mostApart = isBeginning ? limit : 2 * limit;
  const guesses: { candidate: Candidate; distance: number }[] = [];
  for (const candidate of candidates) {
    const apart = isBeginning ? mask & ~candidate.mask : mask ^ candidate.mask;
    if (bitCount(apart) > mostApart) continue;
    const distance = typoDistance(typed, candidate.word, limit, isBeginning);
    if (distance > limit) continue;
    guesses.push({ candidate, distance: distance - COMMON_BONUS * Math.log1p(candidate.uses) });
  }
  guesses.sort((a, b) => a.distance - b.distance || (a.candidate.word < b.candidate.word ? -1 : 1));
  const best = new Map<number, Resolved>();
  for (const { candidate, distance } of guesses) {
    if (distance > guesses[0]!.distance + TYPO_MARGIN || best.size === MOST_GUESSES) break;
    const { term, word } = candidate;
    const weight = best.size === 0 ? TYPO_WEIGHT : SECOND_TYPO_WEIGHT;
    if (!best.has(term)) best.set(term, { term, word, weight });
  }
  return [...best.values()];
}
