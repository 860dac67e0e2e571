import { plainText, type Audience, type TopicId } from '../../model/topic.js';
import type { AuthoredTopic } from '../../compiler/content.js';
import { isJoined, splitWords } from '../../search/analysis.js';
import type { Engine } from '../../search/engine.js';
import { maskPersonal } from '../../search/secrets.js';
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
  /** Different queries that were not looked at, because others were asked more often. */
  readonly leftOut: number;
}

const MASK = /\[[a-z -]+\]/g;
/** A proposal is read by a person; what was pasted is longer. */
const MOST_CHARACTERS = 200;
/** Each takes about a millisecond, and what was asked once among so many is chance. */
const MOST_QUERIES = 5000;

/** A query that was missed, however it was written. */
interface Miss {
  readonly text: string;
  readonly count: number;
  readonly audience: Audience | '';
}

/** Looks through the misses of a log for what the content lacks. What a page did not mask is masked here. */
export function propose(
  searches: readonly LoggedSearch[],
  topics: readonly AuthoredTopic[],
  engine: Engine,
): Proposal {
  const textOf = textsOf(searches);
  const taken = takenTopics(searches, new Set(topics.map(({ id }) => id)), textOf);
  const known = knownWords(topics);
  const gaps: Gap[] = [];
  const words = new Map<string, UnknownWord>();
  let coveredNow = 0;
  const misses = [...missesIn(searches, textOf)].sort(([, a], [, b]) => byCount(a, b));
  for (const [key, { text, count, audience }] of misses.slice(0, MOST_QUERIES)) {
    const { hits, confident } = engine.search(text, { audience });
    if (confident) {
      coveredNow += count;
      continue;
    }
    const wish = taken.get(key);
    gaps.push({
      query: text,
      count,
      topicId: wish ?? hits[0]?.topicId,
      isTaken: wish !== undefined,
    });
    for (const word of new Set(splitWords(text).map((it) => it.text))) {
      if (known.has(word) || /\d/.test(word) || isJoined(word)) continue;
      const before = words.get(word);
      const example = before?.example ?? text;
      words.set(word, { word, count: (before?.count ?? 0) + count, example });
    }
  }
  return {
    gaps,
    unknownWords: [...words.values()].sort(byCount),
    coveredNow,
    leftOut: Math.max(0, misses.length - MOST_QUERIES),
  };
}

/** What a query says, without masks, short enough to be read; each query of the log is masked once. */
function textsOf(searches: readonly LoggedSearch[]): (query: string) => string {
  const texts = new Map<string, string>();
  for (const { query } of searches) {
    if (texts.has(query)) continue;
    const text = maskPersonal(query).replace(MASK, ' ').replace(/\s+/g, ' ').trim();
    const isLong = text.length > MOST_CHARACTERS;
    // Without the word that is cut, if there is another.
    const cut = text.slice(0, MOST_CHARACTERS).replace(/ \S*$/, '');
    texts.set(query, isLong ? cut : text);
  }
  return (query) => texts.get(query) ?? '';
}

/** The misses by their text in small letters. */
function missesIn(
  searches: readonly LoggedSearch[],
  textOf: (query: string) => string,
): ReadonlyMap<string, Miss> {
  const misses = new Map<string, Miss>();
  for (const { query, audience, isMiss } of searches) {
    const text = textOf(query);
    if (!isMiss || !/[\p{L}\p{N}]/u.test(text)) continue; // `check` would refuse it as a test
    const before = misses.get(text.toLowerCase());
    const { count = 0 } = before ?? {};
    misses.set(text.toLowerCase(), { text, audience, ...before, count: count + 1 });
  }
  return misses;
}

/**
 * The topic that readers opened first or called helpful after a miss, within their session, and did not call unhelpful then. The log
 * may tell of topics that are gone.
 */
function takenTopics(
  searches: readonly LoggedSearch[],
  topicIds: ReadonlySet<TopicId>,
  textOf: (query: string) => string,
): ReadonlyMap<string, TopicId> {
  const asked: { readonly key: string; topicId?: TopicId | undefined }[] = [];
  const lastOf = new Map<string, (typeof asked)[number]>();
  for (const { query, isMiss, session, topicId, isUnhelpful } of searches) {
    if (session === undefined) continue;
    if (isMiss) {
      const miss = { key: textOf(query).toLowerCase() };
      asked.push(miss);
      lastOf.set(session, miss);
    }
    const last = lastOf.get(session);
    if (topicId === undefined || last === undefined) continue;
    if (!isUnhelpful) last.topicId ??= topicId;
    else if (last.topicId === topicId) last.topicId = undefined;
  }
  const taken = new Map<string, TopicId>();
  for (const { key, topicId } of asked) {
    if (topicId !== undefined && topicIds.has(topicId)) taken.set(key, topicId);
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
