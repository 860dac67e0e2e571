import type { ContentPack } from '../model/pack.js';
import type { TopicId } from '../model/topic.js';
import { chooseTopics, parseIds } from '../model/view.js';
import type { OwnTopic } from '../search/extend-index.js';
import type { ListedTopic } from './help.js';

/** The topics of a pack and the page's own in one list: an own topic replaces the baked one of its id, others follow at the end. */
export function listTopics(
  pack: ContentPack,
  ownTopics: readonly OwnTopic[],
  only: string | null,
  hide: string | null,
): ReadonlyMap<TopicId, ListedTopic> {
  const listed = new Map<TopicId, ListedTopic>(pack.topics.map((topic) => [topic.id, topic]));
  for (const { id, title, audience } of ownTopics)
    listed.set(id, { id, title, audience, reviewed: '' });
  const chosen = chooseTopics([...listed.values()], parseIds(only), parseIds(hide));
  return new Map(chosen.map((topic) => [topic.id, topic]));
}
