import type { Audience, Topic, TopicId } from '../model/topic.js';
import type { Analysis } from './analysis.js';
import { gatherEvidence, scoreColumns } from './evidence.js';
import { findExactErrors } from './exact-errors.js';
import { hasFingerprint } from './fingerprints.js';
import type { SearchIndex } from './search-index.js';
import type { Resolver } from './resolution.js';

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

/** All that a search needs, prepared once. */
export interface Searcher {
  readonly index: SearchIndex;
  /** The topic of each column; undefined for one that is not to be found. */
  readonly topics: readonly (Pick<Topic, 'id' | 'audience'> | undefined)[];
  readonly analysis: Analysis;
  /** The stem of each term. */
  readonly stems: readonly string[];
  readonly resolve: Resolver;
}

/**
 * "Not covered" must be at least this likely before the search refuses. With a lower value, up to 6 % of a set of questions were
 * wrongly refused.
 */
const REFUSAL = 0.36;
/** The chosen kind of user breaks ties: a topic for others needs this much more to come first. */
const AUDIENCE_WEIGHT = 4;
/** "Not covered" has this much less for a short question that was taught whole (evidence.ts). */
const WHOLE_WEIGHT = 4;
/** A hit is never less likely than this, so that its order shows in the score. */
const LEAST_SCORE = 1e-6;

/** Searches. Never throws for any string, and its work is bounded however long the query is. */
export function searchIndex(
  query: string,
  searcher: Searcher,
  audience: Audience | '' = '',
): SearchResult {
  const { index, topics, analysis, stems, resolve } = searcher;
  const asTyped = gatherEvidence(query, analysis, resolve);
  const { correction } = asTyped;
  // Mended words may be a phrase together: "credti card".
  const evidence = correction ? gatherEvidence(correction, analysis, resolve) : asTyped;
  const { scores, speaking } = scoreColumns(index, evidence);
  topics.forEach((topic, column) => {
    if (!topic) scores[column] = -Infinity;
  });
  if (evidence.whole && hasFingerprint(index.foreign, evidence.whole))
    scores[index.width - 1]! -= WHOLE_WEIGHT;
  // Whether a question is covered does not depend on who asks.
  const forAnybody = likelihoods(scores);
  const doubt = forAnybody[index.width - 1]!;
  topics.forEach((topic, column) => {
    if (audience && topic?.audience.length && !topic.audience.includes(audience))
      scores[column]! -= AUDIENCE_WEIGHT;
  });
  const likely = audience ? likelihoods(scores) : forAnybody;
  const errors = findExactErrors(query, index);
  const found = [...speaking.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const columns = [...new Set([...errors, ...found])].filter((column) => topics[column]);
  const hits = columns.map((column) => ({
    topicId: topics[column]!.id,
    score: errors.includes(column) ? 1 : Math.max(likely[column]!, LEAST_SCORE),
    matches: (speaking.get(column) ?? [])
      .map((term) => stems[term]!)
      .filter((stem) => !analysis.quietStems.has(stem)),
  }));
  const isExact = errors.includes(columns[0]!);
  return {
    hits,
    confident: isExact || (hits.length > 0 && doubt < REFUSAL),
    ...(correction && { correction }),
    ...(isExact && { exactError: true }),
  };
}

/** Scores as likelihoods that add up to 1. */
function likelihoods(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - largest));
  const sum = shares.reduce((total, share) => total + share);
  return shares.map((share) => share / sum);
}
