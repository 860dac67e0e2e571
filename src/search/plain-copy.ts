/** A copy of a text without what can hide a secret, and the place of each of its characters in the original. */
export interface PlainCopy {
  readonly text: string;
  /** Where the characters from `start` to `end` of the copy stand in the original, as whole code points. */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

// Zero-width and soft hyphens, bidi controls, fillers, variation selectors; and accents, which a key press can add.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu;
const DIGIT = /^\p{Nd}$/u;
const DASH = /^\p{Pd}$/u;
const BLANK = /^\s$/u;
const LAST_ASCII = '\u007f';

/**
 * Makes the copy: no invisible characters and accents, compatibility forms as their plain ones (full-width digits,
 * mathematical letters), digits of every script as ASCII ones, all dashes as hyphens, all blanks as spaces.
 */
export function plainCopy(original: string): PlainCopy {
  const places: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const plain = character <= LAST_ASCII ? plainAscii(character) : plainCharacter(character);
    for (let i = 0; i < plain.length; i++) places.push({ start, end });
    text += plain;
    start = end;
  }
  return {
    text,
    toOriginal: (from, to) => ({
      start: places[from]?.start ?? start,
      end: places[to - 1]?.end ?? start,
    }),
  };
}

function plainAscii(character: string): string {
  return BLANK.test(character) ? ' ' : character;
}

function plainCharacter(character: string): string {
  const characters = [...character.normalize('NFKD').replace(UNSEEN, '')];
  return characters.map(asAscii).join('');
}

function asAscii(character: string): string {
  if (BLANK.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  return DIGIT.test(character) ? digitValue(character) : character;
}

/** Unicode keeps the ten digits of a script together, in order (The Unicode Standard, section 4.6). */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
