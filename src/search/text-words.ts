import { splitWords, type Analysis } from './analysis.js';

/** What of a topic a reader sees. */
interface TopicText {
  readonly title: string;
  readonly text: string;
}

/** At 1,000 topics gathering their words took 200 of 280 ms, and saved 10 of 114 kB. */
const MOST_SPARING_TOPICS = 200;

/** The words of texts as the index knows them: variants made one, stop words left out. */
export function textWords(texts: readonly string[], analysis: Analysis): Set<string> {
  return new Set(
    texts.flatMap((text) => analysis.tokens(splitWords(text)).map((token) => token.word)),
  );
}

/** The words of titles, those within a phrase included: "center" finds what "identity center" is the word for. */
export function titleWords(titles: readonly string[], analysis: Analysis): Set<string> {
  const single = titles.flatMap((title) => splitWords(title).map(({ text }) => text));
  const kept = single.filter(
    (word) => !analysis.stopWords.has(word) && !analysis.spellings.has(word),
  );
  return new Set([...textWords(titles, analysis), ...kept]);
}

/** The words of topics. */
export function ownWords(topics: readonly TopicText[], analysis: Analysis): Set<string> {
  const titles = topics.map(({ title }) => title);
  const texts = topics.map(({ text }) => text);
  return new Set([...titleWords(titles, analysis), ...textWords(texts, analysis)]);
}

/**
 * The words that an index need not spell, because the pack has them in its topics. Gathering them costs more time than spelling
 * them costs bytes where topics are many, so these spell all.
 */
export function sparedWords(topics: readonly TopicText[], analysis: Analysis): Set<string> {
  return topics.length > MOST_SPARING_TOPICS ? new Set() : ownWords(topics, analysis);
}
