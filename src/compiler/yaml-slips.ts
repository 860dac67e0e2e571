import { placeAt, WIDE_BLANKS } from './characters.js';
import type { FileReport } from './report.js';

/**
 * What looks like YAML's own signs and is none: wide blanks as indentation or behind a dash, and behind a key in the first column such
 * a blank or the wide colon. "- MFA：" further in is text.
 */
const LOOKALIKE = new RegExp(
  String.raw`^(?:[ \t]*-?[${WIDE_BLANKS}]|[\w-]+(?:\uFF1A|:[${WIDE_BLANKS}]))`,
  'gmu',
);
const WIDE_COLON = '\uFF1A';

/** Reports signs that YAML would take for letters, and complain of elsewhere. Returns whether there are none. */
export function checkLookalikes(text: string, report: FileReport): boolean {
  const found = [...text.matchAll(LOOKALIKE)].map(
    ({ index, 0: start }) => index + start.length - 1,
  );
  for (const at of found) {
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const [what, mend] =
      text[at] === WIDE_COLON
        ? ['colon', 'Write ":" and a blank.']
        : ['blank', 'Write a plain one.'];
    const reason = `this ${what} is a letter to YAML (U+${code}). ${mend}`;
    report.mistake('yaml-syntax', placeAt(text, at), reason);
  }
  return found.length === 0;
}

/** A line of a text without quotes that its author meant as an item of a list. */
const JOINED_ITEM = /\n[ \t]*(?=-[ \t])/;

/** Returns how far into a text without quotes the first item stands that was meant for a list; nothing where there is none. */
export function joinedItem(source: string): number | undefined {
  const found = JOINED_ITEM.exec(source);
  return found ? found.index + found[0].length : undefined;
}
