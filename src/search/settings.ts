import type { ExampleSettings } from './examples.js';
import type { VocabularySettings } from './known-words.js';
import { LENGTH_EXPONENT } from './schema.js';
import type { TrainingSettings } from './training.js';

/** All that measurement chose of how an index is built. `npm run search:tune` tries other values. */
export interface IndexSettings {
  /** Training touches each term of each column: above so many cells it is left out, and Lunr's own scores stand. */
  readonly mostCells: number;
  /** Lunr's scores are larger than what likelihoods need: the training starts from them times this. */
  readonly lunrScale: number;
  readonly training: TrainingSettings;
  /** How much likelihood, in nats, a bit of the index must be worth, for 20,000 examples. */
  readonly bitPrice: number;
  /** Scores are divided by this before it is asked what a weight is worth. */
  readonly heat: number;
  /** Rounds of training after the cut. */
  readonly trimEpochs: number;
  /** Trained weights are rounded to this; 0 keeps them as they are, for measurements. */
  readonly weightStep: number;
  /** Without training, the share of a question's telling words that a topic must have to cover it. */
  readonly coverage: number;
  readonly examples: ExampleSettings;
  readonly vocabulary: VocabularySettings;
}

/** Chosen by `npm run search:tune`. */
export const SETTINGS: IndexSettings = {
  mostCells: 4_000_000,
  lunrScale: 0.6,
  training: { epochs: 40, rate: 0.25, pull: 0.002, lengthExponent: LENGTH_EXPONENT },
  bitPrice: 0.116,
  heat: 4,
  trimEpochs: 30,
  weightStep: 2,
  coverage: 0.45,
  examples: { titleWeight: 3, sentenceWeight: 0.3, unknownWeight: 0.5, similarWeight: 0.3 },
  vocabulary: { questionShare: 3, foreignShare: 2, foreignLead: 8, spellingShare: 8 },
};
