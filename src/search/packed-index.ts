import { packErrors, unpackErrors } from './exact-errors.js';
import { packFingerprints, unpackFingerprints } from './fingerprints.js';
import { packWords, unpackWords } from './pack-words.js';
import { DIGITS, packNumber, unpackNumbers, VALUES } from './pack-numbers.js';
import { SMALLEST_STEP } from './postings.js';
import type { SearchIndex } from './search-index.js';
import { numberTerms } from './terms.js';

/** Significant digits of the few weights that are written as numbers. */
const PRECISION = 4;

function packWeight(steps: number): string {
  return DIGITS.charAt(Math.round(steps) + SMALLEST_STEP);
}

function unpackWeight(run: string, at: number): number {
  return (VALUES[run.charCodeAt(at)] ?? SMALLEST_STEP) - SMALLEST_STEP;
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
      weights.push(packWeight(index.weights[at]! / index.step));
      before = column;
      count++;
    }
    counts.push(packNumber(count));
    offTopic.push(packWeight(against / index.step));
  }
  const words = packWords(index.words.filter((word) => !textWords.has(word)));
  const numbers = [
    index.width,
    index.step,
    index.unknownWeight,
    index.foreignWeight,
    index.offTopicBias,
  ].map((number) => Number(number.toPrecision(PRECISION)));
  return [
    numbers.join(' '),
    words,
    packFingerprints(index.foreign),
    ...[counts, gaps, weights, offTopic].map((run) => run.join('')),
    packErrors(index.errors),
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
    foreignRun = '',
    countRun = '',
    gapRun = '',
    weightRun = '',
    offTopicRun = '',
    errorRun = '',
  ] = packed.split('\n');
  const [width = 0, step = 0, unknownWeight = 0, foreignWeight = 0, offTopicBias = 0] = numbers
    .split(' ')
    .map(Number);
  const words = [...textWords, ...unpackWords(wordList)].sort();
  const { termOfWord, terms } = numberTerms(words, stem);
  const counts = unpackNumbers(countRun);
  const gaps = unpackNumbers(gapRun);
  const isWhole = counts.length === terms.size && gaps.length === weightRun.length;
  if (!(width > 0) || !isWhole) {
    throw new RangeError('The search index does not fit its topics. Compile the content again.');
  }
  const offsets = new Uint32Array(terms.size + 1);
  const columns = new Uint32Array(gaps.length + counts.length);
  const weights = new Float32Array(columns.length);
  let at = 0;
  let length = 0;
  counts.forEach((count, term) => {
    let column = -1;
    for (const end = at + count; at < end; at++) {
      column += (gaps[at] ?? 0) + 1;
      if (column >= width)
        throw new RangeError('The search index is damaged. Compile the content again.');
      columns[length] = column;
      weights[length++] = unpackWeight(weightRun, at) * step;
    }
    const against = unpackWeight(offTopicRun, term) * step;
    if (against !== 0) {
      columns[length] = width - 1;
      weights[length++] = against;
    }
    offsets[term + 1] = length;
  });
  return {
    words,
    terms,
    termOfWord,
    offsets,
    columns: columns.subarray(0, length),
    weights: weights.subarray(0, length),
    width,
    step,
    unknownWeight,
    foreign: unpackFingerprints(foreignRun),
    foreignWeight,
    offTopicBias,
    errors: unpackErrors(errorRun),
  };
}
