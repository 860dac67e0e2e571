import { mailtoAddress, type CompanyFacts } from './facts.js';
import { isEmail } from './links.js';
import type { Say } from './messages.js';

/** A message to the administrator, already written. */
export interface Draft {
  readonly subject: string;
  /** Lines are separated by line feeds. */
  readonly body: string;
}

/** What a message is written from. */
export interface DraftSource {
  readonly say: Say;
  readonly facts: CompanyFacts;
  readonly topicTitle?: string | undefined;
  readonly audienceName?: string | undefined;
  /** Already masked by `maskPersonal` of search/secrets.ts, which the model cannot import. */
  readonly query?: string | undefined;
}

/** The values for the placeholders of a ticket form's address. */
export interface TicketValues {
  readonly topic: string;
  readonly audience: string;
  /** Already masked. */
  readonly query: string;
}

/** Windows hands over at most 2,083 characters of a link; some mail programs take fewer. */
const LONGEST_LINK = 1900;
const LONGEST_SUBJECT = 400; // characters, encoded
const LONGEST_QUERY = 300; // characters; more tells nothing new, and could push out the closing lines

const LINE_BREAKS = /\r\n?|\n/g;
const PLACEHOLDER = /\{(topic|audience|query)\}/g;

/** Writes the message to the administrator, in the reader's language. Lines for which the source has no value are left out. */
export function createDraft(source: DraftSource): Draft {
  const { say, facts, topicTitle, audienceName, query } = source;
  const about = [
    topicTitle && say('draft-topic', { title: oneLine(topicTitle) }),
    query && say('draft-query', { query: shorten(oneLine(query), LONGEST_QUERY) }),
    audienceName && say('draft-audience', { audience: oneLine(audienceName) }),
    facts.accountAlias && say('draft-organization', { alias: facts.accountAlias }),
  ].filter(Boolean);
  const greeting = facts.adminName
    ? say('draft-greeting', { name: facts.adminName })
    : say('draft-greeting-plain');
  const paragraphs = [greeting, about.join('\n'), say('draft-close'), say('draft-safety')];
  return { subject: oneLine(say('draft-subject')), body: paragraphs.filter(Boolean).join('\n\n') };
}

/**
 * The message as a mailto: address (RFC 6068) of at most 1,900 characters; the body is cut to fit.
 * Without a valid e-mail address the mail program asks for one.
 */
export function mailtoHref(email: string, draft: Draft): string {
  const to = isEmail(email) ? mailtoAddress(email) : 'mailto:';
  const subject = encodeUpTo(oneLine(draft.subject), LONGEST_SUBJECT);
  const head = `${to}?subject=${subject}&body=`;
  return head + encodeUpTo(draft.body.replace(LINE_BREAKS, '\n'), LONGEST_LINK - head.length);
}

/**
 * The ticket form's address with its placeholders filled in, of at most 1,900 characters; values are cut to fit.
 * Expects a checked `ticketUrl`, which has no placeholder in its host.
 */
export function ticketHref(template: string, values: TicketValues): string {
  const places = template.match(PLACEHOLDER) ?? [];
  const room = LONGEST_LINK - template.length; // the placeholders themselves go, so there is a little more
  return template.replace(PLACEHOLDER, (_placeholder, name: keyof TicketValues) =>
    encodeUpTo(withoutDots(oneLine(values[name])), room / places.length),
  );
}

/** A value of nothing but dots would climb the path, encoded or not (https://url.spec.whatwg.org/#double-dot-path-segment). */
function withoutDots(text: string): string {
  return /^\.+$/.test(text) ? '' : text;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}\u2026` : text;
}

/** Percent-encodes as many whole characters as fit into `length`; line feeds become CR LF. */
function encodeUpTo(text: string, length: number): string {
  let encoded = '';
  const wellFormed = text.replace(/\p{Cs}/gu, '\ufffd');
  for (const character of wellFormed) {
    const next = character === '\n' ? '%0D%0A' : encodeURIComponent(character);
    if (encoded.length + next.length > length) break;
    encoded += next;
  }
  return encoded;
}
