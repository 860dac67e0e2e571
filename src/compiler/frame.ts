/** Characters of a long line that a frame shows, with the place about in the middle. */
const MOST_CHARACTERS = 100;
/** What a terminal would obey, or a reader not see. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** The line of a file with a caret under a place, as compilers show it; nothing where there is no such line. */
export function frameOf(
  text: string | undefined,
  { line, column }: { readonly line: number; readonly column: number },
): string | undefined {
  if (!text?.trim()) return undefined;
  const start = Math.max(0, Math.min(column - 1, text.length) - MOST_CHARACTERS / 2);
  const shown = text.slice(start, start + MOST_CHARACTERS).replace(UNPRINTABLE, '\u00b7');
  const before = [...text.slice(start, column - 1)].length;
  const number = `  ${line} `;
  return `${number}| ${shown.trimEnd()}\n${' '.repeat(number.length)}| ${' '.repeat(before)}^`;
}
