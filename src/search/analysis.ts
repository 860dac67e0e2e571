import { stemmerOf } from './stemmer.js';

/** A word of a text: where it stands (UTF-16 offsets) and what it says, normalized. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A unit of search: one word or one phrase that `variants` makes one, from the first to the last word of it. */
export interface Token {
  /** What the index knows it by, before stemming. */
  readonly word: string;
  readonly first: number;
  readonly last: number;
}

/** Turns text into the terms of the index. The indexer and the searcher share it, so that they cannot drift. */
export interface Analysis {
  /** The tokens of a text in order, stop words left out. */
  tokens(words: readonly Word[]): Token[];
  stem(word: string): string;
  readonly stopWords: ReadonlySet<string>;
  /** Single words that stand for another one (`login` for `signin`): the resolver knows them too. */
  readonly spellings: ReadonlyMap<string, string>;
}

// Zero-width and soft hyphens, bidi controls, variation selectors: invisible, so they may not change a result.
const INVISIBLE = /[\p{Cf}\u{FE00}-\u{FE0F}]/gu;
const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'\u2018\u2019\u02bc]*/gu;

/** The form in which words are compared: no case, accents, width, or invisible characters. */
export function normalize(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase();
}

/** The words of a text, with their places. Apostrophes join (`can't` is one word), all else that is no letter or digit separates. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const normal = normalize(match[0]).replace(APOSTROPHES, '');
    if (normal)
      words.push({ start: match.index, end: match.index + match[0].length, text: normal });
  }
  return words;
}

/** Words without a meaning of their own. Few: "my", "how" or "not" decide between topics, and the training weighs the rest. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'a an the of to and or is are be it i in on at',
};

/** Prepares the analysis of one language. `variants` are groups of spellings of one thing, the first of which stands for all. */
export function createAnalysis(lang: string, variants: readonly (readonly string[])[]): Analysis {
  const stem = stemmerOf(lang);
  const stopWords = new Set((STOP_WORDS[lang.split('-')[0] ?? ''] ?? '').split(' '));
  const phrases = new Map<string, string>();
  let longest = 1;
  for (const [canonical = '', ...spellings] of variants) {
    for (const spelling of spellings) {
      const words = splitWords(spelling);
      longest = Math.max(longest, words.length);
      phrases.set(words.map((word) => word.text).join(' '), canonical);
    }
  }

  function phraseAt(words: readonly Word[], first: number): Token | undefined {
    for (let length = Math.min(longest, words.length - first); length > 0; length--) {
      const phrase = words
        .slice(first, first + length)
        .map((word) => word.text)
        .join(' ');
      const canonical = phrases.get(phrase);
      if (canonical !== undefined) return { word: canonical, first, last: first + length - 1 };
    }
    return undefined;
  }

  function tokens(words: readonly Word[]): Token[] {
    const found: Token[] = [];
    for (let at = 0; at < words.length; at++) {
      const phrase = phraseAt(words, at);
      const word = words[at]?.text ?? '';
      if (phrase) at = phrase.last;
      if (phrase) found.push(phrase);
      else if (!stopWords.has(word)) found.push({ word, first: at, last: at });
    }
    return found;
  }

  const spellings = new Map([...phrases].filter(([spelling]) => !spelling.includes(' ')));
  return { tokens, stem, stopWords, spellings };
}
