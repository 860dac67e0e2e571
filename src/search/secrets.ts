import { plainCopy } from './plain-copy.js';
import { PERSONAL, SECRETS, type Detector } from './secret-detectors.js';

/** Where something stands in a text (UTF-16 offsets, `end` excluded), and the mark that takes its place. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** How many characters of a text are examined. No field takes more, and the work stays bounded. */
export const EXAMINED_LENGTH = 4000;
/** What a mark leaves can be a secret by itself, so masking is repeated. */
const ROUNDS = 4;

const TRACE_LENGTH = 3;

const SECRET_MARK = '[secret]';

/**
 * Finds what must not be passed on, in order and without overlaps. Sees through invisible characters, accents,
 * full-width letters and the digits of other scripts. Examines the first 4,000 characters.
 */
export function findSecrets(text: string): readonly SecretSpan[] {
  return find(text.slice(0, EXAMINED_LENGTH), SECRETS);
}

/** The first and the last three characters of each secret in a text. */
export function tracesOf(text: string): string[] {
  return findSecrets(text).flatMap(({ start, end }) => [
    text.slice(start, start + TRACE_LENGTH),
    text.slice(end - TRACE_LENGTH, end),
  ]);
}

/** The text with `[secret]` in place of each secret. What lies beyond 4,000 characters is dropped. */
export function maskSecrets(text: string): string {
  return mask(text, SECRETS);
}

/**
 * The text as events, addresses and drafts may carry it: `[secret]`, `[email]` and `[account id]` in place of secrets,
 * e-mail addresses and 12-digit account IDs. What lies beyond 4,000 characters is dropped.
 */
export function maskPersonal(text: string): string {
  return mask(text, PERSONAL);
}

function mask(text: string, detectors: readonly Detector[], rounds = ROUNDS): string {
  if (!rounds) return SECRET_MARK;
  const examined = examinedPart(text);
  const spans = find(examined, detectors);
  if (!spans.length) return examined;
  const masked = spans.reduceRight(
    (rest, { start, end, mark }) => rest.slice(0, start) + mark + rest.slice(end),
    examined,
  );
  return mask(masked, detectors, rounds - 1);
}

/** What is examined, without the word or the groups of digits at its end, which may be the beginning of a secret. */
function examinedPart(text: string): string {
  if (text.length <= EXAMINED_LENGTH) return text;
  const words = text.slice(0, EXAMINED_LENGTH).split(/\s/);
  do words.pop();
  while (/^\P{L}*$/u.test(words.at(-1) ?? 'end'));
  return words.join(' ');
}

function find(original: string, detectors: readonly Detector[]): SecretSpan[] {
  if (!original) return []; // before the first question, so that the page's load compiles no detector
  const { text: copy, places } = plainCopy(original);
  const spans: SecretSpan[] = [];
  let text = copy;
  for (const [pattern, isMeant, mark = SECRET_MARK] of detectors) {
    text = text.replace(pattern, (match: string, lead: string, at: number, all: string) => {
      const start = at + lead.length;
      const end = at + match.length;
      const found = match.slice(lead.length);
      if (isMeant && !isMeant(found, all.slice(end), all.slice(0, start))) return match;
      // Up to the next visible character, so that invisible ones within and after it go too.
      const next = places.find((place) => place > places[end - 1]!)!;
      spans.push({ start: places[start]!, end: next, mark });
      return lead + ' '.repeat(found.length);
    });
  }
  // Two finds can share a ligature; the second is then found in the next round.
  return spans
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => start >= (all[at - 1]?.end ?? 0));
}
