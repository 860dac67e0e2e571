import type { PropertyDeclarations } from 'lit';

/** The attributes of `<signin-help>` and the properties behind them. Names and defaults are public. */
export const PROPERTIES = {
  headingLevel: { type: Number, attribute: 'heading-level' },
  single: { type: Boolean },
  openTopic: { attribute: 'open-topic' },
  query: {},
  audience: {},
  withoutSearch: { type: Boolean, attribute: 'without-search' },
  withoutAudience: { type: Boolean, attribute: 'without-audience' },
  withoutContact: { type: Boolean, attribute: 'without-contact' },
  withoutFeedback: { type: Boolean, attribute: 'without-feedback' },
  permalinks: { type: Boolean },
  onlyTopics: { attribute: 'only-topics' },
  hideTopics: { attribute: 'hide-topics' },
  organization: {},
  adminName: { attribute: 'admin-name' },
  adminEmail: { attribute: 'admin-email' },
  adminUrl: { attribute: 'admin-url' },
  portalUrl: { attribute: 'portal-url' },
  accountAlias: { attribute: 'account-alias' },
  ticketUrl: { attribute: 'ticket-url' },
  content: { attribute: false },
  searchProvider: { attribute: false },
} as const satisfies PropertyDeclarations;
