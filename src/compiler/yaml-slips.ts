import { placeAt } from './characters.js';
import type { FileReport } from './report.js';

/**
 * What looks like YAML's own signs and is none: blanks of word processors and of Japanese keyboards, as indentation or behind a dash,
 * and behind a key in the first column such a blank or the wide colon. "- MFA：" further in is text.
 */
const LOOKALIKE =
  /^(?:[ \t]*-?[\u00A0\u2000-\u200A\u202F\u3000]|[\w-]+(?:\uFF1A|:[\u00A0\u2000-\u200A\u202F\u3000]))/gmu;
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
