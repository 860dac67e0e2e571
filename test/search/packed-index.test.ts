import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createAnalysis } from '../../src/search/analysis.js';
import {
  fingerprintsOf,
  hasFingerprint,
  packFingerprints,
  unpackFingerprints,
} from '../../src/search/fingerprints.js';
import { buildIndex, buildSearchIndex } from '../../src/search/indexer.js';
import { packNumber, unpackNumbers } from '../../src/search/pack-numbers.js';
import { packWords, unpackWords } from '../../src/search/pack-words.js';
import { packIndex, unpackIndex } from '../../src/search/packed-index.js';
import { ownWords } from '../../src/search/text-words.js';
import { SAMPLE } from './sample.js';

const RUNS = { seed: 20261123, numRuns: 300 };
const analysis = createAnalysis(SAMPLE.lang, SAMPLE.variants);
const spared = ownWords(SAMPLE.topics, analysis);
const word = fc
  .array(fc.constantFrom(...'abcdefgé密0'), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join(''));

describe('A packed index', () => {
  it('unpacks to what was packed', () => {
    const index = buildSearchIndex(SAMPLE);
    const unpacked = unpackIndex(packIndex(index, spared), analysis.stem, spared);
    assert.deepEqual(unpacked.words, index.words);
    assert.deepEqual(unpacked.offsets, index.offsets);
    assert.deepEqual(unpacked.columns, index.columns);
    assert.deepEqual(unpacked.errors, index.errors);
    assert.deepEqual(unpacked.foreign, index.foreign);
    assert.deepEqual(unpacked.weights, index.weights);
  });

  it('is the same text each time that it is built', () => {
    assert.equal(buildIndex(SAMPLE), buildIndex(structuredClone(SAMPLE)));
  });

  it('is plain ASCII, so that a script or JSON holds it without escapes', () => {
    assert.match(buildIndex(SAMPLE), /^[\x20-\x7e\n]+$/);
  });

  it('does not spell the words of the topics again', () => {
    const [, words = ''] = buildIndex(SAMPLE).split('\n');
    assert.deepEqual(
      unpackWords(words).filter((known) => spared.has(known)),
      [],
    );
  });

  it('is refused when it is cut short or belongs to other topics', () => {
    const packed = buildIndex(SAMPLE);
    for (const damaged of ['', 'x', packed.slice(0, packed.length / 2)]) {
      assert.throws(() => unpackIndex(damaged, analysis.stem, spared), RangeError);
    }
    assert.throws(() => unpackIndex(packed, analysis.stem, new Set(['other'])), RangeError);
  });
});

describe('Packed numbers', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        assert.deepEqual(unpackNumbers(numbers.map(packNumber).join('')), numbers);
      }),
      RUNS,
    );
  });
});

describe('Packed words', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const sorted = words.toSorted();
        assert.deepEqual(unpackWords(packWords(sorted)), sorted);
      }),
      RUNS,
    );
  });
});

describe('Fingerprints', () => {
  it('know each of their words, also after packing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const fingerprints = unpackFingerprints(packFingerprints(fingerprintsOf(words)));
        assert.ok(words.every((known) => hasFingerprint(fingerprints, known)));
      }),
      RUNS,
    );
  });

  it('take few other words for theirs', () => {
    const fingerprints = fingerprintsOf(Array.from({ length: 1000 }, (_, i) => `known${i}`));
    const others = Array.from({ length: 1000 }, (_, i) => `other${i}`);
    const mistaken = others.filter((other) => hasFingerprint(fingerprints, other));
    assert.ok(mistaken.length < 40, `${mistaken.length} of 1000`);
  });

  it('of no words know none', () => {
    assert.equal(
      hasFingerprint(unpackFingerprints(packFingerprints(fingerprintsOf([]))), 'a'),
      false,
    );
  });
});
