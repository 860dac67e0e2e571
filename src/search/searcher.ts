import type { Audience, TopicId } from '../model/topic.js';
import { splitWords, type Analysis, type Word } from './analysis.js';
import { findExactErrors } from './exact-errors.js';
import type { SearchIndex } from './packed-index.js';
import type { Resolution, Resolver } from './resolve.js';

/** A topic that the search found. */
export interface Hit {
  readonly topicId: TopicId;
  /** How likely the topic is what was asked for, 0 to 1; hits of one result add up to at most 1. */
  readonly score: number;
  /** The stems of the words that matched; `findMatches` finds them in a text. */
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
  /** `secret`: the query holds a password, key, code or card number. */
  readonly warning?: 'secret';
  /** The query holds the exact text of an error message that the first hit answers. */
  readonly exactError?: boolean;
}

/** A topic as the searcher knows it. */
export interface SearchedTopic {
  readonly id: TopicId;
  readonly audience: readonly Audience[];
}

/** A query has no more to say after so many words; the rest of a long paste is only looked through for error messages. */
const MOST_TOKENS = 48;
/** Repairs are the costly part, so a text of nothing but unknown words gets so many of them. */
const MOST_REPAIRS = 12;
/** Long questions score higher by their length alone; the root evens that out. */
const LENGTH_EXPONENT = 0.5;
/** "Not covered" must be this likely before the search refuses. Chosen by `npm run search:tune`. */
const REFUSAL = 0.5;
/** The chosen kind of user breaks ties: a topic for others needs this much more to come first. */
const AUDIENCE_WEIGHT = 0.35;
const LEAST_SCORE = 1e-4;

interface Evidence {
  readonly weights: ReadonlyMap<number, number>;
  readonly stems: ReadonlyMap<number, string>;
  readonly unknown: number;
}

/** Understands the words of a query. */
export function resolveQuery(
  words: readonly Word[],
  analysis: Analysis,
  resolve: Resolver,
): { token: { first: number; last: number }; resolution: Resolution }[] {
  const tokens = analysis.tokens(words).slice(0, MOST_TOKENS);
  let repairs = 0;
  const seen = new Set<string>();
  return tokens.flatMap((token, i) => {
    if (seen.has(token.word)) return [];
    seen.add(token.word);
    const resolution: Resolution =
      repairs > MOST_REPAIRS
        ? { kind: 'unknown', terms: [] }
        : resolve(token.word, i === tokens.length - 1);
    if (resolution.kind !== 'exact' && resolution.kind !== 'stem') repairs++;
    return [{ token, resolution }];
  });
}

/** Collects what the words of a query say: each term once, with its largest weight. */
export function gatherEvidence(
  resolutions: readonly Resolution[],
  stem: (word: string) => string,
): Evidence {
  const weights = new Map<number, number>();
  const stems = new Map<number, string>();
  let unknown = 0;
  for (const { kind, terms } of resolutions) {
    if (kind === 'unknown') unknown++;
    for (const { term, weight, word } of terms) {
      weights.set(term, Math.max(weight, weights.get(term) ?? 0));
      stems.set(term, stem(word));
    }
  }
  return { weights, stems, unknown };
}

/** The score of each column, "not covered" last: a sum of weights, as in Lunr, evened out by the length of the query. */
export function scoreColumns(index: SearchIndex, evidence: Evidence): Float64Array {
  const scores = new Float64Array(index.width);
  let mass = evidence.unknown;
  for (const [term, weight] of evidence.weights) {
    mass += weight;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      scores[index.columns[at]!]! += weight * index.weights[at]!;
    }
  }
  scores[index.width - 1]! += evidence.unknown * index.unknownWeight;
  const even = Math.max(mass, 1) ** LENGTH_EXPONENT;
  for (let column = 0; column < scores.length; column++) scores[column]! /= even;
  scores[index.width - 1]! += index.offTopicBias;
  return scores;
}

/** Turns scores into likelihoods that add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Searches an index. Any string is answered; none throws. Work is bounded whatever the query's length. */
export function searchIndex(
  query: string,
  index: SearchIndex,
  topics: readonly SearchedTopic[],
  analysis: Analysis,
  resolve: Resolver,
  audience: Audience | '' = '',
): SearchResult {
  const words = splitWords(query);
  const resolved = resolveQuery(words, analysis, resolve);
  const evidence = gatherEvidence(
    resolved.map(({ resolution }) => resolution),
    analysis.stem,
  );
  const scores = scoreColumns(index, evidence);
  const refusal = index.width - 1;
  const matched = new Map<number, string[]>();
  for (const [term] of evidence.weights) {
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const column = index.columns[at]!;
      if (index.weights[at]! <= 0 || column === refusal) continue;
      const stems = matched.get(column);
      if (stems) stems.push(evidence.stems.get(term)!);
      else matched.set(column, [evidence.stems.get(term)!]);
    }
  }
  topics.forEach((topic, column) => {
    if (audience && topic.audience.length > 0 && !topic.audience.includes(audience))
      scores[column]! -= AUDIENCE_WEIGHT;
  });
  const errors = findExactErrors(words, index);
  const likely = softmax(scores);
  const others = [...matched.keys()]
    .filter((column) => !errors.includes(column))
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const hits = [...errors, ...others].map((column, rank) => ({
    topicId: topics[column]!.id,
    score: rank < errors.length ? 1 : Math.max(likely[column]!, LEAST_SCORE),
    matches: matched.get(column) ?? [],
  }));
  const correction = correctQuery(query, words, resolved);
  return {
    hits,
    confident: errors.length > 0 || (hits.length > 0 && likely[refusal]! < REFUSAL),
    ...(correction === undefined ? {} : { correction }),
    ...(errors.length > 0 ? { exactError: true } : {}),
  };
}

/** The query with each misspelt word replaced by what it was taken for; undefined when nothing was misspelt. */
function correctQuery(
  query: string,
  words: readonly Word[],
  resolved: ReturnType<typeof resolveQuery>,
): string | undefined {
  let text = '';
  let from = 0;
  for (const { token, resolution } of resolved) {
    if (resolution.kind !== 'typo' && resolution.kind !== 'split') continue;
    const [first, last] = [words[token.first]!, words[token.last]!];
    const mended = resolution.kind === 'split' ? undefined : resolution.terms[0]?.word;
    if (mended === undefined) continue;
    text += query.slice(from, first.start) + mended;
    from = last.end;
  }
  return from === 0 ? undefined : (text + query.slice(from)).trim();
}
