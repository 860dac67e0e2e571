/** The search index in memory. Columns of `weights` are the topics in the pack's order; the last column stands for "not covered". */
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

/** Weights are stored in steps of this size, one character each. */
export const WEIGHT_STEP = 0.16;

// 64 printable ASCII characters that need no escape in JSON or in a script.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
/** Digits from here on say that more digits follow. */
const CONTINUES = 32;
/** The digit of weight 0: what is below speaks against a column. */
const ZERO_WEIGHT = 20;
const LARGEST_WEIGHT = DIGITS.length - 1;
/** Shared beginnings are written as capital letters, which no normalized word holds. */
const FIRST_CAPITAL = 65;
const LONGEST_SHARED = 25;

/** A weight as it will be after packing: rounded to a step and within the range of one character. */
export function roundWeight(weight: number): number {
  const step = Math.round(weight / WEIGHT_STEP);
  return Math.max(-ZERO_WEIGHT, Math.min(LARGEST_WEIGHT - ZERO_WEIGHT, step)) * WEIGHT_STEP;
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
 * Packs an index into ASCII-friendly text: front-coded words, then postings as separate runs of counts, column gaps and
 * weights, because equal kinds of characters compress better side by side.
 */
export function packIndex(index: SearchIndex): string {
  const counts: string[] = [];
  const gaps: string[] = [];
  const weights: string[] = [];
  for (let term = 0; term + 1 < index.offsets.length; term++) {
    const [from, to] = [index.offsets[term]!, index.offsets[term + 1]!];
    counts.push(packNumber(to - from));
    for (let at = from; at < to; at++) {
      gaps.push(packNumber(index.columns[at]! - (at > from ? index.columns[at - 1]! + 1 : 0)));
      weights.push(DIGITS.charAt(Math.round(index.weights[at]! / WEIGHT_STEP) + ZERO_WEIGHT));
    }
  }
  const errors = index.errors.map((error) => error.map(packNumber).join(''));
  const numbers = [index.width, index.unknownWeight, index.offTopicBias].join(' ');
  return [numbers, packWords(index.words), counts, gaps, weights, errors]
    .map((part) => (typeof part === 'string' ? part : part.join('')))
    .join('\n');
}

/**
 * Unpacks what `packIndex` wrote. `stem` must be the stemmer that the words were indexed with.
 * Throws a RangeError when the text is no index.
 */
export function unpackIndex(packed: string, stem: (word: string) => string): SearchIndex {
  const [numbers = '', wordList = '', countRun = '', gapRun = '', weightRun = '', errorRun = ''] =
    packed.split('\n');
  const [width = 0, unknownWeight = 0, offTopicBias = 0] = numbers.split(' ').map(Number);
  const words = unpackWords(wordList);
  const { termOfWord, count } = numberTerms(words, stem);
  const counts = unpackNumbers(countRun);
  const gaps = unpackNumbers(gapRun);
  if (!(width > 0) || counts.length !== count || gaps.length !== weightRun.length) {
    throw new RangeError(
      'The search index is damaged: its parts do not fit together. Compile the content again.',
    );
  }
  const offsets = new Uint32Array(count + 1);
  const columns = new Uint32Array(gaps.length);
  const weights = new Float32Array(gaps.length);
  let at = 0;
  counts.forEach((length, term) => {
    let column = -1;
    for (const end = at + length; at < end; at++) {
      column += (gaps[at] ?? 0) + 1;
      if (column >= width)
        throw new RangeError('The search index is damaged: it names a topic that is not there.');
      columns[at] = column;
      weights[at] = ((VALUES.get(weightRun[at]!) ?? ZERO_WEIGHT) - ZERO_WEIGHT) * WEIGHT_STEP;
    }
    offsets[term + 1] = at;
  });
  const flat = unpackNumbers(errorRun);
  const errors: [number, number, number][] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) errors.push([flat[i]!, flat[i + 1]!, flat[i + 2]!]);
  return {
    words,
    termOfWord,
    offsets,
    columns,
    weights,
    width,
    unknownWeight,
    offTopicBias,
    errors,
  };
}

/** Numbers the terms in the order in which the sorted words first need them, so that the numbers need not be stored. */
export function numberTerms(
  words: readonly string[],
  stem: (word: string) => string,
): { termOfWord: Uint32Array; count: number; terms: Map<string, number> } {
  const terms = new Map<string, number>();
  const termOfWord = new Uint32Array(words.length);
  words.forEach((word, i) => {
    const stemmed = stem(word);
    let term = terms.get(stemmed);
    if (term === undefined) terms.set(stemmed, (term = terms.size));
    termOfWord[i] = term;
  });
  return { termOfWord, count: terms.size, terms };
}

/** A 32-bit hash (FNV-1a) of words joined by blanks. Equal messages have equal hashes; others hardly ever. */
export function hashWords(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join(' ')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash >>> 0;
}
