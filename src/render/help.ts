import type { CompanyFacts } from '../model/facts.js';
import type { Say } from '../model/messages.js';
import type { Audience, Block, Topic, TopicId } from '../model/topic.js';
import type { View } from '../model/view.js';
import type { TextRange } from '../search/engine.js';
import type { ProviderResult } from '../search/provider.js';

/** A topic as the list shows it: baked into the bundle, or the host page's own. */
export interface ListedTopic extends Omit<Topic, 'answer'> {
  /** The answer as data; absent when the host page's own nodes are the answer. */
  readonly answer?: readonly Block[];
}

/** One immutable snapshot of all that the inner elements render. */
export interface Help {
  readonly say: Say;
  /** BCP 47 tag of the words. */
  readonly lang: string;
  readonly headingLevel: number;
  readonly query: string;
  readonly audience: Audience | '';
  readonly topics: ReadonlyMap<TopicId, ListedTopic>;
  readonly view: View;
  readonly open: ReadonlySet<TopicId>;
  readonly correction: string | undefined;
  readonly hasSecret: boolean;
  /** The topic to point shoppers of Amazon.com to, when the query sounds like one. */
  readonly shoppingTopic: ListedTopic | undefined;
  /** What the status line says; changes only when typing has settled. */
  readonly status: string;
  /** What was just done for the reader ("Copied"); empty after a while. */
  readonly announcement: string;
  /** The announcement is shown as well. */
  readonly isAnnouncementShown: boolean;
  readonly facts: CompanyFacts;
  readonly linkHosts: readonly string[];
  readonly withoutSearch: boolean;
  readonly withoutAudience: boolean;
  readonly withoutContact: boolean;
  readonly withoutFeedback: boolean;
  readonly permalinks: boolean;
  /** The topic that a message is about: the last one opened or visited, or the best of a search; or "". */
  readonly lastTopicId: TopicId;
  /** The query without secrets and personal data: fit for a message. */
  readonly maskedQuery: string;
  /** What the reader said of each answer: true helped, false did not. */
  readonly feedback: ReadonlyMap<TopicId, boolean>;
  readonly providerResults: readonly ProviderResult[] | 'loading' | undefined;
  /** The number of this element among those on the page, from 1. */
  readonly instance: number;
  /** The address of a topic, for links. */
  readonly topicHref: (topicId: TopicId) => string;
  /** Where the words of `matches` stand in a text. */
  readonly findMatches: (text: string, matches: readonly string[]) => readonly TextRange[];
}
