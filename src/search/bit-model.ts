/** Predicts bits and learns from them; the reader and the writer of a packed index each run one, in step. */
export interface BitModel {
  /**
   * How likely the next bit is 1, in parts of 4,096, from what followed the same contexts before. `kind` says what is coded; all
   * bits of a kind have the same number of contexts. `node` says which bit of a number it is.
   */
  predict(kind: number, contexts: readonly number[], node: number): number;
  /** Learns from the bit that was predicted. */
  learn(bit: boolean): void;
}

/** Codes one bit: a writer writes `bit`; a reader does not look at it and returns the bit that was written. */
export type BitCoder = (
  bit: boolean,
  kind: number,
  contexts: readonly number[],
  node: number,
) => boolean;

/** Digits of a payload: 64 printable ASCII characters that need no escape in JSON or in a script. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
/** The range of the arithmetic coder, in bits, and the bits of a digit. */
export const RANGE_BITS = 30;
export const DIGIT_BITS = 6;

const SLOT_BITS = 18;
/** Even chances, as a slot keeps them. */
const EVEN = 0x8000;
const MOST_COUNTED = 254;
const MOST_CONTEXTS = 8;
const FIRST_SHARE = 0.35;
/** How quickly a kind learns which contexts to trust. */
const SHARE_RATE = 1.2e-8;
const SCALE = 256;
const MOST_STRETCHED = 2047;

/**
 * Makes a model: each context predicts from what it saw, and the predictions are mixed in the logistic domain, with shares that are
 * learned (Mahoney, "Adaptive weighing of context models for lossless data compression", 2005).
 *
 * Engines may round logarithms and powers differently in the last place. So both are used only in tables of rounded
 * numbers, none of them near a half (a test checks that); the rest adds, multiplies and divides, which IEEE 754 defines exactly.
 */
export function createBitModel(): BitModel {
  const stretched = Int16Array.from({ length: 4096 }, (_, i) =>
    Math.round(SCALE * Math.log((i + 0.5) / (4095.5 - i))),
  );
  const squashed = Int16Array.from({ length: 2 * MOST_STRETCHED + 1 }, (_, i) =>
    squash(i - MOST_STRETCHED),
  );
  const chances = new Uint16Array(1 << SLOT_BITS).fill(EVEN);
  const counts = new Uint8Array(1 << SLOT_BITS);
  const sharesOf: Float64Array[] = [];
  const slots = new Int32Array(MOST_CONTEXTS);
  const inputs = new Int32Array(MOST_CONTEXTS);
  let shares: Float64Array;
  let size = 0;
  let chance = 0;
  return {
    predict(kind, contexts, node) {
      shares = sharesOf[kind] ??= new Float64Array(MOST_CONTEXTS).fill(FIRST_SHARE);
      size = contexts.length;
      let sum = 0;
      for (let i = 0; i < size; i++) {
        const place = Math.imul((kind << 3) + i + 1, 0x9e3779b1) ^ (node << 7);
        const mixed = Math.imul(Math.imul(contexts[i]!, 0x27d4eb2f) ^ place, 0x85ebca6b);
        const slot = (slots[i] = (mixed ^ (mixed >>> 15)) >>> (32 - SLOT_BITS));
        sum += shares[i]! * (inputs[i] = stretched[chances[slot]! >> 4]!);
      }
      const whole = Math.max(-MOST_STRETCHED, Math.min(MOST_STRETCHED, Math.round(sum)));
      return (chance = squashed[whole + MOST_STRETCHED]!);
    },
    learn(bit) {
      const error = ((bit ? 4096 : 0) - chance) * SHARE_RATE;
      for (let i = 0; i < size; i++) {
        const slot = slots[i]!;
        shares[i]! += error * inputs[i]!;
        chances[slot]! += ((bit ? 0xffff : 0) - chances[slot]!) / (counts[slot]! + 1.6);
        if (counts[slot]! < MOST_COUNTED) counts[slot]!++;
      }
    },
  };
}

/** The chance, 1 to 4,095, that belongs to a whole sum of stretched ones. */
export function squash(sum: number): number {
  return Math.max(1, Math.min(4095, Math.round(4096 / (1 + Math.exp(-sum / SCALE)))));
}
