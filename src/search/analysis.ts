import { stemEnglish } from './stemmer.js';

/**
 * A word of a text, or a phrase that `variants` make one word: where it stands (UTF-16 offsets), and its normal form, before
 * stemming.
 */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Turns text into the terms of the index. The indexer and the searcher share it, so that they cannot drift. */
export interface Analysis {
  /** The words of a text in order, variants made one, stop words left out. */
  tokens(text: string): Word[];
  stem(word: string): string;
  readonly stopWords: ReadonlySet<string>;
  /** Stems of words that count in a search, but are not worth a mark in the text. */
  readonly quietStems: ReadonlySet<string>;
  /** Single words that stand for another one (`login` for `signin`): the resolver knows them too. */
  readonly spellings: ReadonlyMap<string, string>;
}

/** Most words of most texts have nothing to normalize but their case. */
const PLAIN = /^[a-z0-9]+$/i;

/** The form in which words are compared: no case, accents, apostrophes, width, or invisible characters. */
function normalize(word: string): string {
  return (PLAIN.test(word) ? word : withoutMarks(word)).toLowerCase();
}

/** Without accents, apostrophes, and what is invisible: zero-width characters, soft hyphens, bidi controls, variation selectors. */
function withoutMarks(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[ `'\u0300-\u036f\u2018\u2019\u02bc\p{Cf}\ufe00-\ufe0f]/gu, '');
}

/** A letter of a script that writes words without spaces, or joins particles to them: Thai to Khmer, Japanese, Chinese, Korean. */
const JOINED =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3040-\\u30fa\\u30fc-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3]';

/** Whether a word is one or two letters of such a script. */
export function isJoined(word: string): boolean {
  return new RegExp(JOINED).test(word);
}

/**
 * The words of a text, with their places. Apostrophes within a word join (`can't`), all else that is no letter or digit separates.
 * Where words are joined, each letter is a word together with the next, as in Lucene's CJKBigramFilter: `Intl.Segmenter` finds real
 * words, but not the same in every browser.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  const runs = `${JOINED}(?=(${JOINED}?))|[\\p{L}\\p{N}](?:['\`\xb4\\u2018\\u2019]*(?!${JOINED})[\\p{L}\\p{N}\\p{M}\\p{Cf}])*`;
  for (const { 0: run, 1: next = '', index } of text.matchAll(new RegExp(runs, 'gu'))) {
    const word = run + next;
    const end = index + word.length;
    const normal = next ? word : normalize(word);
    // The last letter of a run stands in the pair before it.
    if (normal && words.at(-1)?.end !== end) words.push({ start: index, end, text: normal });
  }
  return words;
}

/** Words without a meaning of their own. Only a few, because "my", "how" or "not" decide between topics; training weighs the rest. */
const STOP_WORDS = 'a an the of to and or is are be it i in on at';

/** A number as in a date, a time or a count, but not as in an error code. */
const SMALL_NUMBER = /^(?:\d\d?|\d{4})$/;

/** Words that help to find a topic, but tell a reader nothing when they are marked: every topic is written with them. */
const QUIET_WORDS =
  'me my we us our you your they this that these there do does did has have was can may for from with by as but if so no not ' +
  'how what when who get';

/** Whether a language is English, of whatever country. */
export function isEnglish(lang: string): boolean {
  return /^en\b/i.test(lang);
}

/** Prepares the analysis of one language. `variants` are groups of spellings of one thing, the first of which stands for all. */
export function createAnalysis(lang: string, variants: readonly (readonly string[])[]): Analysis {
  const english = isEnglish(lang);
  const wordsOf = (list: string): string[] => (english ? list.split(' ') : []);
  const stem = english ? stemEnglish : (word: string) => word;
  const stopWords = new Set(wordsOf(STOP_WORDS));
  const spellings = new Map<string, string>();
  /** Spellings by their first word, the longest first: the words that follow it, and the word that stands for the whole. */
  const phrases = new Map<string, { canonical: string; rest: string[] }[]>();
  for (const spelt of variants) {
    const [canonical = ''] = spelt;
    for (const other of spelt) {
      const [first = '', ...rest] = splitWords(other).map(({ text }) => text);
      // A word that several pairs of letters make is a phrase itself.
      if (other === canonical && !rest.length) continue;
      if (!rest.length) spellings.set(first, canonical);
      const known = phrases.get(first) ?? [];
      phrases.set(first, known);
      known.push({ canonical, rest });
      known.sort((a, b) => b.rest.length - a.rest.length);
    }
  }

  function tokens(text: string): Word[] {
    const words = splitWords(text);
    const found: Word[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const phrase = phrases
        .get(word.text)
        ?.find(({ rest }) => rest.every((next, i) => words[at + 1 + i]?.text === next));
      if (phrase) {
        at += phrase.rest.length;
        found.push({ start: word.start, end: words[at]!.end, text: phrase.canonical });
      } else if (!stopWords.has(word.text) && !SMALL_NUMBER.test(word.text)) found.push(word);
    }
    return found;
  }

  return {
    tokens,
    stem,
    stopWords,
    quietStems: new Set(wordsOf(QUIET_WORDS).map(stem)),
    spellings,
  };
}
