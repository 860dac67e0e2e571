import { createBitModel } from './bit-model.js';
import { createBitWriter } from './bit-writer.js';
import { codeParts, type PackedHead, type TopicWords } from './packed-index.js';
import type { SearchIndex } from './search-index.js';
import { finish } from './slices.js';

/** Significant digits of the few weights that are written as numbers. */
const PRECISION = 4;
/** Each cell of the table takes its time to read, and so do the topics' words; larger indexes are written as they stand. */
export const MOST_CODED_CELLS = 100_000;
const MOST_CODED_TOPICS = 200;

/**
 * Packs an index into text: a line of numbers, then words and weights coded by how likely they are (bit-model.ts).
 * `topicWords` are the words of the topics' own text: the pack holds them already, so they are not stored again.
 */
export function packIndex(index: SearchIndex, topicWords: TopicWords): string {
  const start = [
    index.width,
    index.step,
    short(index.unknownWeight),
    short(index.foreignWeight),
    short(index.offTopicBias),
    index.errors,
    index.foreign,
  ] as const;
  const cells = index.terms.size * index.width;
  if (cells > MOST_CODED_CELLS || index.width > MOST_CODED_TOPICS) {
    return JSON.stringify([...start, [...index.words.keys()].join(' '), '', ...listsOf(index)]);
  }
  const known = new Set(topicWords.flatMap((places) => [...places.keys()]));
  const words = [...index.words.keys()].filter((word) => !known.has(word));
  const alphabet = [...new Set(words.join('').split(''))].sort().join('');
  const head: PackedHead = [...start, words.length, alphabet];
  const writer = createBitWriter(createBitModel());
  // The stem of a word that the index knows: no stemmer is needed to write.
  const stems = [...index.terms.keys()];
  const stem = (word: string): string => stems[index.words.get(word)!]!;
  finish(codeParts(writer.code, head, topicWords, stem, { words, rows: rowsOf(index) }));
  return `${JSON.stringify(head)}\n${writer.end()}`;
}

function rowsOf({ postings, width, step }: SearchIndex): Int8Array[] {
  return postings.map((row) => {
    const cells = new Int8Array(width);
    for (const [column, weight] of row) cells[column] = Math.round(weight / step);
    return cells;
  });
}

/** How many postings each term has, the gap before the column of each posting, and its steps. */
function listsOf({ postings, step }: SearchIndex): number[][] {
  return [
    postings.map((row) => row.size),
    postings.flatMap((row) =>
      [...row.keys()].map((column, i, columns) => column - (columns[i - 1] ?? -1) - 1),
    ),
    postings.flatMap((row) => [...row.values()].map((weight) => Math.round(weight / step))),
  ];
}

function short(number: number): number {
  return Number(number.toPrecision(PRECISION));
}
