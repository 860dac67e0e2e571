import type { CompanyFacts } from '../model/facts.js';
import type { ContentPack } from '../model/pack.js';

/** The options of the element, as its properties hold them. */
export interface HelpOptions {
  readonly headingLevel: number;
  readonly single: boolean;
  readonly openTopic: string | null;
  readonly withoutSearch: boolean;
  readonly withoutAudience: boolean;
  readonly withoutContact: boolean;
  readonly withoutFeedback: boolean;
  readonly permalinks: boolean;
  readonly onlyTopics: string | null;
  readonly hideTopics: string | null;
  readonly organization: string | null;
  readonly adminName: string | null;
  readonly adminEmail: string | null;
  readonly adminUrl: string | null;
  readonly portalUrl: string | null;
  readonly accountAlias: string | null;
  readonly ticketUrl: string | null;
  readonly content: ContentPack | undefined;
}

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

/** Reads the element's options into the shape of a snapshot. */
export function snapshotOptions(host: HelpOptions): SnapshotOptions {
  return {
    headingLevel: host.headingLevel,
    permalinks: host.permalinks,
    without: {
      search: host.withoutSearch,
      audience: host.withoutAudience,
      contact: host.withoutContact,
      feedback: host.withoutFeedback,
    },
  };
}

/** The company facts that the page gave, unchecked. */
export function rawFacts(host: HelpOptions): Record<keyof CompanyFacts, string | null> {
  const { organization, adminName, adminEmail, adminUrl, portalUrl, accountAlias, ticketUrl } =
    host;
  return { organization, adminName, adminEmail, adminUrl, portalUrl, accountAlias, ticketUrl };
}
