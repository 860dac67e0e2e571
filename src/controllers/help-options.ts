import { attributeOf } from '../model/attribute.js';
import type { TopicId } from '../model/topic.js';
import { asText, echo } from '../model/text.js';
import { parseIds } from '../model/view.js';
import type { Help } from '../render/help.js';
import type { Warn } from './console-warning.js';
import { PROPERTIES, type Properties } from './properties.js';

/** The properties that only the page sets. The reader changes `query` and `audience` too, and a controller of its own asks the provider. */
export type HelpOptions = Readonly<Omit<Properties, 'query' | 'audience' | 'searchProvider'>>;

/** The options that a snapshot holds. */
type SnapshotOptions = Pick<Help, keyof Help & keyof HelpOptions>;

const { headingLevel: DEFAULT_HEADING_LEVEL } = PROPERTIES;

/** Warns of options that mean nothing here. `topicIds` are the ids of all topics. */
export function checkOptions(host: HelpOptions, topicIds: ReadonlySet<TopicId>, warn: Warn): void {
  const { headingLevel: level } = host;
  if (!isHeadingLevel(level ?? DEFAULT_HEADING_LEVEL)) {
    warn(`heading-level must be 1 to 6; found ${echo(level)}. ${DEFAULT_HEADING_LEVEL} is used.`);
  }
  // Own topics may stand further down in a page that is still being read.
  if (document.readyState !== 'loading') tellUnknownTopics(host, topicIds, warn);
}

/** Warns of ids that no topic has; `mendOf` can add a hint. */
export function tellUnknownTopics(
  { openTopic, onlyTopics, hideTopics }: HelpOptions,
  topicIds: ReadonlySet<TopicId>,
  warn: Warn,
  mendOf: (id: TopicId) => string = () => '',
): void {
  for (const [property, value] of Object.entries({ openTopic, onlyTopics, hideTopics })) {
    for (const id of parseIds(value)) {
      if (topicIds.has(id)) continue;
      warn(`${attributeOf(property)}: there is no topic "${echo(id)}".${mendOf(id)}`);
    }
  }
}

/** Whether a heading can have this level. Some frameworks set numbers as text. */
export function isHeadingLevel(level: unknown): boolean {
  return /^[1-6]$/.test(asText(level));
}

/** The element's options as a snapshot holds them. */
export function snapshotOptions({
  headingLevel,
  permalinks,
  withoutSearch,
  withoutAudience,
  withoutContact,
  withoutFeedback,
}: HelpOptions): SnapshotOptions {
  return {
    headingLevel: isHeadingLevel(headingLevel) ? Number(headingLevel) : DEFAULT_HEADING_LEVEL,
    permalinks,
    withoutSearch,
    withoutAudience,
    withoutContact,
    withoutFeedback,
  };
}
