import type { Word } from './analysis.js';
import { hashWords, type SearchIndex } from './packed-index.js';

/** An error message is looked for in this many words of a paste, from its beginning. */
const MOST_WORDS = 400;

/** The columns of topics whose exact error message stands in the words, longest message first, each once. */
export function findExactErrors(
  words: readonly Word[],
  index: Pick<SearchIndex, 'errors'>,
): number[] {
  const texts = words.slice(0, MOST_WORDS).map((word) => word.text);
  const found: { column: number; length: number }[] = [];
  const byLength = new Map<number, Map<number, number>>();
  for (const [hash, length, column] of index.errors) {
    byLength.set(length, (byLength.get(length) ?? new Map<number, number>()).set(hash, column));
  }
  for (const [length, columns] of byLength) {
    for (let at = 0; at + length <= texts.length; at++) {
      const column = columns.get(hashWords(texts.slice(at, at + length)));
      if (column !== undefined) found.push({ column, length });
    }
  }
  found.sort((a, b) => b.length - a.length || a.column - b.column);
  return [...new Set(found.map(({ column }) => column))];
}
