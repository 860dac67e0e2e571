/** A question to learn from: its terms, the columns that answer it, and how much it counts. */
export interface Example {
  readonly terms: readonly number[];
  readonly columns: readonly number[];
  readonly weight: number;
}

/** How the training runs. Chosen by `npm run search:tune`. */
export interface TrainingSettings {
  /** Times that every example is seen. */
  readonly epochs: number;
  /** First step of AdaGrad (Duchi et al., 2011); it shrinks by itself. */
  readonly rate: number;
  /** Pull of each weight back to where it began, for each example. */
  readonly pull: number;
  /** Scores are divided by the number of terms to this power, as in a search (schema.ts). */
  readonly lengthExponent: number;
}

const SMALLEST = 1e-6;
/** A column that is as good as settled for an example is left alone: most are, and time goes to the others. */
const LEAST_SLOPE = 2e-4;

/**
 * Examples are taken in strides of a prime, so that those of one topic do not follow one another; each epoch in another one, as
 * any order leaves a mark of its own on the weights, and the average over epochs takes it away again.
 */
const STRIDES = [7919, 6271, 9973, 5023, 8513, 7103, 9311];

/**
 * Sharpens weights (terms × columns, row by row, changed in place) until each example's own columns win against all others:
 * multinomial logistic regression by AdaGrad, pulled back towards the weights that it started from. The result is the average over
 * the second half of the epochs (Polyak and Juditsky, 1992): where the last examples led is chance.
 * The same input gives the same weights: nothing is random.
 */
export function train(
  weights: Float64Array,
  width: number,
  examples: readonly Example[],
  settings: TrainingSettings,
  keepZeros = false,
): void {
  const sums = new Float64Array(weights.length);
  const learner: Learner = {
    weights,
    width,
    start: weights.slice(),
    squares: new Float64Array(weights.length),
    slopes: new Float64Array(width),
    active: new Uint32Array(width),
    settings,
    keepZeros,
  };
  const { epochs } = settings;
  const firstSummed = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const stride = strideOf(epoch, examples.length);
    for (let i = 0; i < examples.length; i++)
      learn(learner, examples[(i * stride) % examples.length]!);
    if (epoch < firstSummed) continue;
    for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]!;
  }
  if (epochs > 0) weights.set(sums.map((sum) => sum / (epochs - firstSummed)));
}

/** The weights that are trained, and what is kept between examples. */
interface Learner {
  readonly weights: Float64Array;
  readonly width: number;
  readonly start: Float64Array;
  /** AdaGrad's sums of squared steps. */
  readonly squares: Float64Array;
  /** For the example at hand: how each column's score should change, ... */
  readonly slopes: Float64Array;
  /** ... and the columns where that is worth a step. */
  readonly active: Uint32Array;
  readonly settings: TrainingSettings;
  readonly keepZeros: boolean;
}

/** Moves the weights of an example's terms one step towards its own columns. */
function learn(learner: Learner, example: Example): void {
  const { weights, width, start, squares, slopes, active, settings, keepZeros } = learner;
  const { rate, pull } = settings;
  const steep = findSlopes(learner, example);
  for (const term of example.terms) {
    for (let i = 0; i < steep; i++) {
      const at = term * width + active[i]!;
      if (keepZeros && start[at] === 0) continue;
      const step = slopes[active[i]!]! + pull * (weights[at]! - start[at]!);
      const square = (squares[at]! += step * step);
      weights[at]! -= (rate * step) / Math.sqrt(square + SMALLEST);
    }
  }
}

/** Fills in the slopes for an example. Returns how many of the columns are active. */
function findSlopes(
  { weights, width, slopes, active, settings }: Learner,
  { terms, columns, weight }: Example,
): number {
  const even = terms.length ** settings.lengthExponent;
  likelihoods(weights, width, terms, even, slopes);
  let right = SMALLEST;
  for (const column of columns) right += slopes[column]!;
  for (const column of columns) slopes[column]! -= slopes[column]! / right;
  let steep = 0;
  for (let column = 0; column < width; column++) {
    slopes[column]! *= weight / even;
    if (Math.abs(slopes[column]!) > LEAST_SLOPE) active[steep++] = column;
  }
  return steep;
}

/** A step that comes past each of so many examples once. */
function strideOf(epoch: number, examples: number): number {
  const stride = STRIDES[epoch % STRIDES.length]!;
  return examples % stride === 0 ? 1 : stride;
}

/**
 * How steeply the examples become less likely when a weight moves away from where the training left it: the diagonal of the
 * likelihood's second derivative. `heat` divides scores first: trained examples are surer than the questions to come.
 */
export function curvature(
  weights: Float64Array,
  width: number,
  examples: readonly Example[],
  lengthExponent: number,
  heat: number,
): Float64Array {
  const curves = new Float64Array(weights.length);
  const likely = new Float64Array(width);
  for (const { terms, weight } of examples) {
    const even = terms.length ** lengthExponent;
    likelihoods(weights, width, terms, even, likely, heat);
    for (let column = 0; column < width; column++) {
      const curve = (weight * likely[column]! * (1 - likely[column]!)) / even ** 2;
      for (const term of terms) curves[term * width + column]! += curve;
    }
  }
  return curves;
}

/** Writes into `into` how likely each column is by the terms alone. */
function likelihoods(
  weights: Float64Array,
  width: number,
  terms: readonly number[],
  even: number,
  into: Float64Array,
  heat = 1,
): void {
  into.fill(0);
  for (const term of terms) {
    for (let column = 0, at = term * width; column < width; column++, at++)
      into[column]! += weights[at]!;
  }
  let largest = -Infinity;
  for (let column = 0; column < width; column++) largest = Math.max(largest, into[column]!);
  let sum = 0;
  for (let column = 0; column < width; column++) {
    sum += into[column] = Math.exp((into[column]! - largest) / (even * heat));
  }
  for (let column = 0; column < width; column++) into[column]! /= sum;
}
