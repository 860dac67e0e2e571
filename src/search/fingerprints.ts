/**
 * A set of words kept as short hashes, about a byte each: enough to tell that a word was seen, without spelling it. One unseen
 * word in `SPARSITY` is taken for a seen one.
 */
export interface Fingerprints {
  /** Hashes are below this. */
  readonly space: number;
  readonly hashes: ReadonlySet<number>;
}

/** Each doubling halves the mistakes and costs a bit for each word. */
const SPARSITY = 64;

/** A 32-bit hash of a text: FNV-1a, its bits mixed at the end as in MurmurHash3, because the low ones of FNV repeat. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The fingerprints of words. */
export function fingerprintsOf(words: readonly string[]): Fingerprints {
  const space = words.length * SPARSITY;
  return { space, hashes: new Set(words.map((word) => hashText(word) % space)) };
}

/** Whether a word was among those that the fingerprints were taken of; wrongly true for one in `SPARSITY` others. */
export function hasFingerprint({ space, hashes }: Fingerprints, word: string): boolean {
  return hashes.has(hashText(word) % space);
}
