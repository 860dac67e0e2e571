import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createAnalysis, splitWords } from '../../src/search/analysis.js';
import { gatherEvidence, scoreColumns } from '../../src/search/evidence.js';
import { buildSearchIndex } from '../../src/search/indexer.js';
import { buildLunr } from '../../src/search/lunr-index.js';
import { createResolver } from '../../src/search/resolve.js';
import { LENGTH_EXPONENT } from '../../src/search/schema.js';
import { SETTINGS } from '../../src/search/settings.js';
import { SAMPLE } from './sample.js';

/** No training, no rounding, and each word of the topics known: what is left are Lunr's scores. */
const LUNR_ALONE = {
  ...SETTINGS,
  mostCells: 0,
  lunrScale: 1,
  weightStep: 0,
  coverage: 0,
  vocabulary: { questionShare: 1, foreignShare: 1, foreignLead: 1, spellingShare: 1 },
};

const analysis = createAnalysis(SAMPLE.lang, SAMPLE.variants);
const index = buildSearchIndex(SAMPLE, LUNR_ALONE);
const resolve = createResolver(index, analysis);
const oracle = buildLunr(SAMPLE, analysis);

const topics = SAMPLE.topics.length;

/** Our score of each topic, without its division by the length of the query. */
function ours(query: string): Map<number, number> {
  const evidence = gatherEvidence(query, analysis, (word, isLast) => {
    const resolution = resolve(word, isLast);
    // What an unfinished last word may become is guessed by us alone.
    return { ...resolution, terms: resolution.terms.slice(0, 1) };
  });
  const even = (1 + evidence.weights.size + evidence.unknown + evidence.foreign) ** LENGTH_EXPONENT;
  const scores = [...scoreColumns(index, evidence).scores.subarray(0, topics)];
  return new Map(scores.flatMap((score, column) => (score > 0 ? [[column, score * even]] : [])));
}

/** Lunr's score of each topic, without its division by the length of the query. */
function theirs(query: string): Map<number, number> {
  const stems = new Set(analysis.tokens(query).map(({ text }) => analysis.stem(text)));
  const hits = oracle.query((builder) => {
    for (const stem of stems) builder.term(stem, { usePipeline: false });
  });
  const scores = hits.map(
    ({ ref, score }) => [Number(ref), score * Math.sqrt(stems.size)] as const,
  );
  return new Map(scores.filter(([column]) => column < topics));
}

const texts = SAMPLE.topics.flatMap(({ title, text, questions }) => [title, text, ...questions]);
const words = [
  ...new Set(texts.flatMap((text) => splitWords(text).map((word) => word.text))),
].filter((word) => !analysis.stopWords.has(word));

describe('Without training and rounding', () => {
  it('a question of known words scores each topic as Lunr does', () => {
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1, maxLength: 6 }), (picked) => {
        const query = picked.join(' ');
        const expected = theirs(query);
        const found = ours(query);
        assert.deepEqual(new Set(found.keys()), new Set(expected.keys()), query);
        for (const [column, score] of expected) {
          assert.ok(Math.abs(found.get(column)! - score) < 1e-3 * score, `${query}: ${score}`);
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('each word of the topics is known', () => {
    const unknown = words.filter((word) => {
      const [token] = analysis.tokens(word);
      return token && resolve(token.text, true).kind !== 'known';
    });
    assert.deepEqual(unknown, []);
  });
});
