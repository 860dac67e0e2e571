import { matches, textOf, type SecretKind, type Span } from './spans.js';

const DIGIT_GROUPS = /\d+(?:[ .-]{1,3}\d+)*/g;
const CARD_DIGITS = { least: 13, most: 19 }; // ISO/IEC 7812-1; no card in use is shorter than 13

/** Groups of digits that make a card number together, other groups before and after them or not. */
export function cardsIn(text: string): Span<SecretKind>[] {
  return matches(text, DIGIT_GROUPS, 'card').flatMap((run) => {
    const groups = matches(textOf(text, run), /\d+/g, run.kind);
    return groups.flatMap(({ start }, first) => {
      let digits = '';
      let end = start;
      for (let at = first; at < groups.length && digits.length < CARD_DIGITS.most; at++) {
        const group = groups[at];
        if (!group) break;
        digits += textOf(textOf(text, run), group);
        if (isCardNumber(digits)) end = group.end;
      }
      return end > start ? [{ ...run, start: run.start + start, end: run.start + end }] : [];
    });
  });
}

/** ISO/IEC 7812-1, annex B (Luhn): every second digit from the right counts double. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < CARD_DIGITS.least || digits.length > CARD_DIGITS.most || /^0+$/.test(digits))
    return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const double = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 ? double : digit;
  }
  return sum % 10 === 0;
}
