import type { Analysis } from './analysis.js';
import { typoLimit } from './edit-distance.js';
import type { SearchIndex } from './search-index.js';
import { UNKNOWN, type Resolver } from './resolution.js';
import { LENGTH_EXPONENT } from './schema.js';

/** A query says no more after this many words; the rest of a long paste is only searched for error messages. */
const MOST_TOKENS = 48;
/** Repairs are the costly part, so this is the limit for a text of nothing but unknown words. */
const MOST_REPAIRS = 12;

/** Longer questions are hardly ever asked twice in the same words. */
const MOST_WHOLE = 4;

/** Nobody wants words in a number, an address or the name of a region corrected: `us-west-2`, `https://…`, `Windows11`. */
const CODE = /\d\d|:\/|[-./]\d/;

/** What a query says, whatever the order of its words. */
export interface Evidence {
  /**
   * A short query as a whole, '' for a longer one. "phone" alone asks for a lost device, and the sum of weights, which knows the
   * phone contract too, would refuse it: so the index has fingerprints of short questions. The blank at the end tells them from words.
   */
  readonly whole: string;
  /** For each term how surely it was meant, 0 to 1. */
  readonly weights: ReadonlyMap<number, number>;
  /** The terms that only the beginning of a word stands for. */
  readonly begun: ReadonlySet<number>;
  /** 1 when any words are unknown, however many: people add names, greetings and stories. */
  readonly unknown: number;
  /** How many are known from questions that no topic covers. */
  readonly foreign: number;
  /** The query with each misspelt word replaced by what it was taken for; undefined when nothing was misspelt. */
  readonly correction: string | undefined;
}

/** Understands the words of a query, each once; a term that several words mean has its largest weight. */
export function gatherEvidence(
  query: string,
  { tokens }: Pick<Analysis, 'tokens'>,
  resolve: Resolver,
): Evidence {
  const weights = new Map<number, number>();
  const begun = new Set<number>();
  const seen = new Set<string>();
  let [repairs, unknown, foreign, copied] = [0, 0, 0, 0];
  let mended = '';
  const words = tokens(query).slice(0, MOST_TOKENS);
  for (const { text, start, end } of words) {
    if (seen.has(text)) continue;
    seen.add(text);
    const { kind, terms } =
      repairs < MOST_REPAIRS ? resolve(text, text === words.at(-1)!.text) : UNKNOWN;
    // Nothing is repaired in words as short as the pairs of letters that Japanese is split into.
    if (kind !== 'known' && typoLimit(text.length)) repairs++;
    if (kind === 'unknown') unknown = 1;
    if (kind === 'foreign') foreign++;
    if (kind === 'typo' && !isInCode(query, start)) {
      mended += query.slice(copied, start) + terms[0]!.word;
      copied = end;
    }
    for (const { term, weight } of terms) {
      if (kind === 'begun' && !weights.has(term)) begun.add(term);
      weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    }
  }
  const correction = mended && (mended + query.slice(copied)).trim();
  return {
    whole: words[MOST_WHOLE] ? '' : [...seen, ''].join(' '),
    weights,
    begun,
    unknown,
    foreign,
    correction: correction || undefined,
  };
}

/** Whether the text around a place, up to the next blanks, is an address, a number or the like. */
function isInCode(query: string, at: number): boolean {
  const text = query.replace(/\s/g, ' ');
  return CODE.test(text.slice(text.lastIndexOf(' ', at) + 1).split(' ')[0]!);
}

/** What a query says about the columns of an index. */
export interface ColumnScores {
  /** The score of each column, "not covered" last: a sum of weights, as in Lunr, evened out by the length of the query. */
  readonly scores: Float64Array;
  /** For each topic's column that something speaks for, the terms that do. */
  readonly speaking: ReadonlyMap<number, number[]>;
}

/** Adds up what the terms of a query say. A word that is only begun speaks for topics, and not yet for "not covered". */
export function scoreColumns(
  index: SearchIndex,
  { weights, begun, unknown, foreign }: Evidence,
): ColumnScores {
  const last = index.width - 1;
  const sums = new Float64Array(index.width);
  const speaking = new Map<number, number[]>();
  sums[last] = index.offTopicBias + unknown * index.unknownWeight + foreign * index.foreignWeight;
  let mass = 1 + unknown + foreign;
  for (const [term, weight] of weights) {
    mass += weight;
    for (const [column, worth] of index.postings[term]!) {
      const isAgainst = column === last && worth > 0;
      if (!isAgainst || !begun.has(term)) sums[column]! += weight * worth;
      if (worth > 0 && column < last) speaking.set(column, [...(speaking.get(column) ?? []), term]);
    }
  }
  return { scores: sums.map((sum) => sum / mass ** LENGTH_EXPONENT), speaking };
}
