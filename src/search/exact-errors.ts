import { splitWords } from './analysis.js';
import { hashText } from './fingerprints.js';
import type { SearchIndex } from './search-index.js';

/** Error messages are looked for in the first so many words of a paste. */
const MOST_WORDS = 400;

/** A hash of the words of a message. Equal messages have equal hashes; others hardly ever. */
export function hashWords(words: readonly string[]): number {
  return hashText(words.join(' '));
}

/** The columns of topics whose exact error message stands in a text, longest message first. */
export function findExactErrors(
  text: string,
  { errors }: Pick<SearchIndex, 'errors'>,
): readonly number[] {
  const words = splitWords(text)
    .slice(0, MOST_WORDS)
    .map((word) => word.text);
  const hashes = new Set<number>();
  for (const length of new Set(errors.map(([, length]) => length))) {
    for (let end = length; end <= words.length; end++) {
      hashes.add(hashWords(words.slice(end - length, end)));
    }
  }
  return errors
    .filter(([hash]) => hashes.has(hash))
    .sort((a, b) => b[1] - a[1])
    .map(([, , column]) => column);
}
