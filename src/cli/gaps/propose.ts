import { plainText, type TopicId } from '../../model/topic.js';
import type { AuthoredTopic } from '../../compiler/content.js';
import { splitWords } from '../../search/analysis.js';
import type { Engine } from '../../search/engine.js';
import type { LoggedSearch } from './read-log.js';

/** A query that people asked and nothing covers. */
export interface Gap {
  readonly query: string;
  /** How often it was asked. */
  readonly count: number;
  /** The topic that readers took in the end, or that the search guesses; undefined where there is neither. */
  readonly topicId: TopicId | undefined;
  /** Whether readers took it, and the search did not guess. */
  readonly isTaken: boolean;
}

/** A word that people use and the content does not know, with the queries it stands in. */
export interface UnknownWord {
  readonly word: string;
  readonly count: number;
  readonly example: string;
}

export interface Proposal {
  /** Most asked first. */
  readonly gaps: readonly Gap[];
  readonly unknownWords: readonly UnknownWord[];
  /** Misses of the log that the content covers by now. */
  readonly coveredNow: number;
}

const MASK = /\[[a-z -]+\]/g;

/** Looks through the misses of a log for what the content lacks. */
export function propose(
  searches: readonly LoggedSearch[],
  topics: readonly AuthoredTopic[],
  engine: Engine,
): Proposal {
  const taken = takenTopics(searches);
  const known = knownWords(topics);
  const gaps = new Map<string, Gap>();
  const words = new Map<string, UnknownWord>();
  let coveredNow = 0;
  for (const { query, audience, isMiss } of searches) {
    const text = query.replace(MASK, ' ').replace(/\s+/g, ' ').trim();
    if (!isMiss || text === '') continue;
    const key = text.toLowerCase();
    const gap = gaps.get(key);
    const { hits, confident } = engine.search(text, { audience });
    if (confident) {
      coveredNow += 1;
      continue;
    }
    const wish = taken.get(key);
    gaps.set(key, {
      query: gap?.query ?? text,
      count: (gap?.count ?? 0) + 1,
      topicId: wish ?? hits[0]?.topicId,
      isTaken: wish !== undefined,
    });
    for (const { text: word } of splitWords(text)) {
      if (known.has(word) || /\d/.test(word)) continue;
      const before = words.get(word);
      words.set(word, { word, count: (before?.count ?? 0) + 1, example: before?.example ?? text });
    }
  }
  return {
    gaps: [...gaps.values()].sort(byCount),
    unknownWords: [...words.values()].sort(byCount),
    coveredNow,
  };
}

/** The topic that readers opened or called helpful after a miss, within their session. */
function takenTopics(searches: readonly LoggedSearch[]): ReadonlyMap<string, TopicId> {
  const missed = new Map<string, string>();
  const taken = new Map<string, TopicId>();
  for (const { query, isMiss, session, topicId } of searches) {
    if (session === undefined) continue;
    if (isMiss) missed.set(session, query.toLowerCase());
    const last = missed.get(session);
    if (topicId === undefined || last === undefined) continue;
    taken.set(last, topicId);
    missed.delete(session);
  }
  return taken;
}

function knownWords(topics: readonly AuthoredTopic[]): ReadonlySet<string> {
  const texts = topics.flatMap(({ title, questions, errors, answer }) => [
    title,
    ...questions,
    ...errors,
    plainText(answer),
  ]);
  return new Set(texts.flatMap((text) => splitWords(text).map((word) => word.text)));
}

function byCount(a: { readonly count: number }, b: { readonly count: number }): number {
  return b.count - a.count;
}
