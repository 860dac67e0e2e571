import { splitWords, type Analysis } from './analysis.js';

/** What of a topic a reader sees. */
interface TopicText {
  readonly title: string;
  readonly text: string;
}

/** Where a word stands in a topic: once in its text, more often, or in its title. */
export type WordPlace = 1 | 2 | 3;

/** The words of texts as the index knows them: variants made one, stop words left out. */
export function textWords(texts: readonly string[], analysis: Analysis): Set<string> {
  return new Set(texts.flatMap((text) => analysis.tokens(text).map((token) => token.text)));
}

/** The words of a title, those within a phrase included: "center" finds what "identity center" is the word for. */
export function titleWords(title: string, analysis: Analysis): Set<string> {
  const within = splitWords(title).filter(
    ({ text }) => !analysis.stopWords.has(text) && !analysis.spellings.has(text),
  );
  return new Set([...analysis.tokens(title), ...within].map(({ text }) => text));
}

/** The words of each topic, in the topics' order. */
export function topicWords(
  topics: readonly TopicText[],
  analysis: Analysis,
): ReadonlyMap<string, WordPlace>[] {
  return topics.map(({ title, text }) => {
    const places = new Map<string, WordPlace>();
    for (const { text: word } of analysis.tokens(text)) places.set(word, places.has(word) ? 2 : 1);
    for (const word of titleWords(title, analysis)) places.set(word, 3);
    return places;
  });
}
