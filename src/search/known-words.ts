import { splitWords, type Analysis } from './analysis.js';
import type { IndexInput } from './index-input.js';
import { numberTerms, type SearchIndex } from './packed-index.js';
import { createResolver } from './resolve.js';

export interface VocabularySettings {
  /** Words that fewer questions share are left out, unless a title or an answer has them. */
  readonly questionShare: number;
  /** The same for questions that are not covered. */
  readonly offTopicShare: number;
}

/**
 * The words that the index will know, sorted: those of titles and answers, those that several questions share, and those of
 * uncovered questions that would otherwise be taken for a misspelt known word ("gmail", "email").
 */
export function knownWords(
  input: IndexInput,
  analysis: Analysis,
  settings: VocabularySettings,
): string[] {
  const wordsOf = (text: string): string[] =>
    analysis.tokens(splitWords(text)).map((token) => token.word);
  const known = new Set(
    input.topics.flatMap((topic) => [topic.title, topic.text, ...topic.errors]).flatMap(wordsOf),
  );
  const questions = [
    ...input.topics.flatMap((topic) => topic.questions),
    ...input.shared.map(({ question }) => question),
  ];
  for (const [word, share] of shares(questions, wordsOf)) {
    if (share >= settings.questionShare) known.add(word);
  }
  const mistake = createResolver(
    withoutPostings([...known].sort(), analysis),
    analysis.stem,
    analysis.stopWords,
  );
  for (const [word, share] of shares(input.offTopic, wordsOf)) {
    const isMistaken = ['typo', 'split', 'ignored'].includes(mistake(word, false).kind);
    if (share >= settings.offTopicShare || (isMistaken && share > 1)) known.add(word);
  }
  return [...known].sort();
}

/** In how many of the texts each word stands. */
function shares(
  texts: readonly string[],
  wordsOf: (text: string) => string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** An index of words alone: enough to resolve words with. */
function withoutPostings(words: readonly string[], { stem }: Analysis): SearchIndex {
  const { termOfWord, terms } = numberTerms(words, stem);
  return {
    words,
    termOfWord,
    offsets: new Uint32Array(terms.size + 1),
    columns: new Uint32Array(),
    weights: new Float32Array(),
    width: 1,
    unknownWeight: 0,
    offTopicBias: 0,
    errors: [],
  };
}
