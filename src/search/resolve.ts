import type { Analysis } from './analysis.js';
import { LONGEST_WORD } from './code-words.js';
import { typoDistance, typoLimit } from './edit-distance.js';
import { hasFingerprint } from './fingerprints.js';
import { candidateOf, nearWords } from './near-words.js';
import type { SearchIndex } from './search-index.js';
import type { Resolved, Resolver } from './resolution.js';

/** At most so many terms continue a prefix: more would say nothing. */
const MOST_CONTINUATIONS = 48;
/** A single letter fits too many words to guess a continuation. */
const SHORTEST_PREFIX = 2;
/** How much a continued word counts beside one typed in full. */
const PREFIX_WEIGHT = 0.8;
/** A known word may still be the beginning of another one: "use", "user". */
const MAYBE_UNFINISHED_WEIGHT = 0.08;
/** "teh" is taken for "the" up to this distance, less than that of any other letter. */
const STOP_WORD_LIMIT = 0.99;
const SHORTEST_SPLIT = 6;
const SHORTEST_PART = 3;

/** Prepares the resolver of an index: a scan of all its words. */
export function createResolver(
  index: SearchIndex,
  { stem, stopWords, spellings }: Pick<Analysis, 'stem' | 'stopWords' | 'spellings'>,
): Resolver {
  const exact = new Map(index.words.map((word, i) => [word, index.termOfWord[i]!]));
  for (const [spelling, canonical] of spellings) {
    const term = exact.get(canonical) ?? index.terms.get(stem(canonical));
    if (term !== undefined && !exact.has(spelling)) exact.set(spelling, term);
  }
  const uses = (term: number): number => index.offsets[term + 1]! - index.offsets[term]!;
  const candidates = [...exact].map(([word, term]) => candidateOf(word, term, uses(term)));
  candidates.sort((a, b) => (a.word < b.word ? -1 : 1));

  /** The terms of words with this beginning, each as likely as it is common. */
  function continuations(prefix: string): Resolved[] {
    const words = new Map<number, string>();
    for (let i = lowerBound(candidates, prefix); candidates[i]?.word.startsWith(prefix); i++) {
      const { term, word } = candidates[i]!;
      if (!words.has(term)) words.set(term, word);
    }
    const kept = [...words]
      .sort(([a], [b]) => uses(b) - uses(a) || a - b)
      .slice(0, MOST_CONTINUATIONS);
    const total = kept.reduce((sum, [term]) => sum + uses(term) + 1, 0);
    return kept.map(([term, word]) => ({ term, word, weight: (uses(term) + 1) / total }));
  }

  /** Two known words written as one: "mypassword", "iforgot". A stop word may be one of them. */
  function splitWord(word: string): Resolved[] {
    if (word.length < SHORTEST_SPLIT) return [];
    for (let at = 1; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      const known = parts.flatMap((part) => {
        const term = part.length < SHORTEST_PART ? undefined : exact.get(part);
        return term === undefined ? [] : [{ term, word: part, weight: 1 }];
      });
      const stops = parts.filter((part) => stopWords.has(part) && !exact.has(part));
      if (known.length > 0 && known.length + stops.length === 2) return known;
    }
    return [];
  }

  /** Whether a word is rather a misspelt stop word ("teh", "adn") than the known word next to it. */
  function isNearStopWord(word: string, rival: string | undefined): boolean {
    const distance =
      rival === undefined ? Infinity : typoDistance(word, rival, typoLimit(word.length));
    const limit = Math.min(typoLimit(word.length), distance, STOP_WORD_LIMIT);
    if (limit === 0) return false;
    for (const stopWord of stopWords) if (typoDistance(word, stopWord, limit) <= limit) return true;
    return false;
  }

  return (word, isLast) => {
    if (word.length > LONGEST_WORD) return { kind: 'unknown', terms: [] };
    const known = exact.get(word);
    const term = known ?? index.terms.get(stem(word));
    if (term !== undefined) {
      const more = isLast && word.length > SHORTEST_PREFIX ? continuations(word) : [];
      const others = more.filter((resolved) => resolved.term !== term);
      const terms = [{ term, word, weight: 1 }, ...scaled(others, MAYBE_UNFINISHED_WEIGHT)];
      return { kind: known === undefined ? 'stem' : 'exact', terms };
    }
    if (isLast && word.length >= SHORTEST_PREFIX) {
      const continued = continuations(word);
      if (continued.length > 0) return { kind: 'prefix', terms: scaled(continued, PREFIX_WEIGHT) };
    }
    if (hasFingerprint(index.foreign, stem(word))) return { kind: 'foreign', terms: [] };
    const near = nearWords(word, candidates, false);
    if (isNearStopWord(word, near[0]?.word)) return { kind: 'ignored', terms: [] };
    if (near.length > 0) return { kind: 'typo', terms: near };
    const parts = splitWord(word);
    if (parts.length > 0) return { kind: 'split', terms: parts };
    const begun = isLast ? nearWords(word, candidates, true) : [];
    if (begun.length > 0) return { kind: 'typo', terms: begun };
    return { kind: 'unknown', terms: [] };
  };
}

function scaled(terms: readonly Resolved[], factor: number): Resolved[] {
  return terms.map((resolved) => ({ ...resolved, weight: resolved.weight * factor }));
}

/** Position of the first of the sorted words that is not before `prefix`. */
function lowerBound(sorted: readonly { readonly word: string }[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.word < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
