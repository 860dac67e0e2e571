import type { CompanyFacts } from './facts.js';
import { isEmail, isSafeHref, type LinkScheme } from './links.js';

const LONGEST_NAME = 120; // it stands in the middle of sentences
const LONGEST_TICKET_URL = 1500; // leaves room for what fills it in (draft.ts)

/** Controls, overrides and isolates of direction, line separators, lone surrogates: nothing that a name needs. */
const NEVER_IN_NAME = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
// https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html
const ACCOUNT_ALIAS = /^[a-z\d](?:[a-z\d]|-(?!-)){1,61}[a-z\d]$/;
const HYPHENED_ACCOUNT_ID = /^\d{4}-\d{4}-\d{4}$/;
const PLACEHOLDER = /\{(?:topic|audience|query)\}/g;
const ADDRESS_MEND =
  'Write it in full, without user name, blanks, punycode (xn--) or letters of several alphabets in the host';

/** What a value must be to become a fact. */
export interface FactRule {
  readonly attribute: string;
  isGood(value: string): boolean;
  /** What it must be, and an example or other advice. */
  readonly must: string;
  readonly mend: string;
}

/** How each fact is checked, in the order of the attributes in the README. */
export const FACT_RULES: Readonly<Record<keyof CompanyFacts, FactRule>> = {
  organization: name('organization', 'Example Ltd'),
  adminName: name('admin-name', 'the cloud team'),
  adminEmail: {
    attribute: 'admin-email',
    isGood: isEmail,
    must: 'be one e-mail address of at most 254 characters',
    mend: 'Write the bare address, for example it@example.com.',
  },
  adminUrl: address(
    'admin-url',
    ['https:', 'mailto:', 'tel:'],
    'https://intranet.example.com/help',
  ),
  portalUrl: address('portal-url', ['https:'], 'https://example.awsapps.com/start'),
  accountAlias: {
    attribute: 'account-alias',
    isGood: (value) => ACCOUNT_ALIAS.test(value) && !HYPHENED_ACCOUNT_ID.test(value),
    must: 'be an account alias or a 12-digit account ID',
    mend: 'Write 3 to 63 lower-case letters, digits and single hyphens inside, for example example-prod; an ID without hyphens.',
  },
  ticketUrl: {
    attribute: 'ticket-url',
    isGood: isTicketUrl,
    must: `be an https: address of at most ${LONGEST_TICKET_URL} characters with no placeholders but {topic}, {audience} and {query}, after the host`,
    mend: `${ADDRESS_MEND}, for example https://help.example.com/new?about={topic}.`,
  },
};

function name(attribute: string, example: string): FactRule {
  return {
    attribute,
    isGood: (value) => [...value].length <= LONGEST_NAME && !NEVER_IN_NAME.test(value),
    must: `be at most ${LONGEST_NAME} characters of plain text`,
    mend: `Leave out line breaks and invisible characters, and shorten it, for example to ${example}.`,
  };
}

function address(attribute: string, schemes: readonly LinkScheme[], example: string): FactRule {
  return {
    attribute,
    isGood: (value) => isSafeHref(value, schemes),
    must: `be an address of at most 2,000 characters that begins with ${schemes.join(' or ')}`,
    mend: `${ADDRESS_MEND}, for example ${example}.`,
  };
}

function isTicketUrl(value: string): boolean {
  const filled = withoutPlaceholders(value);
  return (
    value.length <= LONGEST_TICKET_URL && !/[{}]/.test(filled) && isSafeHref(filled, ['https:'])
  );
}

/** The ticket form's address without placeholders. Those in the host stay, and are refused with it. */
export function withoutPlaceholders(ticketUrl: string): string {
  const start = ticketUrl.search(/[^:/][/?#]/) + 1;
  return start
    ? ticketUrl.slice(0, start) + ticketUrl.slice(start).replace(PLACEHOLDER, '')
    : ticketUrl;
}
