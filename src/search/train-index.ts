import type { Analysis } from './analysis.js';
import { examplesOf, type Rows } from './examples.js';
import type { IndexInput } from './index-input.js';
import { roundForBits } from './rounding.js';
import type { IndexSettings } from './settings.js';
import { titleWords, topicWords, type WordPlace } from './text-words.js';
import { curvature, train } from './training.js';

/** The share of a bit's price by which each round cuts. After the first, the remaining weights take over from those that are gone. */
const CUTS = [0.5, 1];
/** `bitPrice` is for so many examples; fewer examples have less likelihood to lose. */
const MASS_PRICED = 20_000;

/** Trains the weights in place, cuts in two rounds those that are not worth their bits and trains the rest, then rounds. */
export function trainWeights(
  weights: Float64Array,
  width: number,
  rows: Rows,
  input: IndexInput,
  analysis: Analysis,
  settings: IndexSettings,
): void {
  const examples = examplesOf(input, analysis, rows, settings.examples);
  const { training, trimEpochs, weightStep, bitPrice, heat } = settings;
  const places = placesOf(input, analysis, rows, width);
  const step = weightStep || 1;
  const mass = examples.reduce((sum, { weight }) => sum + weight, 0);
  const round = (share: number): Int8Array =>
    roundForBits({
      weights,
      width,
      rows: rows.terms.size,
      curves: curvature(weights, width, examples, training.lengthExponent, heat),
      places,
      step,
      price: (share * bitPrice * mass) / MASS_PRICED,
    });
  train(weights, width, examples, training);
  for (const share of CUTS) {
    const rounded = round(share);
    for (let at = 0; at < weights.length; at++)
      if (at % width < width - 1 && !rounded[at]) weights[at] = 0;
    train(weights, width, examples, { ...training, epochs: trimEpochs }, true);
  }
  if (weightStep) round(1).forEach((value, at) => (weights[at] = value * weightStep));
  input.topics.forEach(({ title }, column) => {
    for (const word of titleWords(title, analysis)) {
      // Whoever types a word of a title finds the topic, however little the word tells.
      const at = rows.terms.get(analysis.stem(word))! * width + column;
      weights[at] = Math.max(weights[at]!, weightStep);
    }
  });
}

/** For each cell where its term stands in its topic's text. */
function placesOf(
  input: IndexInput,
  analysis: Analysis,
  rows: Rows,
  width: number,
): (WordPlace | 0)[] {
  const places = new Array<WordPlace | 0>(rows.terms.size * width).fill(0);
  topicWords(input.topics, analysis).forEach((words, column) => {
    for (const [word, place] of words) {
      const at = rows.terms.get(analysis.stem(word))! * width + column;
      if (place > places[at]!) places[at] = place;
    }
  });
  return places;
}
