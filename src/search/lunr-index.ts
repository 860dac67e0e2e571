import lunr from 'lunr';
import type { Analysis } from './analysis.js';
import type { IndexInput } from './index-input.js';
import { BM25, FIELDS, type Field } from './schema.js';

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
