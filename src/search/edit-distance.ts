/** What one slip of the finger costs, beside 1 for any other changed, missing or additional letter. */
const SWAPPED = 0.6; // two neighbours in the wrong order
const DOUBLED = 0.5; // a letter typed twice, or once instead of twice
const NEIGHBOUR_KEY = 0.8; // the key beside it
/** Hardly anyone gets the first letter wrong; a word with another beginning is another word (gmail, email) ... */
const FIRST_LETTER = 0.6;
/** ... unless it is the only slip in a word of some length: "ccess", "oassword". */
const SHORTEST_BEHEADED = 5;

/**
 * A QWERTY keyboard row by row; other layouts differ in a few keys, which then cost as much as any other letter. A character that
 * is not on it counts as a neighbour of 1 and 0, which does no harm.
 */
const KEYS = '1234567890 qwertyuiop asdfghjkl  zxcvbnm';
/** The distances in KEYS between keys that touch: in the same row, or in the next. */
const NEIGHBOURS = [1, 10, 11];

/**
 * The weighted Damerau-Levenshtein distance (optimal string alignment) from what was typed to a word: 0 for equal,
 * `Infinity` when it exceeds `limit`. With `prefix`, to the nearest beginning of the word.
 *
 * Follows each sequence of slips while it is within the limit and cheaper than the best one, so that most words are dropped at their
 * second letter. Equal letters are matched at once: that only misreads words like "bbbabb", and without it words of one repeated
 * letter would take seconds.
 */
export function typoDistance(typed: string, meant: string, limit: number, prefix = false): number {
  let best = limit >= 1 && isBeheaded(typed, meant) ? 1 : Infinity;
  function compare(i: number, j: number, cost: number): void {
    if (cost > limit || cost >= best) return;
    const a = typed[i];
    const b = meant[j];
    if (!a && (prefix || !b)) best = cost;
    else if (a === b) compare(i + 1, j + 1, cost);
    else {
      if (a && b) compare(i + 1, j + 1, cost + changeCost(a, b) + (i ? 0 : FIRST_LETTER));
      if (a && a === meant[j + 1] && b === typed[i + 1]) compare(i + 2, j + 2, cost + SWAPPED);
      if (a) compare(i + 1, j, cost + surplusCost(typed, i));
      if (b) compare(i, j + 1, cost + surplusCost(meant, j));
    }
  }
  if (prefix || Math.abs(typed.length - meant.length) <= limit / DOUBLED) compare(0, 0, 0);
  return best;
}

/** Whether the first letter is missing, surplus or the key beside it, and nothing else is wrong. */
function isBeheaded(typed: string, meant: string): boolean {
  const rest = meant.slice(1);
  return (
    meant.length >= SHORTEST_BEHEADED &&
    (typed === rest ||
      typed.slice(1) === meant ||
      (typed.slice(1) === rest && changeCost(typed[0]!, meant[0]!) < 1))
  );
}

function changeCost(a: string, b: string): number {
  const apart = Math.abs(KEYS.indexOf(a) - KEYS.indexOf(b));
  return NEIGHBOURS.includes(apart) ? NEIGHBOUR_KEY : 1;
}

/** The cost of a letter that only one side has. */
function surplusCost(word: string, at: number): number {
  if (at === 0) return 1 + FIRST_LETTER;
  return word[at] === word[at - 1] ? DOUBLED : 1;
}

/** How far a typed word may be from the word it is taken for. Short words have too many neighbours for a guess. */
export function typoLimit(length: number): number {
  if (length < 3) return 0;
  if (length < 4) return SWAPPED;
  return length < 8 ? 1 : 2;
}
