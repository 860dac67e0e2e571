/** Below this, English is harder than "fairly difficult", the limit of plain English on Flesch's scale. */
export const PLAIN_ENGLISH = 50;

/**
 * The reading ease of an English text by Flesch's formula: 100 is very easy, 60 plain, below 50 difficult. Syllables are
 * estimated by groups of vowels. Line ends end sentences. A text without words is easy.
 *
 * R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221–233.
 */
export function fleschReadingEase(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n/).filter((sentence) => /[a-z]/i.test(sentence));
  const words = text.toLowerCase().match(/[a-z][a-z'’]*/g) ?? [];
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
}

/** Counts groups of vowels; a final silent e ("code", but not "table") is none. */
function syllablesOf(word: string): number {
  const spoken = word.replace(/(?<=[aeiouy].*)(?<![l])e(?:s|d)?$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
