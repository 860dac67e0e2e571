import type { FileReport, Place } from './report.js';

/**
 * What a reader does not see but a machine obeys: control characters, marks of writing direction
 * (https://trojansource.codes), line separators, half characters and byte order marks within a text.
 */
const HIDDEN = /[\p{Bidi_Control}\p{Cs}\u2028\u2029\uFEFF]|(?![\t\n])\p{Cc}/u;
/** The replacement character, and what UTF-8 looks like once it was read as Windows-1252 (â€™ for ’, Ã© for é). */
const DAMAGED = /\uFFFD|â€|Ã[\u00A0-\u00BF]/u;
const SUSPECT = new RegExp(`${DAMAGED.source}|${HIDDEN.source}`, 'u');
/** One find a line: the rest of a damaged line is damaged in the same way. */
const SUSPECT_LINES = new RegExp(`(?:${SUSPECT.source}).*`, 'gu');

/** Blanks of word processors and of Japanese keyboards, which are letters to YAML and to Markdown: for a class of a regular expression. */
export const WIDE_BLANKS = String.raw`\u00A0\u2000-\u200A\u202F\u3000`;

/** Reports each line of a file that holds hidden or damaged characters. */
export function checkCharacters(text: string, report: FileReport): void {
  for (const found of text.matchAll(SUSPECT_LINES)) {
    reportSuspect(found[0], placeAt(text, found.index), report);
  }
}

/** Reports a value that came to hold such characters by an escape in its source, `&#x202E;` or `"\u202E"`. */
export function checkEscapes(
  value: string,
  source: string,
  place: Place,
  report: FileReport,
): void {
  const at = value.search(SUSPECT);
  if (at < 0 || SUSPECT.test(source)) return; // what stands in the source itself was reported with the file
  reportSuspect(value.slice(at), place, report);
}

/** The place of an offset in a text whose lines end in line feeds. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function reportSuspect(suspect: string, place: Place, report: FileReport): void {
  if (suspect.search(DAMAGED) === 0) {
    const reason = 'damaged letters: the text was saved in another encoding. Write them anew.';
    report.mistake('damaged-text', place, reason);
    return;
  }
  const code = suspect.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report.mistake('hidden-character', place, `hidden character U+${code}. Remove it.`);
}
