import type { Analysis } from './analysis.js';
import { typoDistance, typoLimit } from './edit-distance.js';
import type { IndexInput } from './index-input.js';
import { LONGEST_WORD } from './code-words.js';
import { ORDINARY } from './fingerprints.js';
import { textWords, topicWords } from './text-words.js';

export interface VocabularySettings {
  /** Words that fewer questions share are left out, unless a title or an answer has them. */
  readonly questionShare: number;
  /** Other words leave a fingerprint if at least so many uncovered questions share them, ... */
  readonly foreignShare: number;
  /** ... and so many times more of these than of covered questions. */
  readonly foreignLead: number;
  /** Words that so many questions have are spelt out even if another word of their stem is: a misspelling may be near no other. */
  readonly spellingShare: number;
}

/** What an index knows words by. */
export interface KnownWords {
  /** Words with weights of their own, sorted: those of titles and answers, and those that enough questions share. */
  readonly words: string[];
  /** Stems that only uncovered questions have; one weight serves them all. */
  readonly foreign: string[];
  /** Words that the search ignores. */
  readonly ordinary: string[];
  /** Those foreign stems and ordinary words that could be known words, misspelt. */
  readonly confusable: string[];
  /** What should not be told for one of these, and in how many questions it stands. */
  readonly mistakable: ReadonlyMap<string, number>;
}

/**
 * Up to this many questions, all their words are known: a small folder has most words once, and its author expects each question to
 * be found. Only in a large folder does leaving out rare words save bytes worth having.
 */
const MOST_KNOWN_WHOLE = 500;

/** Chooses the words that the index will know. */
export function knownWords(
  input: IndexInput,
  analysis: Analysis,
  settings: VocabularySettings,
): KnownWords {
  const errors = input.topics.flatMap((topic) => topic.errors);
  const covered = [
    ...input.topics.flatMap((topic) => topic.questions),
    ...input.shared.map(({ question }) => question),
  ];
  const words = new Set(topicWords(input.topics, analysis).flatMap((places) => [...places.keys()]));
  const ordinary = new Set(textWords(input.ordinary, analysis));
  const isWorthSpelling = (word: string): boolean =>
    word.length <= LONGEST_WORD && !ordinary.has(word);
  for (const word of textWords(errors, analysis)) if (isWorthSpelling(word)) words.add(word);
  const known = new Set([...words].map(analysis.stem));
  const least = covered.length > MOST_KNOWN_WHOLE ? settings.questionShare : 1;
  const uses = shares(covered, analysis);
  const coveredStems = byStem(uses, analysis.stem);
  for (const [stem, { word, share }] of coveredStems) {
    if (share < least || known.has(stem) || !isWorthSpelling(word)) continue;
    known.add(stem);
    words.add(word);
  }
  // "expierd" is near "expired", not near "expires", which has its stem.
  for (const [word, share] of uses) {
    if (share >= settings.spellingShare && isWorthSpelling(word)) words.add(word);
  }
  const offTopic = shares(input.offTopic, analysis);
  const leastForeign = input.offTopic.length > MOST_KNOWN_WHOLE ? settings.foreignShare : 1;
  const foreign = new Set<string>();
  const confusable = new Set<string>();
  for (const [stem, { share }] of byStem(offTopic, analysis.stem)) {
    const coveredShare = coveredStems.get(stem)?.share ?? 0;
    if (known.has(stem) || share < leastForeign || share < settings.foreignLead * coveredShare)
      continue;
    foreign.add(stem);
  }
  const spelt = [...words, ...analysis.spellings.keys()];
  for (const word of offTopic.keys()) {
    const stem = analysis.stem(word);
    if (foreign.has(stem) && isNearAny(word, spelt)) confusable.add(stem);
  }
  const passedOver = [...ordinary].filter(
    (word) => !spelt.includes(word) && !known.has(analysis.stem(word)),
  );
  for (const word of passedOver) {
    const isBeginning = spelt.some((other) => other.startsWith(word));
    if (isBeginning || isNearAny(word, spelt)) confusable.add(word + ORDINARY);
  }
  const mistakable = new Map<string, number>();
  for (const [word, share] of offTopic) {
    if (foreign.has(analysis.stem(word))) mistakable.set(word + ORDINARY, share);
  }
  for (const [stem, { share }] of coveredStems) {
    if (!known.has(stem) && !foreign.has(stem)) mistakable.set(stem, share);
  }
  for (const word of passedOver) mistakable.delete(word + ORDINARY);
  return {
    mistakable,
    words: [...words].sort(),
    foreign: [...foreign].sort(),
    ordinary: passedOver.sort(),
    confusable: [...confusable].sort(),
  };
}

function isNearAny(word: string, others: readonly string[]): boolean {
  const limit = typoLimit(word.length);
  return limit > 0 && others.some((other) => typoDistance(word, other, limit) <= limit);
}

/** For each stem its commonest word and the uses of all its words. One word is enough: the stemmer leads the others to it. */
function byStem(
  uses: ReadonlyMap<string, number>,
  stem: (word: string) => string,
): Map<string, { word: string; share: number; most: number }> {
  const stems = new Map<string, { word: string; share: number; most: number }>();
  for (const [word, share] of uses) {
    const known = stems.get(stem(word)) ?? { word, share: 0, most: 0 };
    const isCommoner = share > known.most;
    stems.set(stem(word), {
      word: isCommoner ? word : known.word,
      share: known.share + share,
      most: Math.max(share, known.most),
    });
  }
  return stems;
}

/** The number of texts that each word stands in. */
function shares(texts: readonly string[], analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of textWords([text], analysis)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
