import { html, type TemplateResult } from 'lit';

/** Text with stretches of it marked. Ranges must be in order and apart. */
export function marked(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): string | (string | TemplateResult)[] {
  if (ranges.length === 0) return text;
  const pieces: (string | TemplateResult)[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(from, start), html`<mark part="match">${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
