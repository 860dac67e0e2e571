/** Shared beginnings are written as capital letters, which no normalized word holds. */
const FIRST_CAPITAL = 65;
const LONGEST_SHARED = 25;

/** Sorted words as text: what each shares with the word before it is written as one letter. */
export function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < LONGEST_SHARED && shared < word.length && word[shared] === last[shared])
        shared++;
      last = word;
      return String.fromCharCode(FIRST_CAPITAL + shared) + word.slice(shared);
    })
    .join('');
}

/** The words that `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const [, capital = 'A', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, capital.charCodeAt(0) - FIRST_CAPITAL) + rest;
    words.push(last);
  }
  return words;
}
