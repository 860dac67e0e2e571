import lunr from 'lunr';
import { createAnalysis, splitWords, type Analysis } from './analysis.js';
import type { IndexInput } from './index-input.js';
import {
  hashWords,
  numberTerms,
  packIndex,
  roundWeight,
  type SearchIndex,
} from './packed-index.js';
import { createResolver } from './resolve.js';
import { BM25, FIELDS, type Field } from './schema.js';
import { train, trim, type Example, type TrainingSettings } from './training.js';

/** Everything that measurement chose; `npm run search:tune` tries others. */
export const SETTINGS = {
  /** How far Lunr's scores reach before training: they are larger than what likelihoods need. */
  lunrScale: 0.2,
  training: { epochs: 60, rate: 0.5, pull: 0.002, lengthExponent: 0.5 } satisfies TrainingSettings,
  titleWeight: 3,
  sentenceWeight: 0.3,
  /** What an example counts whose rare words are taken away, so that unknown words mean something. */
  unknownExampleWeight: 0.5,
  /** Smaller weights are left out of the index. */
  leastWeight: 0.3,
  /** Words that fewer questions share are left out, unless a title or an answer has them. */
  questionShare: 2,
  /** The same for uncovered questions. */
  offTopicShare: 1,
  /** How many postings stay for each term, on average: the others are cut, and the rest trained on. */
  postingsPerTerm: 3,
  /** Rounds of training after the cut. */
  trimEpochs: 30,
};
export type Settings = typeof SETTINGS;

/** Training touches each term of each column, so it is left out above this many cells; Lunr's own scores stand then. */
const MOST_CELLS = 4_000_000;

/** Builds the packed index of a content pack: Lunr's inverted index and BM25 scores, sharpened by the questions. */
export function buildIndex(input: IndexInput, settings: Settings = SETTINGS): string {
  return packIndex(buildSearchIndex(input, settings));
}

/** The same, unpacked: for tests and measurements. */
export function buildSearchIndex(input: IndexInput, settings: Settings = SETTINGS): SearchIndex {
  const analysis = createAnalysis(input.lang, input.variants);
  const width = input.topics.length + 1;
  const wordsOf = (text: string): string[] =>
    analysis.tokens(splitWords(text)).map((token) => token.word);
  const words = knownWords(input, wordsOf, analysis, settings);
  const { termOfWord, terms } = numberTerms(words, analysis.stem);
  const unknown = terms.size;
  const bias = unknown + 1;
  const rows = unknown + 2;
  const weights = new Float64Array(rows * width);
  for (const [term, column, score] of lunrScores(input, analysis)) {
    const row = terms.get(term);
    if (row !== undefined) weights[row * width + column]! += score * settings.lunrScale;
  }
  if (rows * width <= MOST_CELLS) {
    const toRows = (text: string): string[] => [...new Set(wordsOf(text).map(analysis.stem))];
    const examples = examplesOf(input, toRows, terms, unknown, settings);
    train(weights, width, examples, settings.training);
    trim(weights, width, examples, Math.round(settings.postingsPerTerm * terms.size));
    train(weights, width, examples, { ...settings.training, epochs: settings.trimEpochs }, true);
  }
  return {
    words,
    termOfWord,
    width,
    unknownWeight: roundWeight(weights[unknown * width + width - 1]!),
    offTopicBias: roundWeight(weights[bias * width + width - 1]!),
    errors: input.topics.flatMap((topic, column) =>
      topic.errors.map((error) => hashedError(error, column)),
    ),
    ...postings(weights, width, terms.size, settings.leastWeight),
  };
}

function hashedError(error: string, column: number): [number, number, number] {
  const words = splitWords(error).map((word) => word.text);
  return [hashWords(words), words.length, column];
}

/**
 * The words that the index will know, sorted: those of titles and answers, those that several questions share, and those of
 * uncovered questions that would otherwise be taken for a misspelt known word.
 */
function knownWords(
  input: IndexInput,
  wordsOf: (text: string) => string[],
  analysis: Analysis,
  settings: Settings,
): string[] {
  const known = new Set(
    input.topics.flatMap((topic) => [topic.title, topic.text, ...topic.errors]).flatMap(wordsOf),
  );
  const questions = [
    ...input.topics.flatMap((topic) => topic.questions),
    ...input.shared.map(({ question }) => question),
  ];
  for (const word of sharedWords(questions, wordsOf, settings.questionShare)) known.add(word);
  const mistaken = createResolver(
    vocabulary([...known].sort(), analysis),
    analysis.stem,
    analysis.stopWords,
  );
  for (const word of sharedWords(input.offTopic, wordsOf, settings.offTopicShare)) {
    const { kind } = mistaken(word, false);
    if (kind === 'typo' || kind === 'split' || kind === 'ignored') known.add(word);
  }
  return [...known].sort();
}

function sharedWords(
  questions: readonly string[],
  wordsOf: (text: string) => string[],
  least: number,
): string[] {
  const shares = new Map<string, number>();
  for (const question of questions) {
    for (const word of new Set(wordsOf(question))) shares.set(word, (shares.get(word) ?? 0) + 1);
  }
  return [...shares].filter(([, share]) => share >= least).map(([word]) => word);
}

/** An index of words without postings, enough to resolve words with. */
function vocabulary(words: readonly string[], analysis: Analysis): SearchIndex {
  const { termOfWord, count } = numberTerms(words, analysis.stem);
  return {
    words,
    termOfWord,
    offsets: new Uint32Array(count + 1),
    columns: new Uint32Array(),
    weights: new Float32Array(),
    width: 1,
    unknownWeight: 0,
    offTopicBias: 0,
    errors: [],
  };
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
    for (let at = 0; at < vector.length; at += 2)
      scores.push([terms[vector[at]!]!, column, vector[at + 1]!]);
    return scores;
  });
}

/** The questions as rows of the weight table. Each is seen a second time with its rarest words unknown. */
function examplesOf(
  input: IndexInput,
  termsOf: (text: string) => string[],
  rows: ReadonlyMap<string, number>,
  unknown: number,
  settings: Settings,
): Example[] {
  const bias = unknown + 1;
  const columnOf = new Map(input.topics.map((topic, column) => [topic.id, column]));
  const texts: { text: string; columns: number[]; weight: number }[] = [];
  input.topics.forEach((topic, column) => {
    const add = (text: string, weight: number): void =>
      void texts.push({ text, columns: [column], weight });
    add(topic.title, settings.titleWeight);
    for (const question of [...topic.questions, ...topic.errors]) add(question, 1);
    for (const sentence of topic.text.split(/[.?!:\n]+/)) add(sentence, settings.sentenceWeight);
  });
  for (const { question, topics } of input.shared) {
    texts.push({
      text: question,
      columns: topics.flatMap((id) => columnOf.get(id) ?? []),
      weight: 1,
    });
  }
  for (const text of input.offTopic)
    texts.push({ text, columns: [input.topics.length], weight: 1 });
  const shares = new Map<string, number>();
  for (const { text } of texts)
    for (const term of termsOf(text)) shares.set(term, (shares.get(term) ?? 0) + 1);
  return texts.flatMap(({ text, columns, weight }) => {
    const terms = termsOf(text);
    const known = terms.map((term) => rows.get(term) ?? unknown);
    const common = terms.map((term) =>
      (shares.get(term) ?? 0) > 1 ? (rows.get(term) ?? unknown) : unknown,
    );
    const example = { terms: [bias, ...known], columns, weight };
    if (!common.includes(unknown)) return [example];
    return [
      example,
      { terms: [bias, ...common], columns, weight: weight * settings.unknownExampleWeight },
    ];
  });
}

/** The rows of the weight table as postings, weights rounded as they will be packed, small ones left out. */
function postings(
  weights: Float64Array,
  width: number,
  terms: number,
  least: number,
): Pick<SearchIndex, 'offsets' | 'columns' | 'weights'> {
  const offsets = new Uint32Array(terms + 1);
  const columns: number[] = [];
  const kept: number[] = [];
  for (let term = 0; term < terms; term++) {
    for (let column = 0; column < width; column++) {
      const weight = roundWeight(weights[term * width + column]!);
      if (Math.abs(weight) < least) continue;
      columns.push(column);
      kept.push(weight);
    }
    offsets[term + 1] = columns.length;
  }
  return { offsets, columns: Uint32Array.from(columns), weights: Float32Array.from(kept) };
}
