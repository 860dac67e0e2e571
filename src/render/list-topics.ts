import type { ContentPack } from '../model/pack.js';
import type { Audience, TopicId } from '../model/topic.js';
import { chooseTopics, parseIds } from '../model/view.js';
import type { ListedTopic } from './help.js';

interface PageTopic {
  readonly id: TopicId;
  readonly title: string;
  readonly audience: readonly Audience[];
}

/** The topics of a pack and of the host page in one list: a page's topic replaces the baked one of its id, others follow at the end. */
export function listTopics(
  pack: ContentPack,
  ownTopics: readonly PageTopic[],
  only: string | null,
  hide: string | null,
): ReadonlyMap<TopicId, ListedTopic> {
  const listed = new Map<TopicId, ListedTopic>(pack.topics.map((topic) => [topic.id, topic]));
  for (const { id, title, audience } of ownTopics)
    listed.set(id, { id, title, audience, reviewed: '' });
  const chosen = chooseTopics([...listed.values()], parseIds(only), parseIds(hide));
  return new Map(chosen.map((topic) => [topic.id, topic]));
}
