import { attributeOf } from './attribute.js';
import { falseAddress, isEmail, isSafeHref, parseUrl } from './links.js';
import type { FactName } from './topic.js';

/** What the host page says about the company, checked. */
export interface CompanyFacts {
  readonly organization?: string;
  readonly adminName?: string;
  readonly adminEmail?: string;
  /** https, mailto or tel. */
  readonly adminUrl?: string;
  readonly portalUrl?: string;
  /** Also a 12-digit account ID. */
  readonly accountAlias?: string;
  /** May hold `{topic}`, `{audience}` and `{query}` after the host. */
  readonly ticketUrl?: string;
}

type FactKey = keyof CompanyFacts;

/** What stands in an answer in place of a fact. */
export interface FactText {
  readonly text: string;
  readonly href?: string;
}

/** What the host page says about the company, unchecked. */
export type RawFacts = Readonly<Partial<Record<FactKey, string | null | undefined>>>;

/** A company's checked facts, and a sentence about each value that was left out. */
export interface CheckedFacts {
  readonly facts: CompanyFacts;
  readonly problems: readonly string[];
}

/** How a fact is checked, and an example of a good one. */
type FactRule = readonly [isGood: (value: string) => boolean, what: string, example: string];

// https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html
const ACCOUNT_ALIAS = /^(?!.*--|\d{4}-\d{4}-\d{4}$)[a-z\d][a-z\d-]{1,61}[a-z\d]$/;
const TICKET_URL = /^[^{}]+:\/\/[^{}/?#]+(?:[/?#](?:[^{}]|\{(?:topic|audience|query)\})*)?$/;
const LONGEST_TICKET_URL = 1500; // leaves room for what fills it in (draft.ts)
const ADDRESS = 'with a host in plain letters (ASCII) and no user name';

const RULES: Readonly<Record<FactKey, FactRule>> = {
  organization: [isName, 'at most 120 characters on one line', 'Example Ltd'],
  adminName: [
    // The name becomes the text of a link.
    (value) => isName(value) && !falseAddress(value, 'tel:'),
    'at most 120 characters on one line and no address',
    'the cloud team',
  ],
  adminEmail: [isEmail, 'one plain e-mail address', 'it@example.com'],
  adminUrl: [
    (value) => isSafeHref(value, ['https:', 'mailto:', 'tel:']),
    `an https:, mailto: or tel: address ${ADDRESS}`,
    'https://example.com/help',
  ],
  portalUrl: [isHttps, `an https: address ${ADDRESS}`, 'https://example.awsapps.com/start'],
  accountAlias: [
    (value) => ACCOUNT_ALIAS.test(value),
    '3 to 63 lower-case letters, digits and single hyphens, or 12 digits without hyphens',
    'example-prod',
  ],
  ticketUrl: [
    (value) => value.length <= LONGEST_TICKET_URL && TICKET_URL.test(value) && isHttps(value),
    `an https: address ${ADDRESS}, and {topic}, {audience} or {query} behind the host`,
    'https://example.com/new?about={topic}',
  ],
};

/** The names of all facts, as the element's properties have them. */
export const FACT_KEYS = Object.keys(RULES) as readonly FactKey[];

function isName(value: string): boolean {
  // No controls, overrides and isolates of direction, line separators or lone surrogates: no name in a sentence needs them.
  return /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,120}$/u.test(value);
}

function isHttps(value: string): boolean {
  return isSafeHref(value, ['https:']);
}

/** Checks what the host page says about the company. Empty values count as not set; bad ones are left out, each with a problem. Never throws. */
export function checkFacts(raw: RawFacts): CheckedFacts {
  const facts: { -readonly [Key in FactKey]?: string } = {};
  const problems: string[] = [];
  for (const key of FACT_KEYS) {
    const [isGood, what, example] = RULES[key];
    const given: unknown = raw[key] ?? '';
    const value = typeof given === 'string' ? given.trim() : given;
    if (value === '') continue;
    if (typeof value === 'string' && isGood(value)) facts[key] = value;
    else
      problems.push(`${attributeOf(key)} is left out: it must be ${what}, for example ${example}.`);
  }
  return { facts, problems };
}

/** What a fact must be, and an example of a good one. */
export function factRule(key: FactKey): { readonly what: string; readonly example: string } {
  const [, what, example] = RULES[key];
  return { what, example };
}

/** The sign-in page of the company's account. */
export function signInUrl({ accountAlias }: CompanyFacts): string | undefined {
  return accountAlias && `https://${accountAlias}.signin.aws.amazon.com/console/`;
}

/** What stands in an answer in place of a fact, or undefined where the company has not set it. Expects checked facts. */
export function factText(facts: CompanyFacts, name: FactName): FactText | undefined {
  const { adminName, adminEmail, adminUrl, ticketUrl } = facts;
  switch (name) {
    case 'admin':
      return fact(
        adminName ?? adminEmail ?? placeOf(adminUrl),
        adminEmail ? mailtoAddress(adminEmail) : adminUrl,
      );
    case 'organization':
      return fact(facts.organization);
    case 'portal':
      return fact(facts.portalUrl, facts.portalUrl);
    case 'alias':
      return fact(facts.accountAlias);
    case 'sign-in':
      return fact(signInUrl(facts), signInUrl(facts));
    case 'ticket':
      return fact(placeOf(ticketUrl), ticketUrl?.replace(/\{\w+\}/g, ''));
  }
}

function fact(text: string | undefined, href?: string): FactText | undefined {
  return text === undefined ? undefined : { text, ...(href !== undefined && { href }) };
}

/** What a reader recognizes: the host of a page, the number or address of a contact. Expects a checked address. */
export function placeOf(href: string | undefined): string | undefined {
  // Checked first, because the URL class would throw, which costs a millisecond of the first render.
  const url = href ? parseUrl(href) : undefined;
  return url && (url.host || decodeURIComponent(url.pathname));
}

/** A mailto: address without a message, encoded after RFC 6068, section 2. */
export function mailtoAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}
