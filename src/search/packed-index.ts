/**
 * The search index in memory: a table of weights, terms by columns. The columns are the topics in the pack's order; the last one
 * stands for "not covered".
 */
export interface SearchIndex {
  /** Every word that the index knows, sorted by UTF-16 code units. */
  readonly words: readonly string[];
  /** For each word the number of its term: words with one stem share a term. */
  readonly termOfWord: Uint32Array;
  /** Where each term's postings begin; one more entry than there are terms. */
  readonly offsets: Uint32Array;
  /** The column of each posting. */
  readonly columns: Uint32Array;
  /** How much the term speaks for the column, or, when negative, against it. */
  readonly weights: Float32Array;
  /** Number of columns, "not covered" included. */
  readonly width: number;
  /** What each word that is not known adds to "not covered". */
  readonly unknownWeight: number;
  /** What "not covered" scores before any word is seen. */
  readonly offTopicBias: number;
  /** Exact error messages: a hash of their words, how many words, and the column. */
  readonly errors: readonly (readonly [hash: number, length: number, column: number])[];
}

/** Weights are stored in steps of this size, one character each. Finer steps cost bytes, not answers (measured). */
export const WEIGHT_STEP = 1;

// 64 printable ASCII characters that need no escape in JSON or in a script.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
/** Digits from here on say that more digits follow. */
const CONTINUES = 32;
/** The digit of weight 0: what is below speaks against a column. */
const ZERO_WEIGHT = 24;
/** Shared beginnings are written as capital letters, which no normalized word holds. */
const FIRST_CAPITAL = 65;
const LONGEST_SHARED = 25;

/** A weight as it will be after packing: a whole step within the range of one character. */
export function roundWeight(weight: number): number {
  const step = Math.round(weight / WEIGHT_STEP);
  return Math.max(-ZERO_WEIGHT, Math.min(DIGITS.length - 1 - ZERO_WEIGHT, step)) * WEIGHT_STEP;
}

function packWeight(weight: number): string {
  return DIGITS.charAt(Math.round(weight / WEIGHT_STEP) + ZERO_WEIGHT);
}

function unpackWeight(digit: string | undefined): number {
  return ((VALUES.get(digit ?? '') ?? ZERO_WEIGHT) - ZERO_WEIGHT) * WEIGHT_STEP;
}

function packNumber(value: number): string {
  let digits = '';
  let rest = value;
  while (rest >= CONTINUES) {
    digits += DIGITS.charAt(CONTINUES + (rest % CONTINUES));
    rest = Math.floor(rest / CONTINUES);
  }
  return digits + DIGITS.charAt(rest);
}

function unpackNumbers(digits: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (const digit of digits) {
    const part = VALUES.get(digit) ?? 0;
    value += (part % CONTINUES) * unit;
    unit *= CONTINUES;
    if (part >= CONTINUES) continue;
    numbers.push(value);
    value = 0;
    unit = 1;
  }
  return numbers;
}

function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < LONGEST_SHARED && shared < word.length && word[shared] === last[shared])
        shared++;
      last = word;
      return String.fromCharCode(FIRST_CAPITAL + shared) + word.slice(shared);
    })
    .join('');
}

function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const [, capital = 'A', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, capital.charCodeAt(0) - FIRST_CAPITAL) + rest;
    words.push(last);
  }
  return words;
}

/**
 * Packs an index into text: front-coded words, then postings as separate runs of counts, column gaps and weights, because
 * equal kinds of characters compress better side by side. `textWords` are the words of the topics' own text: the pack holds
 * them already, so they are not stored again.
 */
export function packIndex(index: SearchIndex, textWords: ReadonlySet<string>): string {
  const last = index.width - 1;
  const counts: string[] = [];
  const gaps: string[] = [];
  const weights: string[] = [];
  const offTopic: string[] = [];
  for (let term = 0; term + 1 < index.offsets.length; term++) {
    let count = 0;
    let before = -1;
    let against = 0;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const column = index.columns[at]!;
      if (column === last) {
        against = index.weights[at]!;
        continue;
      }
      gaps.push(packNumber(column - before - 1));
      weights.push(packWeight(index.weights[at]!));
      before = column;
      count++;
    }
    counts.push(packNumber(count));
    offTopic.push(packWeight(against));
  }
  const words = packWords(index.words.filter((word) => !textWords.has(word)));
  const errors = index.errors.map((error) => error.map(packNumber).join(''));
  const numbers = [index.width, index.unknownWeight, index.offTopicBias].join(' ');
  return [
    numbers,
    words,
    ...[counts, gaps, weights, offTopic, errors].map((run) => run.join('')),
  ].join('\n');
}

/**
 * Unpacks what `packIndex` wrote. `stem` and `textWords` must be those that the index was packed with.
 * Throws a RangeError when the text is no index, or not that of these topics.
 */
export function unpackIndex(
  packed: string,
  stem: (word: string) => string,
  textWords: ReadonlySet<string>,
): SearchIndex {
  const [
    numbers = '',
    wordList = '',
    countRun = '',
    gapRun = '',
    weightRun = '',
    offTopicRun = '',
    errorRun = '',
  ] = packed.split('\n');
  const [width = 0, unknownWeight = 0, offTopicBias = 0] = numbers.split(' ').map(Number);
  const words = [...textWords, ...unpackWords(wordList)].sort();
  const { termOfWord, terms } = numberTerms(words, stem);
  const counts = unpackNumbers(countRun);
  const gaps = unpackNumbers(gapRun);
  const isWhole = counts.length === terms.size && gaps.length === weightRun.length;
  if (!(width > 0) || !isWhole) {
    throw new RangeError('The search index does not fit its topics. Compile the content again.');
  }
  const offsets = new Uint32Array(terms.size + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  let at = 0;
  counts.forEach((count, term) => {
    let column = -1;
    for (const end = at + count; at < end; at++) {
      column += (gaps[at] ?? 0) + 1;
      if (column >= width)
        throw new RangeError('The search index is damaged. Compile the content again.');
      columns.push(column);
      weights.push(unpackWeight(weightRun[at]));
    }
    const against = unpackWeight(offTopicRun[term]);
    if (against !== 0) {
      columns.push(width - 1);
      weights.push(against);
    }
    offsets[term + 1] = columns.length;
  });
  return {
    words,
    termOfWord,
    offsets,
    columns: Uint32Array.from(columns),
    weights: Float32Array.from(weights),
    width,
    unknownWeight,
    offTopicBias,
    errors: unpackErrors(errorRun),
  };
}

function unpackErrors(run: string): [number, number, number][] {
  const numbers = unpackNumbers(run);
  const errors: [number, number, number][] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    errors.push([numbers[at]!, numbers[at + 1]!, numbers[at + 2]!]);
  }
  return errors;
}

/** Numbers the terms in the order in which the sorted words first need them, so that the numbers need not be stored. */
export function numberTerms(
  words: readonly string[],
  stem: (word: string) => string,
): { termOfWord: Uint32Array; terms: Map<string, number> } {
  const terms = new Map<string, number>();
  const termOfWord = Uint32Array.from(words, (word) => {
    const stemmed = stem(word);
    const known = terms.get(stemmed);
    if (known !== undefined) return known;
    terms.set(stemmed, terms.size);
    return terms.size - 1;
  });
  return { termOfWord, terms };
}
