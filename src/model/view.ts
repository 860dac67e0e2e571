import { asText } from './text.js';
import type { Audience, Topic, TopicId } from './topic.js';

/** What the list shows: all topics, what a search found, or what it could only guess. */
export type Outcome = 'all' | 'covered' | 'empty';

/** The topics that a reader sees, in order. */
export interface View {
  readonly outcome: Outcome;
  readonly topicIds: readonly TopicId[];
  /** The stems to mark in each topic. */
  readonly matches: ReadonlyMap<TopicId, readonly string[]>;
}

interface FoundTopic {
  readonly topicId: TopicId;
  readonly score: number;
  readonly matches: readonly string[];
}

/** Hits this much less likely than the best are noise, unless they are among the first few. */
const LEAST_SHARE = 0.02;
const FEWEST_HITS = 3;
const MOST_HITS = 10;
/** Guesses are offered as such: a few, not a list. */
const MOST_GUESSES = 3;

const NO_MATCHES: ReadonlyMap<TopicId, readonly string[]> = new Map();

/** The view without a search: topics for the chosen kind of user, then those for everybody. */
export function viewAll(
  topics: readonly Pick<Topic, 'id' | 'audience'>[],
  audience: Audience | '',
): View {
  const own = topics.filter((topic) => audience && topic.audience.includes(audience));
  const general = topics.filter((topic) => topic.audience.length === 0);
  const shown = audience ? [...own, ...general] : topics;
  return { outcome: 'all', topicIds: shown.map((topic) => topic.id), matches: NO_MATCHES };
}

/** The view of a search result. */
export function viewResult(hits: readonly FoundTopic[], confident: boolean): View {
  const best = hits[0]?.score ?? 0;
  const shown = confident
    ? hits
        .slice(0, MOST_HITS)
        .filter((hit, i) => i < FEWEST_HITS || hit.score >= best * LEAST_SHARE)
    : hits.slice(0, MOST_GUESSES);
  return {
    outcome: confident ? 'covered' : 'empty',
    topicIds: shown.map((hit) => hit.topicId),
    matches: new Map(shown.map((hit) => [hit.topicId, hit.matches])),
  };
}

/**
 * Applies the host page's choice: `only` also sets the order, `hide` takes away. Unknown ids are ignored; a page that misspells all of
 * its `only` ids gets every topic rather than none.
 */
export function chooseTopics<T extends { readonly id: TopicId }>(
  topics: readonly T[],
  only: readonly TopicId[],
  hide: readonly TopicId[],
): T[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const named = [...new Set(only)].flatMap((id) => byId.get(id) ?? []);
  return (named.length > 0 ? named : topics).filter((topic) => !hide.includes(topic.id));
}

/** Reads a list of ids separated by white space. */
export function parseIds(value: unknown): TopicId[] {
  return asText(value).split(/\s+/).filter(Boolean);
}
