import lunr from 'lunr';
import { createAnalysis, splitWords, type Analysis } from './analysis.js';
import { hashWords } from './exact-errors.js';
import { examplesOf, type ExampleSettings } from './examples.js';
import type { IndexInput } from './index-input.js';
import { knownWords, type VocabularySettings } from './known-words.js';
import { numberTerms, packIndex, roundWeight, type SearchIndex } from './packed-index.js';
import { BM25, FIELDS, LENGTH_EXPONENT, type Field } from './schema.js';
import { textWords } from './text-words.js';
import { train, trim, type TrainingSettings } from './training.js';

/** All that measurement chose. `npm run search:tune` tries other values. */
export interface IndexSettings {
  /** Lunr's scores are larger than what likelihoods need: the training starts from them times this. */
  readonly lunrScale: number;
  readonly training: TrainingSettings;
  /** Rounds of training after the cut. */
  readonly trimEpochs: number;
  /** Postings that stay for each term, on average; "not covered" is not counted. */
  readonly postingsPerTerm: number;
  readonly examples: ExampleSettings;
  readonly vocabulary: VocabularySettings;
}

/** Chosen by `npm run search:tune`. */
export const SETTINGS: IndexSettings = {
  lunrScale: 0.2,
  training: { epochs: 40, rate: 0.5, pull: 0.002, lengthExponent: LENGTH_EXPONENT },
  trimEpochs: 30,
  postingsPerTerm: 2.5,
  examples: { titleWeight: 3, sentenceWeight: 0.3, unknownWeight: 0.5, similarWeight: 0.3 },
  vocabulary: { questionShare: 2, offTopicShare: 3 },
};

/** Training touches each term of each column, so it is left out above this many cells; Lunr's own scores stand then. */
const MOST_CELLS = 4_000_000;

/** Builds the packed index of a content pack: Lunr's inverted index and BM25 scores, sharpened by the questions. */
export function buildIndex(input: IndexInput, settings: IndexSettings = SETTINGS): string {
  const analysis = createAnalysis(input.lang, input.variants);
  const texts = input.topics.flatMap((topic) => [topic.title, topic.text]);
  return packIndex(buildSearchIndex(input, settings), textWords(texts, analysis));
}

/** The same, unpacked: for tests and measurements. */
export function buildSearchIndex(
  input: IndexInput,
  settings: IndexSettings = SETTINGS,
): SearchIndex {
  const analysis = createAnalysis(input.lang, input.variants);
  const width = input.topics.length + 1;
  const words = knownWords(input, analysis, settings.vocabulary);
  const { termOfWord, terms } = numberTerms(words, analysis.stem);
  const rows = { terms, unknown: terms.size, bias: terms.size + 1 };
  const weights = new Float64Array((terms.size + 2) * width);
  for (const [term, column, score] of lunrScores(input, analysis)) {
    const row = terms.get(term);
    if (row !== undefined) weights[row * width + column]! += score * settings.lunrScale;
  }
  if (weights.length <= MOST_CELLS) {
    const wordsOf = (text: string): string[] =>
      analysis.tokens(splitWords(text)).map((token) => token.word);
    const examples = examplesOf(input, wordsOf, analysis.stem, rows, settings.examples);
    train(weights, width, examples, settings.training);
    trim(weights, width, terms.size, examples, Math.round(settings.postingsPerTerm * terms.size));
    train(weights, width, examples, { ...settings.training, epochs: settings.trimEpochs }, true);
  }
  const last = width - 1;
  return {
    words,
    termOfWord,
    width,
    unknownWeight: roundWeight(weights[rows.unknown * width + last]!),
    offTopicBias: roundWeight(weights[rows.bias * width + last]!),
    errors: input.topics.flatMap((topic, column) =>
      topic.errors.map((error) => hashedError(error, column)),
    ),
    ...postings(weights, width, terms.size),
  };
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
  const builder = new lunr.Builder();
  builder.ref('column');
  for (const [field, { boost }] of Object.entries(FIELDS)) builder.field(field, { boost });
  builder.b(BM25.b);
  builder.k1(BM25.k1);
  builder.tokenizer = ((text: string) =>
    analysis
      .tokens(splitWords(text))
      .map((token) => new lunr.Token(analysis.stem(token.word), {}))) as typeof lunr.tokenizer;
  const documents: Record<Field, string>[] = input.topics.map((topic) => ({
    title: topic.title,
    questions: [...topic.questions, ...topic.errors].join('\n'),
    text: topic.text,
  }));
  documents.push({ title: '', questions: input.offTopic.join('\n'), text: '' });
  documents.forEach((document, column) => builder.add({ column, ...document }));
  const index = builder.build().toJSON() as unknown as {
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

/** The rows of the weight table as postings, rounded as they will be packed. */
function postings(
  table: Float64Array,
  width: number,
  terms: number,
): Pick<SearchIndex, 'offsets' | 'columns' | 'weights'> {
  const offsets = new Uint32Array(terms + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let term = 0; term < terms; term++) {
    for (let column = 0; column < width; column++) {
      const weight = roundWeight(table[term * width + column]!);
      if (weight === 0) continue;
      columns.push(column);
      weights.push(weight);
    }
    offsets[term + 1] = columns.length;
  }
  return { offsets, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
}
