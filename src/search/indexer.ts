import { createAnalysis, splitWords } from './analysis.js';
import { hashWords } from './exact-errors.js';
import type { Rows } from './examples.js';
import { ORDINARY, TWICE } from './fingerprints.js';
import { fingerprintsOf } from './write-fingerprints.js';
import type { IndexInput } from './index-input.js';
import { knownWords } from './known-words.js';
import { lunrScores } from './lunr-index.js';
import { packIndex } from './pack-index.js';
import type { SearchIndex } from './search-index.js';
import { numberTerms } from './terms.js';
import { nearestSteps, LARGEST_STEP } from './code-table.js';
import { postingsOf } from './postings.js';
import { SETTINGS, type IndexSettings } from './settings.js';
import { withShortQuestions } from './short-questions.js';
import { topicWords } from './text-words.js';
import { trainWeights } from './train-index.js';

/** Builds the packed index of a content pack: Lunr's inverted index and BM25 scores, sharpened by the questions. */
export function buildIndex(input: IndexInput, settings: IndexSettings = SETTINGS): string {
  const analysis = createAnalysis(input.lang, input.variants);
  return packIndex(buildSearchIndex(input, settings), topicWords(input.topics, analysis));
}

/** The same, unpacked: for tests and measurements. */
export function buildSearchIndex(
  input: IndexInput,
  settings: IndexSettings = SETTINGS,
): SearchIndex {
  const analysis = createAnalysis(input.lang, input.variants);
  const width = input.topics.length + 1;
  const known = knownWords(input, analysis, settings.vocabulary);
  const { foreign, ordinary, confusable } = known;
  const { words, terms } = numberTerms(known.words, analysis.stem);
  const [unknown, foreignRow, bias] = [terms.size, terms.size + 1, terms.size + 2];
  const rows: Rows = { terms, unknown, foreign: foreignRow, foreignStems: new Set(foreign), bias };
  const weights = new Float64Array((terms.size + 3) * width);
  const isTrained = weights.length <= settings.mostCells;
  const scale = isTrained ? settings.lunrScale : 1;
  for (const [term, column, score] of lunrScores(input, analysis)) {
    const row = terms.get(term);
    if (row !== undefined) weights[row * width + column]! += score * scale;
  }
  if (isTrained) trainWeights(weights, width, rows, input, analysis, settings);
  else demandCoverage(weights, width, rows, settings.coverage);
  const step = isTrained ? settings.weightStep : stepFor(weights, settings);
  const offTopicWeight = (row: number): number => weights[row * width + width - 1]!;
  const fingerprints = [
    ...foreign,
    ...ordinary.map((word) => word + ORDINARY),
    ...confusable.map((word) => word + TWICE),
  ];
  const index: SearchIndex = {
    words,
    terms,
    width,
    step,
    unknownWeight: offTopicWeight(unknown),
    foreign: fingerprintsOf(fingerprints, known.mistakable),
    foreignWeight: offTopicWeight(foreignRow),
    offTopicBias: offTopicWeight(bias),
    // No words would be found in every question.
    errors: input.topics
      .flatMap((topic, column) => topic.errors.map((error) => hashedError(error, column)))
      .filter(([, length]) => length > 0),
    postings: postingsOf(roundedRows(weights, width, terms.size, step), step || 1),
  };
  return isTrained
    ? withShortQuestions(index, input, analysis, fingerprints, known.mistakable)
    : index;
}

/**
 * Makes "not covered" win against topics that have too few of a question's telling words: it gets a share of the best score
 * that each word can bring; for a word that no topic has, a share of what a word brings on average.
 */
function demandCoverage(weights: Float64Array, width: number, rows: Rows, share: number): void {
  const last = width - 1;
  const best = Array.from({ length: rows.terms.size }, (_, row) =>
    weights.subarray(row * width, row * width + last).reduce((a, b) => Math.max(a, b), 0),
  );
  const known = best.filter((weight) => weight > 0);
  const average = known.reduce((a, b) => a + b, 0) / Math.max(known.length, 1);
  best.forEach((weight, row) => (weights[row * width + last] = (weight || average) * share));
  weights[rows.unknown * width + last] = average * share;
  weights[rows.foreign * width + last] = average * share;
}

/** The table's rows in whole steps. A step of 0 rounds nothing. */
function roundedRows(
  weights: Float64Array,
  width: number,
  terms: number,
  step: number,
): Float64Array[] {
  return Array.from({ length: terms }, (_, term) => {
    const row = weights.subarray(term * width, (term + 1) * width);
    return step === 0 ? row : row.map((weight) => nearestSteps(weight, step));
  });
}

/** Lunr's own scores have no scale of their own: the steps reach up to the largest. */
function stepFor(weights: Float64Array, { weightStep }: IndexSettings): number {
  return weightStep && weights.reduce((a, b) => Math.max(a, b), 0) / LARGEST_STEP;
}

function hashedError(error: string, column: number): [number, number, number] {
  const words = splitWords(error).map((word) => word.text);
  return [hashWords(words), words.length, column];
}
