import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { packContent, readContent } from '../../src/compiler/index.js';
import { createEngine, type Engine } from '../../src/search/engine.js';

const VPN = {
  id: 'vpn',
  title: 'I work from home and the sign-in page does not open',
  questions: ['off site', 'home office', 'working from the train'],
  text: 'Start the VPN first.',
  audience: [],
};
const WINDOWS = {
  id: 'windows-password',
  title: 'I forgot my Windows password',
  questions: ['laptop login'],
  text: 'Call the desk.',
  audience: [],
};

describe('Own topics beside the English content', () => {
  let engine: Engine;
  before(async () => {
    const pack = packContent(await readContent(resolve('content/en')));
    engine = createEngine(pack, { topics: [VPN, WINDOWS] });
  });

  // Trained weights outgrew the fixed ones of own topics, so that a built-in topic came first for a question that the page
  // itself had written down.
  for (const { id, title, questions } of [VPN, WINDOWS]) {
    for (const query of [id, title, ...questions]) {
      it(`answer "${query}" with ${id}`, () => {
        const { hits, confident } = engine.search(query);
        assert.deepEqual([hits[0]?.topicId, confident], [id, true]);
      });
    }
  }

  for (const [query, topicId] of [
    ['my credit card has expired', 'credit-card'],
    ['i lost my phone with the authenticator app', 'mfa-lost'],
    ['close my aws account', 'close-account'],
  ] as const) {
    it(`leave "${query}" to ${topicId}`, () => {
      assert.equal(engine.search(query).hits[0]?.topicId, topicId);
    });
  }
});
