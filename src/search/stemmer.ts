import lunr from 'lunr';

/** Lunr's Porter stemmer asks its token to update itself; this token answers with the new word. */
const token = { update: (change: (word: string) => string) => change(token.word), word: '' };

/** The stem of an English word by Lunr's own stemmer (Porter, 1980): `closing` and `closed` are both `close`. */
function stemEnglish(word: string): string {
  token.word = word;
  return lunr.stemmer(token as unknown as lunr.Token) as unknown as string;
}

/** Returns the stemmer of a language. Only English has one; the words of other languages stay whole. */
export function stemmerOf(lang: string): (word: string) => string {
  return /^en\b/i.test(lang) ? stemEnglish : (word) => word;
}
