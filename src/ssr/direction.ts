import { canonical } from '../compiler/language.js';

/** Scripts that are written from right to left: https://www.unicode.org/reports/tr9/ */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** The `dir` of a page in a language. Not by `getTextInfo`, which Node 20 lacks. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const tag = canonical(lang);
  const script = tag && new Intl.Locale(tag).maximize().script;
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
