import { plainCopy } from './plain-copy.js';
import { personalIn, secretsIn } from './secret-detectors.js';
import type { SecretKind, Span } from './spans.js';

export type { SecretKind } from './spans.js';

/** Where a secret stands in a text (UTF-16 offsets, `end` excluded), and what it is taken for. */
export type SecretSpan = Span<SecretKind>;

/** Characters of a text that are examined: nobody types more, and the work stays bounded. */
const EXAMINED_LENGTH = 2000;
/** A mark can leave parts that are a secret by themselves, so masking is repeated; 22,000 fuzzed texts needed two rounds at most. */
const ROUNDS = 4;

const BLANK = /\s/;
const NUMBER = /^[\s\p{Nd}\p{Pd}\p{Cf}.]+$/u;

const MARKS: Readonly<Partial<Record<Span['kind'], string>>> = {
  email: '[email]',
  account: '[account id]',
};
const SECRET_MARK = '[secret]';

/**
 * Finds what must not be passed on, in order and without overlaps. Sees through invisible characters, accents,
 * full-width letters and the digits of other scripts. Examines the first 2,000 characters.
 */
export function findSecrets(text: string): readonly SecretSpan[] {
  return inOriginal(text.slice(0, EXAMINED_LENGTH), secretsIn);
}

/** Whether the first 2,000 characters hold a secret. */
export function hasSecret(text: string): boolean {
  return findSecrets(text).length > 0;
}

/** The text with `[secret]` in place of each secret. What lies beyond 2,000 characters is dropped. */
export function maskSecrets(text: string): string {
  return mask(text, secretsIn);
}

/**
 * The text as events, addresses and drafts may carry it: `[secret]`, `[email]` and `[account id]` in place of secrets,
 * e-mail addresses and 12-digit account IDs. What lies beyond 2,000 characters is dropped.
 */
export function maskPersonal(text: string): string {
  return mask(text, personalIn);
}

function mask(text: string, find: (plain: string) => readonly Span[]): string {
  let masked = text;
  for (let round = 0; round < ROUNDS; round++) {
    masked = examinedPart(masked);
    const spans = inOriginal(masked, find);
    if (!spans.length) return masked;
    masked = replace(masked, spans);
  }
  return SECRET_MARK;
}

/** What is examined, without the word or the groups of digits at its end, which may be the beginning of a secret. */
function examinedPart(text: string): string {
  if (text.length <= EXAMINED_LENGTH) return text;
  let end = beforeLastWord(text, EXAMINED_LENGTH);
  let start = beforeLastWord(text, end);
  while (start < end && NUMBER.test(text.slice(start, end))) {
    end = start;
    start = beforeLastWord(text, end);
  }
  return text.slice(0, end);
}

function beforeLastWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start--;
  while (start > 0 && !BLANK.test(text.charAt(start - 1))) start--;
  return start;
}

function inOriginal<Kind>(
  text: string,
  find: (plain: string) => readonly Span<Kind>[],
): Span<Kind>[] {
  const copy = plainCopy(text);
  return find(copy.text).map(({ start, end, kind }) => ({ ...copy.toOriginal(start, end), kind }));
}

function replace(text: string, spans: readonly Span[]): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, kind } of spans) {
    replaced += text.slice(at, start) + (MARKS[kind] ?? SECRET_MARK);
    at = end;
  }
  return replaced + text.slice(at);
}
