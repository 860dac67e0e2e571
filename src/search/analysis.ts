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
  /** Words that count, but are not worth a mark in the text. */
  readonly quietWords: ReadonlySet<string>;
  /** Single words that stand for another one (`login` for `signin`): the resolver knows them too. */
  readonly spellings: ReadonlyMap<string, string>;
}

// Zero-width and soft hyphens, bidi controls, variation selectors: invisible, so they may not change a result.
const INVISIBLE = /[\p{Cf}\u{FE00}-\u{FE0F}]/gu;
/** Most words of most texts have nothing to normalize but their case. */
const PLAIN = /^[a-z0-9]+$/i;
const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'\u2018\u2019\u02bc]*/gu;

/** The form in which words are compared: no case, accents, width, or invisible characters. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
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

/** Words that help to find, but that tell a reader nothing when they are marked. */
const QUIET_WORDS: Readonly<Record<string, string>> = {
  en:
    'i me my mine we us our you your he his she her they their this that there these do does did have has had was were been am ' +
    'will would should can may for from with by as but if so no not how what when where which who why get any some',
};

/** Several words that stand for one: `canonical` for a word of the text that `rest` follows. */
interface Phrase {
  readonly canonical: string;
  readonly rest: readonly string[];
}

/** Prepares the analysis of one language. `variants` are groups of spellings of one thing, the first of which stands for all. */
export function createAnalysis(lang: string, variants: readonly (readonly string[])[]): Analysis {
  const stem = stemmerOf(lang);
  const listOf = (lists: Readonly<Record<string, string>>): Set<string> =>
    new Set((lists[lang.split('-')[0] ?? ''] ?? '').split(' '));
  const stopWords = listOf(STOP_WORDS);
  const spellings = new Map<string, string>();
  const phrases = new Map<string, Phrase[]>();
  for (const [canonical = '', ...others] of variants) {
    for (const other of others) {
      const [first = '', ...rest] = splitWords(other).map((word) => word.text);
      if (rest.length === 0) spellings.set(first, canonical);
      else phrases.set(first, [...(phrases.get(first) ?? []), { canonical, rest }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

  /** The longest phrase that begins at a word, or the word that another one stands for. */
  function phraseAt(words: readonly Word[], first: number): Token | undefined {
    const text = words[first]!.text;
    const phrase = phrases
      .get(text)
      ?.find(({ rest }) => rest.every((word, i) => words[first + 1 + i]?.text === word));
    if (phrase) return { word: phrase.canonical, first, last: first + phrase.rest.length };
    const canonical = spellings.get(text);
    return canonical === undefined ? undefined : { word: canonical, first, last: first };
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

  return { tokens, stem, stopWords, quietWords: listOf(QUIET_WORDS), spellings };
}
