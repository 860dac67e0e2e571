// 64 printable ASCII characters that need no escape in JSON or in a script.
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
export const VALUES: ReadonlyMap<string, number> = new Map(
  [...DIGITS].map((digit, value) => [digit, value]),
);
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
  for (const digit of digits) {
    const part = VALUES.get(digit) ?? 0;
    value += (part % CONTINUES) * unit;
    unit *= CONTINUES;
    if (part >= CONTINUES) continue;
    numbers.push(value);
    value = 0;
    unit = 1;
  }
  return numbers;
}
