// 64 printable ASCII characters that need no escape in JSON or in a script.
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
/** The value of each digit, by its UTF-16 code unit. */
export const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;
/** Digits from here on say that more digits follow. */
const CONTINUES = 32;

/** A whole number from 0 on as text; `unpackNumbers` finds its end. */
export function packNumber(value: number): string {
  let digits = '';
  let rest = value;
  while (rest >= CONTINUES) {
    digits += DIGITS.charAt(CONTINUES + (rest % CONTINUES));
    rest = Math.floor(rest / CONTINUES);
  }
  return digits + DIGITS.charAt(rest);
}

/** The numbers of a run that `packNumber` wrote. */
export function unpackNumbers(digits: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  // Character codes and no iterator: a pack of 5,000 topics has half a million digits.
  for (let at = 0; at < digits.length; at++) {
    const part = VALUES[digits.charCodeAt(at)] ?? 0;
    value += (part % CONTINUES) * unit;
    unit *= CONTINUES;
    if (part >= CONTINUES) continue;
    numbers.push(value);
    value = 0;
    unit = 1;
  }
  return numbers;
}
