/** Numbers the terms in the order in which the sorted words first need them, so that the numbers need not be stored. */
export function numberTerms(
  sorted: readonly string[],
  stem: (word: string) => string,
): { words: Map<string, number>; terms: Map<string, number> } {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  for (const word of sorted) {
    const stemmed = stem(word);
    const term = terms.get(stemmed) ?? terms.size;
    terms.set(stemmed, term);
    words.set(word, term);
  }
  return { words, terms };
}
