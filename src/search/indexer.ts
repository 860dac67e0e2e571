import lunr from 'lunr';
import { createAnalysis, splitWords, type Analysis } from './analysis.js';
import { hashWords } from './exact-errors.js';
import { examplesOf, type Rows } from './examples.js';
import { ORDINARY, TWICE } from './fingerprints.js';
import { fingerprintsOf } from './write-fingerprints.js';
import type { IndexInput } from './index-input.js';
import { knownWords } from './known-words.js';
import { packIndex } from './pack-index.js';
import type { SearchIndex } from './search-index.js';
import { numberTerms } from './terms.js';
import { nearestSteps, LARGEST_STEP } from './code-table.js';
import { postingsOf } from './postings.js';
import { BM25, FIELDS, type Field } from './schema.js';
import { SETTINGS, type IndexSettings } from './settings.js';
import { titleWords, topicWords, type WordPlace } from './text-words.js';
import { curvature, train } from './training.js';
import { roundForBits } from './rounding.js';

/** The share of a bit's price by which each go cuts: what is left after the first takes over from what is gone. */
const CUTS = [0.5, 1];
/** The price of a bit is said for so many examples; fewer examples have less likelihood to lose. */
const MASS_PRICED = 20_000;

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
  return {
    words,
    terms,
    width,
    step,
    unknownWeight: offTopicWeight(unknown),
    foreign: fingerprintsOf([
      ...foreign,
      ...ordinary.map((word) => word + ORDINARY),
      ...confusable.map((word) => word + TWICE),
    ]),
    foreignWeight: offTopicWeight(foreignRow),
    offTopicBias: offTopicWeight(bias),
    // No words would be found in every question.
    errors: input.topics
      .flatMap((topic, column) => topic.errors.map((error) => hashedError(error, column)))
      .filter(([, length]) => length > 0),
    postings: postingsOf(roundedRows(weights, width, terms.size, step), step || 1),
  };
}

/** Trains; cuts, in two goes, what is not worth its bits, and trains what is left; rounds it. */
function trainWeights(
  weights: Float64Array,
  width: number,
  rows: Rows,
  input: IndexInput,
  analysis: Analysis,
  settings: IndexSettings,
): void {
  const examples = examplesOf(input, analysis, rows, settings.examples);
  const { training, trimEpochs, weightStep, bitPrice, heat } = settings;
  const places = placesOf(input, analysis, rows, width);
  const step = weightStep || 1;
  const mass = examples.reduce((sum, { weight }) => sum + weight, 0);
  const round = (share: number): Int8Array =>
    roundForBits({
      weights,
      width,
      rows: rows.terms.size,
      curves: curvature(weights, width, examples, training.lengthExponent, heat),
      places,
      step,
      price: (share * bitPrice * mass) / MASS_PRICED,
    });
  train(weights, width, examples, training);
  for (const share of CUTS) {
    const rounded = round(share);
    for (let at = 0; at < weights.length; at++)
      if (at % width < width - 1 && !rounded[at]) weights[at] = 0;
    train(weights, width, examples, { ...training, epochs: trimEpochs }, true);
  }
  if (weightStep) round(1).forEach((value, at) => (weights[at] = value * weightStep));
  input.topics.forEach(({ title }, column) => {
    for (const word of titleWords(title, analysis)) {
      // Whoever types a word of a title finds the topic, however little the word tells.
      const at = rows.terms.get(analysis.stem(word))! * width + column;
      weights[at] = Math.max(weights[at]!, weightStep);
    }
  });
}

/** For each cell where its term stands in its topic's text. */
function placesOf(
  input: IndexInput,
  analysis: Analysis,
  rows: Rows,
  width: number,
): (WordPlace | 0)[] {
  const places = new Array<WordPlace | 0>(rows.terms.size * width).fill(0);
  topicWords(input.topics, analysis).forEach((words, column) => {
    for (const [word, place] of words) {
      const at = rows.terms.get(analysis.stem(word))! * width + column;
      if (place > places[at]!) places[at] = place;
    }
  });
  return places;
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

/** Lunr's own score of each term for each column, summed over fields: the field vectors of its index. */
export function lunrScores(
  input: IndexInput,
  analysis: Analysis,
): [term: string, column: number, score: number][] {
  const index = buildLunr(input, analysis).toJSON() as unknown as {
    fieldVectors: [string, number[]][];
    invertedIndex: [string, { _index: number }][];
  };
  const terms: string[] = [];
  for (const [term, { _index }] of index.invertedIndex) terms[_index] = term;
  return index.fieldVectors.flatMap(([reference, vector]) => {
    const column = Number(reference.slice(reference.indexOf('/') + 1));
    const scores: [string, number, number][] = [];
    for (let at = 0; at < vector.length; at += 2) {
      scores.push([terms[vector[at]!]!, column, vector[at + 1]!]);
    }
    return scores;
  });
}

/** Lunr's index of the topics, one document a column; the last one holds the questions that no topic covers. */
export function buildLunr(input: IndexInput, analysis: Analysis): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('column');
  for (const [field, { boost }] of Object.entries(FIELDS)) builder.field(field, { boost });
  builder.b(BM25.b);
  builder.k1(BM25.k1);
  const tokenize = (text: string): lunr.Token[] =>
    analysis.tokens(text).map((token) => new lunr.Token(analysis.stem(token.text), {}));
  builder.tokenizer = tokenize as typeof lunr.tokenizer;
  const documents: Record<Field, string>[] = input.topics.map((topic) => ({
    title: topic.title,
    questions: [...topic.questions, ...topic.errors].join('\n'),
    text: topic.text,
  }));
  documents.push({ title: '', questions: input.offTopic.join('\n'), text: '' });
  documents.forEach((document, column) => builder.add({ column, ...document }));
  return builder.build();
}
