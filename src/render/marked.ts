import { html, type TemplateResult } from 'lit';
import type { TextRange } from '../search/engine.js';

/** Text with its ranges marked. Ranges must be in order; those that overlap, or have only blanks between, become one mark. */
export function marked(
  text: string,
  ranges: readonly TextRange[],
): string | (string | TemplateResult)[] {
  if (ranges.length === 0) return text;
  const pieces: (string | TemplateResult)[] = [];
  let from = 0;
  let first: number | undefined;
  ranges.forEach(({ start, end }, i) => {
    first ??= start;
    // Chromium drops a blank that stands alone between two marks: a screen reader would say "I lostmy phone".
    if (ranges[i + 1] && !text.slice(end, ranges[i + 1]!.start).trim()) return;
    pieces.push(text.slice(from, first), html`<mark part="match">${text.slice(first, end)}</mark>`);
    from = end;
    first = undefined;
  });
  return [...pieces, text.slice(from)];
}
