import { splitWords, type Analysis } from './analysis.js';

/** The words of texts as the index knows them: variants made one, stop words left out. */
export function textWords(texts: readonly string[], analysis: Analysis): Set<string> {
  return new Set(
    texts.flatMap((text) => analysis.tokens(splitWords(text)).map((token) => token.word)),
  );
}
