/** What a typed word is taken for: a term of the index, and how surely (0 to 1). */
export interface Resolved {
  readonly term: number;
  readonly weight: number;
  /** The word of the index that it was taken for. */
  readonly word: string;
}

/**
 * How a typed word was understood. A `begun` one is the beginning of words; a `guessed` one is two words in one, or has no terms
 * because it is ordinary, or a misspelt stop word; a `foreign` word is known from questions that no topic covers; nothing like an
 * `unknown` one is in the index.
 */
export interface Resolution {
  readonly kind: 'known' | 'begun' | 'guessed' | 'typo' | 'foreign' | 'unknown';
  readonly terms: readonly Resolved[];
}

/** Nothing is known of the word. */
export const UNKNOWN: Resolution = { kind: 'unknown', terms: [] };

/** Finds the terms that a typed word may stand for. `isLast` words may be unfinished. */
export type Resolver = (word: string, isLast: boolean) => Resolution;
