import { FACT_RULES, withoutPlaceholders } from './fact-rules.js';
import { decoded, hostAsWritten, parseUrl } from './links.js';
import type { FactName } from './topic.js';

/** What the host page tells about the company, checked. */
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

/** What stands in an answer for a fact. */
export interface FactText {
  readonly text: string;
  readonly href?: string;
}

/** A checked company's facts, and a sentence for each value that is left out. */
export interface CheckedFacts {
  readonly facts: CompanyFacts;
  readonly problems: readonly string[];
}

const LONGEST_ECHO = 60; // of a wrong value in a problem
const NOT_TO_ECHO = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Checks what the host page says about the company. Empty values are no facts; bad ones are left out, each with a problem. Never throws. */
export function checkFacts(
  raw: Readonly<Partial<Record<FactKey, string | null | undefined>>>,
): CheckedFacts {
  const facts: { -readonly [Key in keyof CompanyFacts]: CompanyFacts[Key] } = {};
  const problems: string[] = [];
  for (const key of Object.keys(FACT_RULES) as FactKey[]) {
    const { attribute, isGood, must, mend } = FACT_RULES[key];
    const given: unknown = raw[key];
    const value = typeof given === 'string' ? given.trim() : given;
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'string' && isGood(value)) facts[key] = value;
    else problems.push(`${attribute} must ${must}; found ${echo(value)}. ${mend}`);
  }
  return { facts, problems };
}

function echo(value: unknown): string {
  if (typeof value !== 'string') return `a value of type ${typeof value}`;
  const characters = [...value.slice(0, LONGEST_ECHO * 2).replace(NOT_TO_ECHO, '\ufffd')];
  const shown =
    characters.length > LONGEST_ECHO
      ? `${characters.slice(0, LONGEST_ECHO - 1).join('')}\u2026`
      : characters.join('');
  return `"${shown}"`;
}

/** The sign-in page of the company's account. */
export function signInUrl(facts: CompanyFacts): string | undefined {
  return facts.accountAlias && `https://${facts.accountAlias}.signin.aws.amazon.com/console/`;
}

/** What stands in an answer for a fact, or undefined where the company has not told it. Expects checked facts. */
export function factText(facts: CompanyFacts, name: FactName): FactText | undefined {
  switch (name) {
    case 'admin':
      return adminText(facts);
    case 'organization':
      return plain(facts.organization);
    case 'portal':
      return linked(facts.portalUrl);
    case 'alias':
      return plain(facts.accountAlias);
    case 'sign-in':
      return linked(signInUrl(facts));
    case 'ticket':
      return facts.ticketUrl === undefined
        ? undefined
        : { text: hostAsWritten(facts.ticketUrl), href: withoutPlaceholders(facts.ticketUrl) };
  }
}

function adminText({ adminName, adminEmail, adminUrl }: CompanyFacts): FactText | undefined {
  const text = adminName ?? adminEmail ?? (adminUrl && placeOf(adminUrl));
  const href = adminEmail === undefined ? adminUrl : mailtoAddress(adminEmail);
  if (text === undefined) return undefined;
  return href === undefined ? { text } : { text, href };
}

/** The address alone, encoded after RFC 6068, section 2. */
export function mailtoAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${email.slice(at + 1)}`;
}

/** What a reader recognizes: the host of a page, the number or address of a contact. */
function placeOf(href: string): string {
  return hostAsWritten(href) || decoded(parseUrl(href)?.pathname ?? '');
}

function plain(text: string | undefined): FactText | undefined {
  return text === undefined ? undefined : { text };
}

function linked(href: string | undefined): FactText | undefined {
  return href === undefined ? undefined : { text: href, href };
}
