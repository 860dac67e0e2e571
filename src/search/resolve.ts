import { typoDistance, typoLimit, letterMask, bitCount } from './edit-distance.js';
import type { SearchIndex } from './packed-index.js';

/** What a typed word is taken for: a term of the index, how surely (0 to 1), and the word to show when it was mended. */
export interface Resolved {
  readonly term: number;
  readonly weight: number;
  readonly word: string;
}

/** How a typed word was understood. `unknown` means that nothing like it is in the index. */
export interface Resolution {
  readonly kind: 'exact' | 'stem' | 'prefix' | 'typo' | 'split' | 'unknown' | 'ignored';
  readonly terms: readonly Resolved[];
}

/** Finds the terms that a typed word may stand for. `isLast` words may be unfinished. */
export type Resolver = (word: string, isLast: boolean) => Resolution;

/** At most so many words continue a prefix: more would say nothing. */
const MOST_CONTINUATIONS = 16;
/** Beginnings of one or two letters fit too many words to guess a continuation. */
const SHORTEST_PREFIX = 2;
/** How much a mended or continued word counts beside one typed in full; the second-best guess counts less. */
const TYPO_WEIGHT = 0.9;
const SECOND_TYPO_WEIGHT = 0.3;
const PREFIX_WEIGHT = 0.8;
/** A known word may still be the beginning of another one: "use", "user". */
const MAYBE_UNFINISHED_WEIGHT = 0.08;
/** Guesses that are this much worse than the best are dropped. */
const TYPO_MARGIN = 0.25;
const MOST_TYPO_GUESSES = 3;
/** Commoner words win among equally near ones; a tie-break, not a rival of the distance. */
const COMMON_BONUS = 0.02;
const SHORTEST_SPLIT = 6;

/** Prepares the resolver of an index. The first call costs a scan of all words, later calls little. */
export function createResolver(
  index: SearchIndex,
  stem: (word: string) => string,
  stopWords: ReadonlySet<string>,
): Resolver {
  const termOf = new Map<string, number>();
  index.words.forEach((word, i) => {
    const term = index.termOfWord[i]!;
    termOf.set(stem(word), term);
  });
  const exact = new Map(index.words.map((word, i) => [word, index.termOfWord[i]!]));
  const masks = Uint32Array.from(index.words, letterMask);
  const spread = (term: number): number => index.offsets[term + 1]! - index.offsets[term]!;

  /** Position of the first word that is not before `prefix`. */
  function lowerBound(prefix: string): number {
    let [low, high] = [0, index.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.words[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function continuations(prefix: string): Resolved[] {
    const commonest = new Map<number, string>();
    for (let i = lowerBound(prefix); index.words[i]?.startsWith(prefix); i++) {
      const term = index.termOfWord[i]!;
      if (!commonest.has(term)) commonest.set(term, index.words[i]!);
    }
    const kept = [...commonest]
      .sort(([a], [b]) => spread(b) - spread(a) || a - b)
      .slice(0, MOST_CONTINUATIONS);
    const total = kept.reduce((sum, [term]) => sum + spread(term) + 1, 0);
    return kept.map(([term, word]) => ({ term, word, weight: (spread(term) + 1) / total }));
  }

  function nearWords(word: string, prefix: boolean): Resolved[] {
    const limit = typoLimit(word.length);
    if (limit === 0) return [];
    const mask = letterMask(word);
    const guesses: { term: number; word: string; distance: number }[] = [];
    for (let i = 0; i < masks.length; i++) {
      const missing = prefix ? mask & ~masks[i]! : mask ^ masks[i]!;
      if (bitCount(missing) > (prefix ? 2 : 4)) continue;
      const candidate = index.words[i]!;
      const term = index.termOfWord[i]!;
      const distance = typoDistance(word, candidate, limit, prefix);
      if (distance <= limit) {
        guesses.push({
          term,
          word: candidate,
          distance: distance - COMMON_BONUS * Math.log1p(spread(term)),
        });
      }
    }
    guesses.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    const best = new Map<number, (typeof guesses)[number]>();
    for (const guess of guesses) {
      if (guess.distance > guesses[0]!.distance + TYPO_MARGIN || best.size === MOST_TYPO_GUESSES)
        break;
      if (!best.has(guess.term)) best.set(guess.term, guess);
    }
    return [...best.values()].map((guess, i) => ({
      term: guess.term,
      word: guess.word,
      weight: i === 0 ? TYPO_WEIGHT : SECOND_TYPO_WEIGHT,
    }));
  }

  /** Two known words written as one: "mypassword", "iforgot". A stop word may be one of them. */
  function splitWord(word: string): Resolved[] {
    if (word.length < SHORTEST_SPLIT) return [];
    for (let at = 1; at < word.length - 1; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      const parts = [head, tail].flatMap((part) => {
        const term = part.length > 2 ? exact.get(part) : undefined;
        return term === undefined ? [] : [{ term, word: part, weight: 1 }];
      });
      const knowsHead = stopWords.has(head) || (head.length > 2 && exact.has(head));
      const knowsTail = tail.length > 2 && (exact.has(tail) || stopWords.has(tail));
      if (knowsHead && knowsTail && parts.length > 0) return parts;
    }
    return [];
  }

  /** Whether a word is rather a misspelt stop word ("teh", "wiht") than the known word next to it. */
  function isNearStopWord(word: string, rival: string | undefined): boolean {
    const limit = Math.min(
      typoLimit(word.length),
      rival ? typoDistance(word, rival, 2) : Infinity,
      0.99,
    );
    if (limit === 0) return false;
    for (const stopWord of stopWords) if (typoDistance(word, stopWord, limit) <= limit) return true;
    return false;
  }

  const scaled = (terms: readonly Resolved[], factor: number): Resolved[] =>
    terms.map((resolved) => ({ ...resolved, weight: resolved.weight * factor }));

  return (word, isLast) => {
    const known = exact.get(word);
    if (known !== undefined) {
      const more = isLast && word.length > SHORTEST_PREFIX ? continuations(word) : [];
      const others = more.filter((resolved) => resolved.term !== known);
      return {
        kind: 'exact',
        terms: [{ term: known, word, weight: 1 }, ...scaled(others, MAYBE_UNFINISHED_WEIGHT)],
      };
    }
    const stemmed = termOf.get(stem(word));
    if (stemmed !== undefined) return { kind: 'stem', terms: [{ term: stemmed, word, weight: 1 }] };
    if (isLast && word.length >= SHORTEST_PREFIX) {
      const continued = continuations(word);
      if (continued.length > 0) return { kind: 'prefix', terms: scaled(continued, PREFIX_WEIGHT) };
    }
    const near = nearWords(word, false);
    if (isNearStopWord(word, near[0]?.word)) return { kind: 'ignored', terms: [] };
    if (near.length > 0) return { kind: 'typo', terms: near };
    const parts = splitWord(word);
    if (parts.length > 0) return { kind: 'split', terms: parts };
    if (isLast) {
      const begun = nearWords(word, true);
      if (begun.length > 0) return { kind: 'typo', terms: begun };
    }
    return { kind: 'unknown', terms: [] };
  };
}
