/** What a secret is taken for. */
export type SecretKind =
  'access-key-id' | 'secret-key' | 'jwt' | 'private-key' | 'code' | 'card' | 'password';

/** What is personal, but no secret. */
export type PersonalKind = 'email' | 'account';

/** Where something stands in a text (UTF-16 offsets, `end` excluded), and what it is. */
export interface Span<Kind = SecretKind | PersonalKind> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Stands for what is found already: neither blank nor letter, digit or symbol. */
export const FOUND = '\ufffc';

/** The places of a pattern, or of its first group if it has one. */
export function matches<const Kind extends Span['kind']>(
  text: string,
  pattern: RegExp,
  kind: Kind,
): Span<Kind>[] {
  return [...text.matchAll(pattern)].map((match) => {
    const meant = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(meant);
    return { start, end: start + meant.length, kind };
  });
}

/** What a span covers. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Sorted, and what overlaps joined under the kind of the first. */
export function inOrder<Kind>(spans: readonly Span<Kind>[]): Span<Kind>[] {
  const ordered: Span<Kind>[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = ordered.at(-1);
    if (!last || span.start >= last.end) ordered.push(span);
    else if (span.end > last.end) ordered[ordered.length - 1] = { ...last, end: span.end };
  }
  return ordered;
}

/** The text with its spans blotted out, at the same length. */
export function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  for (const { start, end } of spans) {
    rest += text.slice(rest.length, start) + FOUND.repeat(end - start);
  }
  return rest + text.slice(rest.length);
}
