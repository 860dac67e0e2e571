import type { Word } from './analysis.js';
import { hashText } from './fingerprints.js';
import type { SearchIndex } from './search-index.js';

/** An error message is looked for in this many words of a paste, from its beginning. */
const MOST_WORDS = 400;

/** A hash of the words of a message. Equal messages have equal hashes; others hardly ever. */
export function hashWords(words: readonly string[]): number {
  return hashText(words.join(' '));
}

/** The columns of topics whose exact error message stands in the words, longest message first, each once. */
export function findExactErrors(
  words: readonly Word[],
  { errors }: Pick<SearchIndex, 'errors'>,
): number[] {
  const texts = words.slice(0, MOST_WORDS).map((word) => word.text);
  const lengths = new Set(errors.map(([, length]) => length));
  const found: { column: number; length: number }[] = [];
  for (const length of lengths) {
    for (let at = 0; at + length <= texts.length; at++) {
      const hash = hashWords(texts.slice(at, at + length));
      for (const error of errors) {
        if (error[0] === hash && error[1] === length) found.push({ column: error[2], length });
      }
    }
  }
  found.sort((a, b) => b.length - a.length || a.column - b.column);
  return [...new Set(found.map(({ column }) => column))];
}
