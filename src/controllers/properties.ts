import type { ContentPack } from '../model/pack.js';
import type { Audience } from '../model/topic.js';
import type { SearchProvider } from '../search/provider.js';

/**
 * The public properties of `<signin-help>` with their defaults. The attribute is the property's name in kebab case, read as the
 * type of the default; a property without a default has no attribute. The element's types and custom-elements.json are made from
 * this list.
 */
export const PROPERTIES = {
  /** Level of each topic's heading, 1 to 6. */
  headingLevel: 3,
  /** Opening one topic closes the others. */
  single: false,
  /** Id of a topic to open and bring into view. */
  openTopic: null as string | null,
  /** Text in the search box. */
  query: '',
  /** Kind of user chosen: `root`, `iam`, `identity-center`, `federated`, `builder-id`, `amazon` or empty. */
  audience: '' as Audience | '',
  /** Leaves out the search box. */
  withoutSearch: false,
  /** Leaves out the question of how the reader signs in. */
  withoutAudience: false,
  /** Leaves out the contact card. */
  withoutContact: false,
  /** Leaves out "Did this help?". */
  withoutFeedback: false,
  /** Writes the topic that is opened into the page's hash, and gives each topic a copy-link button. */
  permalinks: false,
  /** Ids separated by spaces: only these topics, in this order. */
  onlyTopics: null as string | null,
  /** Ids separated by spaces: not these topics. */
  hideTopics: null as string | null,
  /** The company's name. */
  organization: null as string | null,
  /** Who the AWS administrator is. */
  adminName: null as string | null,
  /** The administrator's e-mail address. */
  adminEmail: null as string | null,
  /** The administrator's page (https, mailto or tel). */
  adminUrl: null as string | null,
  /** Address of the AWS access portal (https). */
  portalUrl: null as string | null,
  /** Account alias or 12-digit account ID. */
  accountAlias: null as string | null,
  /** The company's ticket form (https); may hold `{topic}`, `{audience}` and `{query}`. */
  ticketUrl: null as string | null,
  /** A compiled content pack to show instead of the built-in content. */
  content: undefined as ContentPack | undefined,
  /** The portal's own search, asked once typing has settled. */
  searchProvider: undefined as SearchProvider | undefined,
};

export type Properties = typeof PROPERTIES;
