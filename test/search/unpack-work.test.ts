import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentPack } from '../../src/model/pack.js';
import { createEngine } from '../../src/search/engine.js';
import type { IndexInput } from '../../src/search/index-input.js';
import { SETTINGS } from '../../src/search/settings.js';
import { packOf, SAMPLE } from './sample.js';

/** A pack that counts how often its index and its answers are read. */
function counted(pack: ContentPack): {
  pack: ContentPack;
  reads: { index: number; answer: number };
} {
  const reads = { index: 0, answer: 0 };
  return {
    reads,
    pack: {
      ...pack,
      get index() {
        reads.index++;
        return pack.index;
      },
      topics: pack.topics.map((topic) => ({
        ...topic,
        get answer() {
          reads.answer++;
          return topic.answer;
        },
      })),
    },
  };
}

function manyTopics(count: number): IndexInput {
  const [first] = SAMPLE.topics;
  const topics = Array.from({ length: count }, (_, i) => ({ ...first!, id: `topic-${i}` }));
  return { ...SAMPLE, topics, shared: [] };
}

describe('A pack', () => {
  it('is not unpacked before the first search', () => {
    const { pack, reads } = counted(packOf(SAMPLE));
    createEngine(pack);
    assert.equal(reads.index, 0);
  });

  it('is unpacked once for all engines, with own topics as well', () => {
    const { pack, reads } = counted(packOf(SAMPLE));
    const own = { id: 'vpn', title: 'The VPN', questions: [], text: 'Start it.', audience: [] };
    for (const options of [{}, { topicIds: ['mfa'] }, { topics: [own] }, {}]) {
      createEngine(pack, options).search('password');
    }
    assert.equal(reads.index, 1);
  });

  it('of more than 200 topics is searched without a look at its answers', () => {
    const input = manyTopics(201);
    const { pack, reads } = counted(packOf(input, { ...SETTINGS, mostCells: 0 }));
    createEngine(pack).search('password');
    assert.equal(reads.answer, 0);
  });

  it('is unpacked in slices beforehand, many of them', () => {
    const { pack, reads } = counted(packOf(SAMPLE));
    const engine = createEngine(pack);
    assert.ok([...engine.warmUp()].length > 50);
    engine.search('password');
    assert.equal(reads.index, 1);
  });

  it('answers a search between two slices, which then have nothing left to do', () => {
    const { pack, reads } = counted(packOf(SAMPLE));
    const engine = createEngine(pack);
    const slices = engine.warmUp();
    slices.next();
    const early = engine.search('i forgot my password');
    assert.deepEqual(early, createEngine(packOf(SAMPLE)).search('i forgot my password'));
    assert.equal(slices.next().done, true);
    assert.equal(reads.index, 1);
  });

  it('whose index is damaged says so at each search, after slices as well', () => {
    const engine = createEngine({ ...packOf(SAMPLE), index: 'damaged' });
    assert.throws(() => [...engine.warmUp()], RangeError);
    assert.throws(() => engine.search('password'), RangeError);
    assert.throws(() => engine.search('password'), RangeError);
  });
});
