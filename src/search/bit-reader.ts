import { DIGIT_BITS, DIGITS, RANGE_BITS, type BitCoder, type BitModel } from './bit-model.js';

const MASK = 2 ** RANGE_BITS - 1;

/** Reads the bits that `createBitWriter` wrote with an equal model. A text that ends too early goes on with zeros. */
export function createBitReader(digits: string, model: BitModel): BitCoder {
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  let at = 0;
  let [low, high, code] = [0, MASK, 0];
  const shift = (): void => {
    code = ((code << DIGIT_BITS) & MASK) | (values.get(digits[at++]!) ?? 0);
  };
  for (let i = 0; i < RANGE_BITS; i += DIGIT_BITS) shift();
  return (_, kind, contexts, node) => {
    const middle = low + Math.floor(((high - low) * model.predict(kind, contexts, node)) / 4096);
    const bit = code <= middle;
    if (bit) high = middle;
    else low = middle + 1;
    model.learn(bit);
    while ((low ^ high) >> (RANGE_BITS - DIGIT_BITS) === 0) {
      low = (low << DIGIT_BITS) & MASK;
      high = ((high << DIGIT_BITS) & MASK) | (2 ** DIGIT_BITS - 1);
      shift();
    }
    return bit;
  };
}
