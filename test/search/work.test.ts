import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalysis } from '../../src/search/analysis.js';
import { gatherEvidence, scoreColumns } from '../../src/search/evidence.js';
import { buildSearchIndex } from '../../src/search/indexer.js';
import { letterMask, nearWords, type Candidate } from '../../src/search/near-words.js';
import { createResolver } from '../../src/search/resolve.js';
import { SAMPLE } from './sample.js';

const analysis = createAnalysis(SAMPLE.lang, SAMPLE.variants);
const index = buildSearchIndex(SAMPLE);

/** How many postings a query reads. */
function postingsRead(query: string): number {
  let count = 0;
  const postings = index.postings.map((row) => {
    const counted = new Map(row);
    counted[Symbol.iterator] = function* () {
      for (const posting of row) {
        count++;
        yield posting;
      }
    } as Map<number, number>[typeof Symbol.iterator];
    return counted;
  });
  const evidence = gatherEvidence(query, analysis, createResolver(index, analysis));
  scoreColumns({ ...index, postings }, evidence);
  return count;
}

/** How many words of the index a misspelt word is compared with, letter by letter. */
function comparisons(typed: string, words: readonly string[]): number {
  let count = 0;
  const candidates = words.map((word, term): Candidate => {
    return {
      term,
      mask: letterMask(word),
      uses: 1,
      get word() {
        count++;
        return word;
      },
    };
  });
  nearWords(typed, candidates, false);
  return count;
}

/** How many words of a query the resolver is asked for. */
function resolved(query: string): { all: number; repaired: number } {
  let [all, repaired] = [0, 0];
  const resolve = createResolver(index, analysis);
  gatherEvidence(query, analysis, (word, isLast) => {
    const resolution = resolve(word, isLast);
    all++;
    if (resolution.kind !== 'known') repaired++;
    return resolution;
  });
  return { all, repaired };
}

describe('The work of a query', () => {
  it('is to read the postings of its own words, each once', () => {
    const once = postingsRead('close account');
    assert.ok(once > 0 && once <= 2 * index.width);
    assert.equal(postingsRead('close account close the account closing accounts'), once);
  });

  it('is nothing for words that are not known', () => {
    assert.equal(postingsRead('xyzzy plugh'), 0);
  });

  it('does not grow with what a paste repeats', () => {
    const paste = 'close the account and lose the password '.repeat(2000);
    assert.ok(postingsRead(paste) <= 6 * index.width);
  });

  it('ends after 48 words and 12 repairs, however long the text', () => {
    const noise = Array.from({ length: 5000 }, (_, i) => `qwxz${i}k`).join(' ');
    assert.deepEqual(resolved(noise), { all: 12, repaired: 12 });
    const known = [...index.words.keys()].join(' ');
    assert.ok(resolved(known).all <= 48);
  });
});

describe('A word longer than any real one', () => {
  it('is not compared with any', () => {
    // Regression: a megabyte of one letter took seconds.
    const { repaired } = resolved('a'.repeat(4000));
    assert.equal(repaired, 1);
    assert.equal(createResolver(index, analysis)('a'.repeat(4000), true).kind, 'unknown');
  });
});

describe('The work of a repair', () => {
  const words = Array.from({ length: 2000 }, (_, i) => `${i.toString(26)}word`.replace(/\d/g, 'x'));
  const strange = words.map((word) => `jjvv${word.replaceAll(/[adorw]/g, 'z')}`);

  it('is no comparison with words of other letters', () => {
    assert.equal(comparisons('pasword', strange), 0);
  });

  it('is nothing for a word too short to repair', () => {
    assert.equal(comparisons('ab', words), 0);
  });
});
