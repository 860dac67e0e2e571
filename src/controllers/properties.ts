import type { ContentPack } from '../model/pack.js';
import type { Audience } from '../model/topic.js';
import type { SearchProvider } from '../search/provider.js';

/**
 * The public properties of `<signin-help>` with their defaults. The attribute is the property's name in kebab case, read as the
 * default's type; what has no default has no attribute. The element's types and custom-elements.json are made from this list.
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
  /** Leaves the search box out. */
  withoutSearch: false,
  /** Leaves the question how the reader signs in out. */
  withoutAudience: false,
  /** Leaves the contact card out. */
  withoutContact: false,
  /** Leaves "Did this help?" out. */
  withoutFeedback: false,
  /** A topic that the reader opens is written into the page's hash; each topic gets a copy-link button. */
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
