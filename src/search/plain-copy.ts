/** A copy of a text without what can hide a secret. */
export interface PlainCopy {
  readonly text: string;
  /** Where the character stands in the original that each UTF-16 unit of the copy comes from; behind them, where it ends. */
  readonly places: readonly number[];
}

/**
 * Makes the copy: no invisible characters and accents, compatibility forms as their plain ones (full-width digits,
 * mathematical letters), digits of every script as ASCII ones, dashes as hyphens, blanks in a row as one space.
 */
export function plainCopy(original: string): PlainCopy {
  // Zero-width and control characters, soft hyphens, fillers, variation selectors; and accents, which a key press can add.
  const unseen = /(?!\s)\p{C}|[\p{M}\p{DI}]/gu;
  const digits = /\p{Nd}/gu;
  const places: number[] = [];
  let text = '';
  let place = 0;
  for (const character of original) {
    const plain = character
      .normalize('NFKD')
      .replace(unseen, '')
      .replace(/\s/g, ' ')
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .replace(digits, digitValue);
    if (plain !== ' ' || !text.endsWith(' ')) {
      text += plain;
      while (places.length < text.length) places.push(place);
    }
    place += character.length;
  }
  return { text, places: [...places, place] };
}

/** Unicode keeps the ten digits of a script together, in order (The Unicode Standard, section 4.6). */
function digitValue(digit: string): string {
  let code = digit.codePointAt(0)!;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(--code))) value++;
  return String(value % 10);
}
