import { DIGIT_BITS, DIGITS, RANGE_BITS, type BitCoder, type BitModel } from './bit-model.js';

const MASK = 2 ** RANGE_BITS - 1;
const FIRST_DIGIT = RANGE_BITS - DIGIT_BITS;

/** Writes bits by arithmetic coding: each costs as much as the model was surprised. `end` returns the digits. */
export function createBitWriter(model: BitModel): { code: BitCoder; end(): string } {
  let digits = '';
  let [low, high] = [0, MASK];
  const shift = (): void => {
    digits += DIGITS.charAt(low >> FIRST_DIGIT);
    low = (low << DIGIT_BITS) & MASK;
    high = ((high << DIGIT_BITS) & MASK) | (2 ** DIGIT_BITS - 1);
  };
  return {
    code(bit, kind, contexts, node) {
      const middle = low + Math.floor(((high - low) * model.predict(kind, contexts, node)) / 4096);
      if (bit) high = middle;
      else low = middle + 1;
      model.learn(bit);
      while ((low ^ high) >> FIRST_DIGIT === 0) shift();
      return bit;
    },
    end() {
      for (let i = 0; i < RANGE_BITS; i += DIGIT_BITS) shift();
      return digits;
    },
  };
}
