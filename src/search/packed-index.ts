import { createBitModel, type BitCoder } from './bit-model.js';
import { createBitReader } from './bit-reader.js';
import { codeTable } from './code-table.js';
import { codeBits, codeWords, KINDS } from './code-words.js';
import { postingsOf, type Postings } from './postings.js';
import type { SearchIndex } from './search-index.js';
import type { Slices } from './slices.js';
import { numberTerms } from './terms.js';
import type { WordPlace } from './text-words.js';

/** The words of the topics' own text, column by column: a pack has them already, so its index need not spell them. */
export type TopicWords = readonly ReadonlyMap<string, WordPlace>[];

/** The first line of a packed index. A large index, where coding each cell would take too long, holds its lists here. */
export type PackedHead = readonly [
  width: number,
  step: number,
  unknownWeight: number,
  foreignWeight: number,
  offTopicBias: number,
  errors: SearchIndex['errors'],
  foreign: string,
  words: number | string,
  alphabet: string,
  /** How many postings each term has; then the gap before the column of each posting, and its steps. */
  counts?: readonly number[],
  gaps?: readonly number[],
  steps?: readonly number[],
];

/** What a writer passes to `codeParts`, and a reader gets back. */
export interface CodedParts {
  readonly words: readonly string[];
  readonly rows: readonly Int8Array[];
}

type Parts = Pick<SearchIndex, 'words' | 'terms' | 'postings'>;

/** Ends the coded bits: a damaged index, or one of other topics, does not end so. */
const END_MARK = 0x5a5a;
const END_BITS = 16;

/** Codes an index. Reader and writer share this code, so that they cannot drift apart. Throws where the end mark is missing. */
export function* codeParts(
  code: BitCoder,
  [width, step, , , , , , wordCount, alphabet]: PackedHead,
  topicWords: TopicWords,
  stem: (word: string) => string,
  given?: CodedParts,
): Slices<Parts> {
  const spelt = yield* codeWords(
    code,
    alphabet,
    given?.words ?? new Array<string>(wordCount as number).fill(''),
  );
  const known = new Set(topicWords.flatMap((places) => [...places.keys()]));
  const { words, terms } = numberTerms([...known, ...spelt].sort(), stem);
  // Not by `Array.from`: old libraries replace it with one that knows neither lengths nor functions.
  const places = [...terms].map(() => new Uint8Array(width - 1));
  topicWords.forEach((list, column) => {
    for (const [word, value] of list) {
      const place = places[terms.get(stem(word))!]!;
      place[column] = Math.max(value, place[column]!);
    }
  });
  const rows = given?.rows ?? places.map(() => new Int8Array(width));
  yield* codeTable(code, rows, places);
  if (codeBits(code, END_BITS, KINDS.end, [0], END_MARK) !== END_MARK) throw new Error();
  return { words, terms, postings: postingsOf(rows, step) };
}

/** Reads a large index, whose lists are not coded. */
function takeParts(
  [, step, , , , , , spelt, , counts = [], gaps = [], steps = []]: PackedHead,
  stem: (word: string) => string,
): Parts {
  let at = 0;
  const postings = counts.map((count): Postings => {
    const row = new Map<number, number>();
    let column = -1;
    for (const end = at + count; at < end; at++)
      row.set((column += gaps[at]! + 1), steps[at]! * step);
    return row;
  });
  return { ...numberTerms(String(spelt).split(' '), stem), postings };
}

/**
 * Unpacks what `packIndex` wrote, in slices, because it takes a fifth of a second on a phone. `stem` and the words of the topics
 * must be those that the index was packed with. Throws a RangeError when the text is no index, or not that of these topics.
 */
export function* unpackIndex(
  packed: string,
  stem: (word: string) => string,
  topicWords: () => TopicWords,
): Slices<SearchIndex> {
  try {
    const [start = '', digits] = packed.split('\n');
    const head = JSON.parse(start) as PackedHead;
    const [width, step, unknownWeight, foreignWeight, offTopicBias, errors, foreign] = head;
    if (!width) throw new Error();
    const parts = digits
      ? yield* codeParts(createBitReader(digits, createBitModel()), head, topicWords(), stem)
      : takeParts(head, stem);
    return {
      width,
      step,
      unknownWeight,
      foreignWeight,
      offTopicBias,
      errors,
      foreign,
      ...parts,
    };
  } catch {
    throw new RangeError('The search index does not fit its topics. Compile the content again.');
  }
}
