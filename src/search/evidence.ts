import type { Analysis, Word } from './analysis.js';
import type { SearchIndex } from './search-index.js';
import type { Resolution, Resolver } from './resolution.js';
import { LENGTH_EXPONENT } from './schema.js';

/** A query has no more to say after so many words; the rest of a long paste is only looked through for error messages. */
const MOST_TOKENS = 48;
/** Repairs are the costly part, so a text of nothing but unknown words gets so many of them. */
const MOST_REPAIRS = 12;
/** A word or phrase of the query (from its first to its last word) and how it was understood. */
export interface ResolvedToken {
  readonly first: number;
  readonly last: number;
  readonly resolution: Resolution;
}

/** What a query says, whatever the order of its words. */
export interface Evidence {
  /** For each term how surely it was meant, 0 to 1. */
  readonly weights: ReadonlyMap<number, number>;
  /** The stem of each term that is worth a mark. */
  readonly stems: ReadonlyMap<number, string>;
  /** How many words are not known. */
  readonly unknown: number;
  /** How many are known from questions that no topic covers. */
  readonly foreign: number;
}

/** Understands the words of a query, each once. */
export function resolveTokens(
  words: readonly Word[],
  analysis: Analysis,
  resolve: Resolver,
): ResolvedToken[] {
  const tokens = analysis.tokens(words).slice(0, MOST_TOKENS);
  const seen = new Set<string>();
  let repairs = 0;
  return tokens.flatMap(({ word, first, last }, i) => {
    if (seen.has(word)) return [];
    seen.add(word);
    if (repairs >= MOST_REPAIRS)
      return [{ first, last, resolution: { kind: 'unknown', terms: [] } }];
    const resolution = resolve(word, i === tokens.length - 1);
    if (resolution.kind !== 'exact' && resolution.kind !== 'stem') repairs++;
    return [{ first, last, resolution }];
  });
}

/** What the words of a query say: each term once, with its largest weight. */
export function gatherEvidence(
  tokens: readonly ResolvedToken[],
  { stem, quietWords }: Pick<Analysis, 'stem' | 'quietWords'>,
): Evidence {
  const weights = new Map<number, number>();
  const stems = new Map<number, string>();
  let unknown = 0;
  let foreign = 0;
  for (const { resolution } of tokens) {
    if (resolution.kind === 'unknown') unknown++;
    if (resolution.kind === 'foreign') foreign++;
    for (const { term, weight, word } of resolution.terms) {
      weights.set(term, Math.max(weight, weights.get(term) ?? 0));
      if (!quietWords.has(word)) stems.set(term, stem(word));
    }
  }
  return { weights, stems, unknown, foreign };
}

/** The score of each column, "not covered" last: a sum of weights, as in Lunr, evened out by the length of the query. */
export function scoreColumns(
  index: SearchIndex,
  { weights, unknown, foreign }: Evidence,
): Float64Array {
  const last = index.width - 1;
  const scores = new Float64Array(index.width);
  scores[last] = index.offTopicBias + unknown * index.unknownWeight + foreign * index.foreignWeight;
  let mass = 1 + unknown + foreign;
  for (const [term, weight] of weights) {
    mass += weight;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      scores[index.columns[at]!]! += weight * index.weights[at]!;
    }
  }
  const even = mass ** LENGTH_EXPONENT;
  return scores.map((score) => score / even);
}

/** For each topic's column that something speaks for, the stems worth a mark. */
export function matchedStems(
  index: SearchIndex,
  { weights, stems }: Evidence,
): Map<number, string[]> {
  const matched = new Map<number, string[]>();
  for (const term of weights.keys()) {
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const column = index.columns[at]!;
      if (index.weights[at]! <= 0 || column === index.width - 1) continue;
      const known = matched.get(column) ?? [];
      matched.set(column, known);
      if (stems.has(term)) known.push(stems.get(term)!);
    }
  }
  return matched;
}
