import assert from 'node:assert/strict';
import { finish } from '../../src/search/slices.js';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createAnalysis } from '../../src/search/analysis.js';
import { createBitModel, squash } from '../../src/search/bit-model.js';
import { createBitReader } from '../../src/search/bit-reader.js';
import { createBitWriter } from '../../src/search/bit-writer.js';
import { hasFingerprint } from '../../src/search/fingerprints.js';
import { buildIndex, buildSearchIndex } from '../../src/search/indexer.js';
import { MOST_CODED_CELLS, packIndex } from '../../src/search/pack-index.js';
import { unpackIndex } from '../../src/search/packed-index.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { topicWords } from '../../src/search/text-words.js';
import { fingerprintsOf } from '../../src/search/write-fingerprints.js';
import { SAMPLE } from './sample.js';

const RUNS = { seed: 20261123, numRuns: 300 };
const analysis = createAnalysis(SAMPLE.lang, SAMPLE.variants);
const words = topicWords(SAMPLE.topics, analysis);
const index = buildSearchIndex(SAMPLE);

function assertSameIndex(unpacked: SearchIndex): void {
  assert.deepEqual(unpacked.words, index.words);
  assert.deepEqual(unpacked.terms, index.terms);
  assert.deepEqual(unpacked.postings, index.postings);
  assert.deepEqual(unpacked.errors, index.errors);
  assert.deepEqual(unpacked.foreign, index.foreign);
}

describe('A packed index', () => {
  it('unpacks to what was packed', () => {
    assertSameIndex(finish(unpackIndex(packIndex(index, words), analysis.stem, () => words)));
  });

  it('unpacks to what was packed when it is too large to be coded cell by cell', () => {
    const topics = Array.from({ length: 60 }, (_, i) =>
      SAMPLE.topics.map((topic) => ({ ...topic, id: `${topic.id}-${i}`, text: `word${i} ${i}` })),
    ).flat();
    const large = buildSearchIndex({ ...SAMPLE, topics, shared: [] });
    const padded = { ...large, width: MOST_CODED_CELLS };
    const unpacked = finish(unpackIndex(packIndex(padded, []), analysis.stem, () => []));
    assert.deepEqual(unpacked.words, large.words);
    assert.deepEqual(unpacked.postings, large.postings);
  });

  it('is the same text each time that it is built', () => {
    assert.equal(buildIndex(SAMPLE), buildIndex(structuredClone(SAMPLE)));
  });

  it('is plain ASCII, so that a script or JSON holds it without escapes', () => {
    assert.match(buildIndex(SAMPLE), /^[\x20-\x7e\n]+$/);
  });

  it('spells only words that the topics lack', () => {
    const spelt = (known: typeof words): number => packIndex(index, known).length;
    assert.ok(spelt(words) < spelt([]) - 50);
  });

  it('is refused when it is cut short or belongs to other topics', () => {
    const packed = buildIndex(SAMPLE);
    const others = [new Map([['other', 1 as const]])];
    for (const damaged of ['', 'x', '[]', '{}', packed.slice(0, packed.length * 0.8)]) {
      assert.throws(() => finish(unpackIndex(damaged, analysis.stem, () => words)), RangeError);
    }
    assert.throws(() => finish(unpackIndex(packed, analysis.stem, () => others)), RangeError);
  });
});

describe('Coded bits', () => {
  const bit = fc.tuple(fc.boolean(), fc.nat(3), fc.nat(5), fc.nat());

  it('come back', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 2000 }), (bits) => {
        const writer = createBitWriter(createBitModel());
        for (const [value, kind, a, b] of bits) writer.code(value, kind, [a], b);
        const read = createBitReader(writer.end(), createBitModel());
        assert.deepEqual(
          bits.map(([, kind, a, b]) => read(false, kind, [a], b)),
          bits.map(([value]) => value),
        );
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it('cost next to nothing when they are always the same', () => {
    const writer = createBitWriter(createBitModel());
    for (let i = 0; i < 6000; i++) writer.code(true, 0, [0], 0);
    assert.ok(writer.end().length < 30);
  });

  it('are foretold from whole numbers that no rounding of an engine can change', () => {
    const nearHalf = (value: number): boolean => Math.abs((value % 1) - 0.5) < 1e-9;
    const stretched = Array.from({ length: 4096 }, (_, i) =>
      Math.abs(256 * Math.log((i + 0.5) / (4095.5 - i))),
    );
    const squashed = Array.from(
      { length: 4095 },
      (_, i) => 4096 / (1 + Math.exp((2047 - i) / 256)),
    );
    assert.deepEqual([...stretched, ...squashed].filter(nearHalf), []);
    assert.deepEqual([squash(-1e9), squash(0), squash(1e9)], [1, 2048, 4095]);
  });
});

describe('Fingerprints', () => {
  const word = fc.string({ minLength: 1, maxLength: 30 });

  it('know each of their words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (known) => {
        const fingerprints = fingerprintsOf(known);
        assert.ok(known.every((one) => hasFingerprint(fingerprints, one)));
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

  it('are chosen so that the most used other words are told from theirs', () => {
    const known = Array.from({ length: 1000 }, (_, i) => `known${i}`);
    const plain = fingerprintsOf(known);
    const mistaken = Array.from({ length: 1000 }, (_, i) => `other${i}`).filter((other) =>
      hasFingerprint(plain, other),
    );
    const chosen = fingerprintsOf(known, new Map(mistaken.map((other) => [other, 1])));
    const left = mistaken.filter((other) => hasFingerprint(chosen, other));
    assert.equal(left.length, 0);
    assert.ok(known.every((one) => hasFingerprint(chosen, one)));
  });

  it('of no words know none', () => {
    assert.equal(hasFingerprint(fingerprintsOf([]), 'a'), false);
  });
});
