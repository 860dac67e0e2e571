import type { PropertyDeclaration } from 'lit';
import { attributeOf } from '../model/attribute.js';
import type { ContentPack } from '../model/pack.js';
import type { Audience } from '../model/topic.js';
import type { SearchProvider } from '../search/provider.js';
import { PROPERTIES } from './properties.js';
import { RootedElement } from './rooted-element.js';

const TYPES: Readonly<Record<string, unknown>> = { number: Number, boolean: Boolean };

/** How Lit declares a property with this default, which counts again once the attribute is removed. */
function declaration([name, fallback]: readonly [string, unknown]): [string, PropertyDeclaration] {
  const attribute = fallback !== undefined && attributeOf(name);
  return [name, { attribute, type: TYPES[typeof fallback], useDefault: true }];
}

/** The public properties of `<signin-help>` with their defaults. */
export abstract class HelpProperties extends RootedElement {
  static override properties = Object.fromEntries(Object.entries(PROPERTIES).map(declaration));

  /** Level of each topic's heading, 1 to 6. */
  declare headingLevel: number;
  /** Opening one topic closes the others. */
  declare single: boolean;
  /** Id of a topic to open and bring into view. */
  declare openTopic: string | null;
  /** Text in the search box. */
  declare query: string;
  /** Kind of user chosen: `root`, `iam`, `identity-center`, `federated`, `builder-id`, `amazon` or empty. */
  declare audience: Audience | '';
  /** Leaves the search box out. */
  declare withoutSearch: boolean;
  /** Leaves the question how the reader signs in out. */
  declare withoutAudience: boolean;
  /** Leaves the contact card out. */
  declare withoutContact: boolean;
  /** Leaves "Did this help?" out. */
  declare withoutFeedback: boolean;
  /** A topic that the reader opens is written into the page's hash; each topic gets a copy-link button. */
  declare permalinks: boolean;
  /** Ids separated by spaces: only these topics, in this order. */
  declare onlyTopics: string | null;
  /** Ids separated by spaces: not these topics. */
  declare hideTopics: string | null;
  /** The company's name. */
  declare organization: string | null;
  /** Who the AWS administrator is. */
  declare adminName: string | null;
  /** The administrator's e-mail address. */
  declare adminEmail: string | null;
  /** The administrator's page (https, mailto or tel). */
  declare adminUrl: string | null;
  /** Address of the AWS access portal (https). */
  declare portalUrl: string | null;
  /** Account alias or 12-digit account ID. */
  declare accountAlias: string | null;
  /** The company's ticket form (https); may hold `{topic}`, `{audience}` and `{query}`. */
  declare ticketUrl: string | null;
  /** A compiled content pack to show instead of the built-in content. */
  declare content: ContentPack | undefined;
  /** The portal's own search, asked once typing has settled. */
  declare searchProvider: SearchProvider | undefined;

  constructor() {
    super();
    Object.assign(this, PROPERTIES);
  }
}
