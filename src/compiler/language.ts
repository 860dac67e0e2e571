import { quote } from './did-you-mean.js';

/** The language of a folder whose name is not one. */
export const DEFAULT_LANG = 'en';
/** By its form alone, `content` is a language tag as well; so a language must have a name. */
const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** A language has two or three letters (https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1), here with a region or without. */
const LIKE_A_LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{2})?$/i;

/** A language, and what is to be told of how it was named. */
export interface NamedLanguage {
  /** Canonical BCP 47 tag. */
  readonly lang: string;
  readonly problem: string | undefined;
}

/** The canonical form of a BCP 47 tag; nothing where it is none. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // the one way to ask whether a tag is valid
  }
}

/** Whether a canonical tag is that of a language with a name, and not of its form alone, as `deutsch` is. */
export function isNamed(tag: string): boolean {
  return NAMES.of(new Intl.Locale(tag).language) !== undefined;
}

/** The language that was asked for by a valid tag, or else that of a folder's name, or else English. */
export function languageOf(folderName: string, asked: string | undefined): NamedLanguage {
  const name = asked ?? folderName;
  const tag = canonical(name);
  const isKnown = tag !== undefined && isNamed(tag);
  const lang = tag !== undefined && (isKnown || asked !== undefined) ? tag : DEFAULT_LANG;
  if (isKnown || (asked === undefined && !LIKE_A_LANGUAGE.test(name)))
    return { lang, problem: undefined };
  const problem =
    asked === undefined
      ? `${quote(name)} is no known language and is taken for English. Rename it, such as to ${quote(meant(name))}, or ask for its language.`
      : `${quote(name)} is no known language. Ask for one such as "ja", for Japanese.`;
  return { lang, problem };
}

/** The tag that a folder's name may mean: people part language and country by "_" too. */
function meant(name: string): string {
  const tag = canonical(name.replace('_', '-'));
  return tag !== undefined && isNamed(tag) ? tag : 'ja';
}
