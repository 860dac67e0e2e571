import { isJoined, type Analysis } from './analysis.js';
import { LONGEST_WORD } from './code-words.js';
import { typoDistance, typoLimit } from './edit-distance.js';
import { hasFingerprint, ORDINARY, TWICE } from './fingerprints.js';
import { letterMask, nearWords } from './near-words.js';
import type { SearchIndex } from './search-index.js';
import { UNKNOWN, type Resolution, type Resolved, type Resolver } from './resolution.js';

/** A single letter of an alphabet fits too many words to guess a continuation. */
const SHORTEST_PREFIX = 2;
/** How much a continued word counts beside one typed in full. */
const PREFIX_WEIGHT = 0.8;
/** A known word may still be the beginning of another one: "use", "user". */
const MAYBE_UNFINISHED_WEIGHT = 0.08;
/** How far a misspelt stop word may be: two letters in the wrong order, or one typed twice. */
const STOP_WORD_LIMIT = 0.6;
const SHORTEST_PART = 3;

/** Prepares the resolver of an index: a scan of all its words. */
export function createResolver(
  index: SearchIndex,
  { stem, stopWords, spellings }: Pick<Analysis, 'stem' | 'stopWords' | 'spellings'>,
): Resolver {
  const exact = new Map(index.words);
  const termOf = (word: string): number | undefined =>
    exact.get(word) ?? index.terms.get(stem(word));
  for (const [spelling, canonical] of spellings) {
    const term = termOf(canonical);
    if (term !== undefined && !exact.has(spelling)) exact.set(spelling, term);
  }

  const candidates = [...exact].map(([word, term]) => ({
    word,
    term,
    mask: letterMask(word),
    uses: index.postings[term]!.size,
  }));

  /** The terms of words with this beginning. They share the weight by how common they are. */
  function continuations(prefix: string, weight: number): Resolved[] {
    const words = candidates.filter(({ word }) => word.startsWith(prefix));
    const begun = [...new Map(words.map((candidate) => [candidate.term, candidate])).values()];
    let total = 0;
    for (const { uses } of begun) total += uses + 1;
    return begun.map(({ term, word, uses }) => ({
      term,
      word,
      weight: (weight * (uses + 1)) / total,
    }));
  }

  /** Two known words written as one: "mypassword", "iforgot". A stop word may be one of them. */
  function splitWord(word: string): Resolved[] {
    for (let at = 1; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      const known = parts.filter((part) => part.length >= SHORTEST_PART && exact.has(part));
      if (known.length > 0 && parts.every((part) => known.includes(part) || stopWords.has(part)))
        return known.map((part) => ({ term: exact.get(part)!, word: part, weight: 1 }));
    }
    return [];
  }

  /** Whether a word is a misspelt stop word: "teh", "adn". */
  function isNearStopWord(word: string): boolean {
    const limit = Math.min(typoLimit(word.length), STOP_WORD_LIMIT);
    return [...stopWords].some((stopWord) => typoDistance(word, stopWord, limit) <= limit);
  }

  return (word, isLast) => {
    if (word.length > LONGEST_WORD) return UNKNOWN;
    const term = termOf(word);
    const weight = term === undefined ? PREFIX_WEIGHT : MAYBE_UNFINISHED_WEIGHT;
    const isBeginning = isLast && (word.length >= SHORTEST_PREFIX || isJoined(word));
    const begun = isBeginning ? continuations(word, weight) : [];
    if (term !== undefined) return { kind: 'known', terms: [{ term, word, weight: 1 }, ...begun] };
    const near = begun.length > 0 ? begun : nearWords(word, candidates, false);
    const isSeen = (seen: string): boolean =>
      hasFingerprint(index.foreign, seen) &&
      (near.length === 0 || hasFingerprint(index.foreign, seen + TWICE));
    if (isSeen(word + ORDINARY)) return { kind: 'guessed', terms: [] };
    if (begun.length > 0) return { kind: 'begun', terms: begun };
    if (isSeen(stem(word))) return { kind: 'foreign', terms: [] };
    if (isNearStopWord(word)) return { kind: 'guessed', terms: [] };
    return (
      some('typo', near) ??
      some('guessed', splitWord(word)) ??
      some('typo', isLast ? nearWords(word, candidates, true) : []) ??
      UNKNOWN
    );
  };
}

function some(kind: Resolution['kind'], terms: readonly Resolved[]): Resolution | undefined {
  return terms.length > 0 ? { kind, terms } : undefined;
}
