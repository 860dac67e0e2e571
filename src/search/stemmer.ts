import lunr from 'lunr';

/** Lunr's Porter stemmer asks its token to update itself; this token answers with the new word. */
const token = { update: (change: (word: string) => string) => change(token.word), word: '' };

/** The stem of an English word by Lunr's own stemmer (Porter, 1980): `closing` and `closed` are both `close`. */
export function stemEnglish(word: string): string {
  token.word = word;
  return lunr.stemmer(token as unknown as lunr.Token) as unknown as string;
}
