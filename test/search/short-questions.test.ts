import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createAnalysis } from '../../src/search/analysis.js';
import { buildSearchIndex } from '../../src/search/indexer.js';
import type { IndexInput } from '../../src/search/index-input.js';
import { createResolver } from '../../src/search/resolve.js';
import { searchIndex, type SearchResult } from '../../src/search/searcher.js';

const MANY = 40;
const many = (question: (i: number) => string): string[] =>
  Array.from({ length: MANY }, (_, i) => question(i));

/** "phone" stands in many uncovered questions and in one covered one, of this word alone. */
const INPUT: IndexInput = {
  lang: 'en',
  topics: [
    {
      id: 'device',
      title: 'Lost device',
      questions: ['phone', 'old phone plan desk', 'phone stolen in town', 'device gone'],
      errors: [],
      text: 'Use another device.',
      audience: [],
    },
    {
      id: 'bill',
      title: 'Wrong bill',
      questions: ['bill too high', 'strange invoice'],
      errors: [],
      text: 'Write to billing.',
      audience: [],
    },
  ],
  variants: [],
  similar: [],
  ordinary: [],
  shared: [],
  offTopic: many((i) => `phone ${['line', 'desk', 'plan', 'book'][i % 4]!} ${'xyzw'[i % 4]!}${i}`),
};

describe('A short question that was taught', () => {
  let search: (query: string) => SearchResult;

  before(() => {
    const index = buildSearchIndex(INPUT);
    const analysis = createAnalysis('en', []);
    const resolve = createResolver(index, analysis);
    const stems = [...index.terms.keys()];
    search = (query) =>
      searchIndex(query, { index, topics: INPUT.topics, analysis, stems, resolve });
  });

  // "phone", "iam" and "sms" were refused although topics had them as questions: a sum of weights cannot tell them from their uses.
  it('is covered, however many uncovered questions have its word', () => {
    const { confident, hits } = search('Phone?');
    assert.ok(confident);
    assert.equal(hits[0]?.topicId, 'device');
  });

  it('is covered also when it has four words', () => {
    assert.ok(search('old phone plan desk').confident);
    assert.ok(!search('phone plan desk').confident);
  });

  it('covers no longer question', () => {
    assert.ok(!search('phone desk').confident);
    assert.ok(!search('phone book plan').confident);
  });
});
