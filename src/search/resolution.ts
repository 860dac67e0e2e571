/** What a typed word is taken for: a term of the index, and how surely (0 to 1). */
export interface Resolved {
  readonly term: number;
  readonly weight: number;
  /** The word of the index that it was taken for. */
  readonly word: string;
}

/**
 * How a typed word was understood. `begun`: as the beginning of words. `typo`: as misspelt. `guessed`: as two words written as one;
 * or, without terms, as ordinary or as a misspelt stop word. `foreign`: as known from questions that no topic covers. `unknown`: not
 * at all.
 */
export interface Resolution {
  readonly kind: 'known' | 'begun' | 'guessed' | 'typo' | 'foreign' | 'unknown';
  readonly terms: readonly Resolved[];
}

/** A word that nothing is known about. */
export const UNKNOWN: Resolution = { kind: 'unknown', terms: [] };

/** Finds the terms that a typed word may stand for. `isLast` words may be unfinished. */
export type Resolver = (word: string, isLast: boolean) => Resolution;
