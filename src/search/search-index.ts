import type { Postings } from './postings.js';

/**
 * The search index in memory: a table of weights, terms by columns. The columns are the topics in the pack's order; the last one
 * stands for "not covered".
 */
export interface SearchIndex {
  /** The number of the term of every word that the index knows: words with one stem share a term. */
  readonly words: ReadonlyMap<string, number>;
  /** The number of each term, by its stem. */
  readonly terms: ReadonlyMap<string, number>;
  /** The postings of each term. */
  readonly postings: readonly Postings[];
  /** Number of columns, "not covered" included. */
  readonly width: number;
  /** Weights are whole multiples of this. */
  readonly step: number;
  /** What words that are not known add to "not covered", be it one or many (evidence.ts). */
  readonly unknownWeight: number;
  /** Words that only questions have which no topic covers, as fingerprints.ts tells them; also short questions (evidence.ts). */
  readonly foreign: string;
  /** What each of those adds to "not covered". */
  readonly foreignWeight: number;
  /** What "not covered" scores before any word is seen. */
  readonly offTopicBias: number;
  /** Exact error messages: a hash of their words, how many words, and the column. */
  readonly errors: readonly (readonly [hash: number, length: number, column: number])[];
}
