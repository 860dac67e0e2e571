import { attributeOf } from '../model/attribute.js';
import type { TopicId } from '../model/topic.js';
import { asText, echo } from '../model/text.js';
import { parseIds } from '../model/view.js';
import type { Warn } from './console-warning.js';
import type { Properties } from './properties.js';

/** The properties that only the page sets. The reader changes `query` and `audience` too, and a controller of its own asks the provider. */
export type HelpOptions = Readonly<Omit<Properties, 'query' | 'audience' | 'searchProvider'>>;

/** The options as a snapshot holds them. */
export interface SnapshotOptions {
  readonly headingLevel: number;
  readonly permalinks: boolean;
  readonly without: {
    readonly search: boolean;
    readonly audience: boolean;
    readonly contact: boolean;
    readonly feedback: boolean;
  };
}

/** As in properties.ts. To import it from there moves that list forward in the bundle, which costs 56 bytes. */
const DEFAULT_HEADING_LEVEL = 3;

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

/** Reads the element's options into the shape of a snapshot. */
export function snapshotOptions(host: HelpOptions): SnapshotOptions {
  return {
    headingLevel: isHeadingLevel(host.headingLevel)
      ? Number(host.headingLevel)
      : DEFAULT_HEADING_LEVEL,
    permalinks: host.permalinks,
    without: {
      search: host.withoutSearch,
      audience: host.withoutAudience,
      contact: host.withoutContact,
      feedback: host.withoutFeedback,
    },
  };
}
