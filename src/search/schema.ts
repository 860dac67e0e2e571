/** What of a topic is indexed, and how much a word counts there. Shared by the indexer and its oracle test. Chosen by `npm run search:tune`. */
export const FIELDS = {
  title: { boost: 3 },
  questions: { boost: 4 },
  text: { boost: 1 },
} as const;

export type Field = keyof typeof FIELDS;

/** BM25 parameters (Robertson and Zaragoza, 2009): length normalization `b` and term-frequency saturation `k1`. */
export const BM25 = { b: 0.75, k1: 1.2 } as const;

/** Scores are divided by the number of terms to this power: a long question would score higher by its length alone. */
export const LENGTH_EXPONENT = 0.5;
