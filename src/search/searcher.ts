import type { Audience, TopicId } from '../model/topic.js';
import { splitWords, type Analysis, type Word } from './analysis.js';
import { findExactErrors } from './exact-errors.js';
import type { SearchIndex } from './packed-index.js';
import type { Resolution, Resolver } from './resolve.js';
import { LENGTH_EXPONENT } from './schema.js';

/** A topic that the search found. */
export interface Hit {
  readonly topicId: TopicId;
  /** How likely the topic is what was asked for, 0 to 1; without an exact error message, the hits of a result add up to at most 1. */
  readonly score: number;
  /** The stems of the words that matched; `Engine.findMatches` finds them in a text. */
  readonly matches: readonly string[];
}

/** What a search answers. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** False when no topic covers the question: the hits are guesses then. */
  readonly confident: boolean;
  /** The query with its misspelt words mended, when there were any. */
  readonly correction?: string;
  /** `secret`: the query holds a password, key, code or card number. It is not searched for. */
  readonly warning?: 'secret';
  /** The query holds the exact text of an error message that the first hit answers. */
  readonly exactError?: boolean;
}

/** A topic as the searcher knows it; `undefined` in its place is a column that is not to be found. */
export interface SearchedTopic {
  readonly id: TopicId;
  readonly audience: readonly Audience[];
}

/** All that a search needs, prepared once. */
export interface Searcher {
  readonly index: SearchIndex;
  readonly topics: readonly (SearchedTopic | undefined)[];
  readonly analysis: Analysis;
  readonly resolve: Resolver;
}

/** A query has no more to say after so many words; the rest of a long paste is only looked through for error messages. */
const MOST_TOKENS = 48;
/** Repairs are the costly part, so a text of nothing but unknown words gets so many of them. */
const MOST_REPAIRS = 12;
/** "Not covered" must be at least this likely before the search refuses. Chosen by `npm run search:tune`. */
const REFUSAL = 0.42;
/** The chosen kind of user breaks ties: a topic for others needs this much more to come first. */
const AUDIENCE_WEIGHT = 0.6;
/** A hit is never less likely than this, so that its order shows in the score. */
const LEAST_SCORE = 1e-6;

interface ResolvedToken {
  readonly first: number;
  readonly last: number;
  readonly resolution: Resolution;
}

interface Evidence {
  /** For each term how surely it was meant, 0 to 1. */
  readonly weights: ReadonlyMap<number, number>;
  readonly stems: ReadonlyMap<number, string>;
  readonly unknown: number;
}

/** Searches. Any string is answered, none throws, and work is bounded whatever the query's length. */
export function searchIndex(
  query: string,
  searcher: Searcher,
  audience: Audience | '' = '',
): SearchResult {
  const { index, topics, analysis } = searcher;
  const words = splitWords(query);
  const tokens = resolveTokens(words, searcher);
  const evidence = gatherEvidence(tokens, analysis.stem);
  const scores = scoreColumns(index, evidence);
  topics.forEach((topic, column) => {
    if (!topic) scores[column] = -Infinity;
    else if (audience && topic.audience.length > 0 && !topic.audience.includes(audience)) {
      scores[column]! -= AUDIENCE_WEIGHT;
    }
  });
  const likely = softmax(scores);
  const matched = matchedStems(index, evidence);
  const errors = findExactErrors(words, index).filter((column) => topics[column]);
  const found = [...matched.keys()]
    .filter((column) => topics[column] && !errors.includes(column))
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const hits = [...errors, ...found].map((column, rank) => ({
    topicId: topics[column]!.id,
    score: rank < errors.length ? 1 : Math.max(likely[column]!, LEAST_SCORE),
    matches: matched.get(column) ?? [],
  }));
  const isCovered = hits.length > 0 && likely[index.width - 1]! < REFUSAL;
  const correction = correctQuery(query, words, tokens);
  return {
    hits,
    confident: errors.length > 0 || isCovered,
    ...(correction !== undefined && { correction }),
    ...(errors.length > 0 && { exactError: true }),
  };
}

/** Understands the words of a query, each once. */
function resolveTokens(words: readonly Word[], { analysis, resolve }: Searcher): ResolvedToken[] {
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
function gatherEvidence(
  tokens: readonly ResolvedToken[],
  stem: (word: string) => string,
): Evidence {
  const weights = new Map<number, number>();
  const stems = new Map<number, string>();
  let unknown = 0;
  for (const { resolution } of tokens) {
    if (resolution.kind === 'unknown') unknown++;
    for (const { term, weight, word } of resolution.terms) {
      weights.set(term, Math.max(weight, weights.get(term) ?? 0));
      stems.set(term, stem(word));
    }
  }
  return { weights, stems, unknown };
}

/** The score of each column, "not covered" last: a sum of weights, as in Lunr, evened out by the length of the query. */
function scoreColumns(index: SearchIndex, { weights, unknown }: Evidence): Float64Array {
  const last = index.width - 1;
  const scores = new Float64Array(index.width);
  scores[last] = index.offTopicBias + unknown * index.unknownWeight;
  let mass = 1 + unknown;
  for (const [term, weight] of weights) {
    mass += weight;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      scores[index.columns[at]!]! += weight * index.weights[at]!;
    }
  }
  const even = mass ** LENGTH_EXPONENT;
  return scores.map((score) => score / even);
}

/** For each topic's column the stems that speak for it. */
function matchedStems(index: SearchIndex, { weights, stems }: Evidence): Map<number, string[]> {
  const matched = new Map<number, string[]>();
  for (const term of weights.keys()) {
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const column = index.columns[at]!;
      if (index.weights[at]! <= 0 || column === index.width - 1) continue;
      const known = matched.get(column);
      if (known) known.push(stems.get(term)!);
      else matched.set(column, [stems.get(term)!]);
    }
  }
  return matched;
}

/** Turns scores into likelihoods that add up to 1. */
function softmax(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The query with each misspelt word replaced by what it was taken for; undefined when nothing was misspelt. */
function correctQuery(
  query: string,
  words: readonly Word[],
  tokens: readonly ResolvedToken[],
): string | undefined {
  let text = '';
  let from = 0;
  for (const { first, last, resolution } of tokens) {
    const mended = resolution.kind === 'typo' ? resolution.terms[0]?.word : undefined;
    if (mended === undefined) continue;
    text += query.slice(from, words[first]!.start) + mended;
    from = words[last]!.end;
  }
  return from === 0 ? undefined : (text + query.slice(from)).trim();
}
