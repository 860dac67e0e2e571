import { html } from 'lit';
import type { Help, ListedTopic } from './help.js';

/** Marks the place of the link: no text of a pack holds it. */
const PLACE = '\n';

/** A sentence with a link to a topic in it. `say` puts the text it is given where the link belongs. */
export function sentenceWithTopic(
  say: (topic: string) => string,
  topic: ListedTopic,
  { topicHref }: Help,
): unknown[] {
  const [before = '', after = ''] = say(PLACE).split(PLACE);
  return [
    before,
    html`<a part="topic-link" href=${topicHref(topic.id)} data-topic=${topic.id}
      >${topic.title}</a
    >`,
    after,
  ];
}
