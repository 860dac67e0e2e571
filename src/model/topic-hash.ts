import type { TopicId } from './topic.js';

/** How the hash of a page's address begins when it names a topic. */
export const HASH_PREFIX = '#signin-help/';

/** The hash that opens a topic. */
export function topicHash(topicId: TopicId): string {
  return HASH_PREFIX + encodeURIComponent(topicId);
}
