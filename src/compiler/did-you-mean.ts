import { typoDistance } from '../search/edit-distance.js';

/** A guess may differ in a third of its letters; further off it would puzzle more than help. */
const TOLERANCE = 1 / 3;
/** Lowest tolerance, so that a short word may have one slip, its first letter included. */
const LEAST = 1.6;

/** Returns ` Did you mean "…"?` with the nearest of the known words, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const typed = word.toLowerCase();
  const limit = Math.max(LEAST, typed.length * TOLERANCE);
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = typoDistance(typed, candidate.toLowerCase(), limit);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** What is said of a key that is not among the known ones. `otherwise` follows where none of them is near. */
export function unknownKey(key: string, known: readonly string[], otherwise: string): string {
  return `${quote(key)} is not a known key.${didYouMean(key, known) || ` ${otherwise}`}`;
}

/** The longest piece of an author's text that a message quotes, in characters. */
const MOST_QUOTED = 60;

/** Quotes what was found, short and on one line. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'number' ? String(value) : (JSON.stringify(value ?? undefined) ?? 'nothing');
  return text.length <= MOST_QUOTED
    ? text
    : `${text.slice(0, MOST_QUOTED)}…${text.startsWith('"') ? '"' : ''}`;
}
