/**
 * The public properties of `<signin-help>` with their defaults. The attribute is the property's name in kebab case, read as the
 * default's type; what has no default has no attribute. Names and defaults are public.
 */
export const PROPERTIES = {
  headingLevel: 3,
  single: false,
  openTopic: null,
  query: '',
  audience: '',
  withoutSearch: false,
  withoutAudience: false,
  withoutContact: false,
  withoutFeedback: false,
  permalinks: false,
  onlyTopics: null,
  hideTopics: null,
  organization: null,
  adminName: null,
  adminEmail: null,
  adminUrl: null,
  portalUrl: null,
  accountAlias: null,
  ticketUrl: null,
  content: undefined,
  searchProvider: undefined,
} as const;
