import type { Analysis } from './analysis.js';
import type { IndexInput } from './index-input.js';
import type { Example } from './training.js';

/** How much each kind of example counts. A topic's own question counts 1. */
export interface ExampleSettings {
  readonly titleWeight: number;
  /** A sentence of an answer: it says what is done, not how people ask. */
  readonly sentenceWeight: number;
  /** An example again with its rarest words taken for unknown, so that an unknown word comes to mean something. */
  readonly unknownWeight: number;
  /** An example again with one word replaced by one that means nearly the same. */
  readonly similarWeight: number;
}

/** Rows of the weight table: those of the terms, and those for unknown and foreign words and for the bias. */
export interface Rows {
  readonly terms: ReadonlyMap<string, number>;
  readonly unknown: number;
  /** Stands for each of `foreignStems`. */
  readonly foreign: number;
  readonly foreignStems: ReadonlySet<string>;
  readonly bias: number;
}

interface Text {
  readonly words: readonly string[];
  readonly columns: readonly number[];
  readonly weight: number;
}

/** The examples that the weights learn from: titles, questions, error messages, sentences, and questions that are not covered. */
export function examplesOf(
  input: IndexInput,
  analysis: Analysis,
  { terms, unknown, foreign, foreignStems, bias }: Rows,
  settings: ExampleSettings,
): Example[] {
  const wordsOf = (text: string): string[] => analysis.tokens(text).map((token) => token.text);
  const covered = coveredTexts(input, wordsOf, settings);
  const offTopic = input.offTopic.map((question) => ({
    words: wordsOf(question),
    columns: [input.topics.length],
    weight: 1,
  }));
  const texts = [
    ...covered,
    ...withSimilarWords(covered, input.similar, wordsOf, settings),
    ...offTopic,
  ];
  const stems = texts.map(({ words }) => [...new Set(words.map(analysis.stem))]);
  const ordinaryStems = new Set(input.ordinary.flatMap(wordsOf).map(analysis.stem));
  const uses = new Map<string, number>();
  for (const list of stems) for (const term of list) uses.set(term, (uses.get(term) ?? 0) + 1);
  return texts.flatMap(({ columns, weight }, at) => {
    const told = stems[at]!.filter((term) => terms.has(term) || !ordinaryStems.has(term));
    const rows = told.map(
      (term) => terms.get(term) ?? (foreignStems.has(term) ? foreign : unknown),
    );
    const common = told.map((term, i) => ((uses.get(term) ?? 0) > 1 ? rows[i]! : unknown));
    const example = { terms: [bias, ...rows], columns, weight };
    if (!common.includes(unknown)) return [example];
    return [
      example,
      { terms: [bias, ...common], columns, weight: weight * settings.unknownWeight },
    ];
  });
}

function coveredTexts(
  input: IndexInput,
  wordsOf: (text: string) => string[],
  { titleWeight, sentenceWeight }: ExampleSettings,
): Text[] {
  const columnOf = new Map(input.topics.map((topic, column) => [topic.id, column]));
  const own = input.topics.flatMap((topic, column) => {
    const text = (words: string, weight: number): Text => ({
      words: wordsOf(words),
      columns: [column],
      weight,
    });
    return [
      text(topic.title, titleWeight),
      ...[...topic.questions, ...topic.errors].map((question) => text(question, 1)),
      ...topic.text.split(/[.?!:\n]+/).map((sentence) => text(sentence, sentenceWeight)),
    ];
  });
  const shared = input.shared.map(({ question, topics }) => ({
    words: wordsOf(question),
    columns: topics.flatMap((id) => columnOf.get(id) ?? []),
    weight: 1,
  }));
  return [...own, ...shared].filter(({ words, columns }) => words.length > 0 && columns.length > 0);
}

/** Each text once more for each word that has similar ones, with the next of these in turn: nothing is random, so builds are equal. */
function withSimilarWords(
  texts: readonly Text[],
  groups: IndexInput['similar'],
  wordsOf: (text: string) => string[],
  { similarWeight }: ExampleSettings,
): Text[] {
  const others = new Map<string, string[]>();
  for (const group of groups) {
    const words = group.flatMap((word) => wordsOf(word).slice(0, 1));
    for (const word of words) {
      others.set(word, [...(others.get(word) ?? []), ...words.filter((other) => other !== word)]);
    }
  }
  let turn = 0;
  return texts.flatMap(({ words, columns, weight }) =>
    words.flatMap((word, at) => {
      const similar = others.get(word);
      if (!similar) return [];
      const replaced = words.with(at, similar[turn++ % similar.length]!);
      return [{ words: replaced, columns, weight: weight * similarWeight }];
    }),
  );
}
