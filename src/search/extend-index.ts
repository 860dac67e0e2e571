import type { Audience, TopicId } from '../model/topic.js';
import type { Analysis } from './analysis.js';
import type { SearchIndex } from './search-index.js';

/** A topic that the host page brings at run time. */
export interface OwnTopic {
  readonly id: TopicId;
  readonly title: string;
  /** How people ask for it. */
  readonly questions: readonly string[];
  /** The answer without markup. */
  readonly text: string;
  readonly audience: readonly Audience[];
}

/** The weight of a term for a topic by where it stands, on the scale of the trained weights; only the rarest terms get all of it. */
const NAMED_WEIGHT = 12; // in its id, title or questions
const TEXT_WEIGHT = 5;
/**
 * Trained weights of a term can be larger still. A topic of the page that names the term says at least this share of what any
 * other column says, and for a rare term that much more: its owner asked for it. With 1.2 for all terms, one topic on Windows
 * passwords took a tenth of other people's questions.
 */
const NAMED_SHARE = 0.8;
const RARE_SHARE = 0.6;

/**
 * Returns the index with columns for all `topicIds`, before "not covered", and in them the words of the page's own topics. Terms are
 * weighed by how few topics have them. A topic that takes a baked one's place keeps what was learned of it: people ask as before.
 *
 * @param topicIds Those of the index in its order, then the new ones.
 */
export function extendIndex(
  index: SearchIndex,
  topics: readonly OwnTopic[],
  topicIds: readonly TopicId[],
  analysis: Analysis,
): SearchIndex {
  const last = index.width - 1;
  const width = topicIds.length + 1;
  const words = new Map(index.words);
  const terms = new Map(index.terms);
  const postings = index.postings.map(
    (row) =>
      new Map([...row].map(([column, weight]) => [column === last ? width - 1 : column, weight])),
  );
  for (const topic of topics) {
    const at = topicIds.indexOf(topic.id);
    for (const [word, weight] of weighWords(topic, analysis)) {
      const stem = analysis.stem(word);
      const term = terms.get(stem) ?? postings.push(new Map()) - 1;
      terms.set(stem, term);
      words.set(word, term);
      const row = postings[term]!;
      const rarity = Math.log(1 + width / (1 + row.size)) / Math.log(1 + width);
      const share = weight === NAMED_WEIGHT ? NAMED_SHARE + RARE_SHARE * rarity : 0;
      const asked = share * Math.max(0, ...row.values());
      row.set(at, Math.max(weight * rarity, asked, row.get(at) ?? 0));
    }
  }
  // Whether the page's answer is one to a message of the topic that it replaces, nobody knows.
  const errors = index.errors.filter(([, , column]) =>
    topics.every(({ id }) => id !== topicIds[column]),
  );
  return { ...index, words, terms, postings, width, errors };
}

/** The words of a topic, each with the weight of the best place where it stands. */
function weighWords(topic: OwnTopic, analysis: Analysis): Map<string, number> {
  const weights = new Map<string, number>();
  const fields = [
    [topic.text, TEXT_WEIGHT],
    [[topic.id, topic.title, ...topic.questions].join('\n'), NAMED_WEIGHT],
  ] as const;
  for (const [text, weight] of fields) {
    for (const { text: word } of analysis.tokens(text)) weights.set(word, weight);
  }
  return weights;
}
