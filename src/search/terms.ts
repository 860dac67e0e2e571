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
