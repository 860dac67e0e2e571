import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Audience } from '../../src/model/topic.js';
import { chooseTopics, parseIds, viewAll, viewResult } from '../../src/model/view.js';

const topic = (id: string, ...audience: Audience[]) => ({ id, audience });
const topics = [topic('general'), topic('for-root', 'root'), topic('for-iam', 'iam')];
const hit = (topicId: string, score: number) => ({ topicId, score, matches: ['stem'] });

describe('What a reader sees', () => {
  describe('without a search', () => {
    it('is every topic in its order', () => {
      assert.deepEqual(viewAll(topics, '').topicIds, ['general', 'for-root', 'for-iam']);
    });

    it('is, for a kind of user, its own topics and then those for everybody', () => {
      assert.deepEqual(viewAll(topics, 'root').topicIds, ['for-root', 'general']);
    });
  });

  describe('of a search that is covered', () => {
    it('is the hits in their order with the words to mark', () => {
      const view = viewResult([hit('a', 0.8), hit('b', 0.1)], true);
      assert.equal(view.outcome, 'covered');
      assert.deepEqual(view.topicIds, ['a', 'b']);
      assert.deepEqual(view.matches.get('a'), ['stem']);
    });

    it('leaves out hits that are noise beside the best, but never the first three', () => {
      const hits = ['a', 'b', 'c', 'd', 'e'].map((id, i) => hit(id, i === 0 ? 0.9 : 0.001));
      assert.deepEqual(viewResult(hits, true).topicIds, ['a', 'b', 'c']);
    });

    it('is at most ten topics', () => {
      const hits = Array.from({ length: 30 }, (_, i) => hit(`t${i}`, 0.03));
      assert.equal(viewResult(hits, true).topicIds.length, 10);
    });
  });

  describe('of a search that is not covered', () => {
    it('is at most three guesses', () => {
      const view = viewResult([hit('a', 0.2), hit('b', 0.1), hit('c', 0.1), hit('d', 0.1)], false);
      assert.equal(view.outcome, 'empty');
      assert.deepEqual(view.topicIds, ['a', 'b', 'c']);
    });
  });
});

describe("The page's choice of topics", () => {
  it('takes only the named ones, in the order of the names', () => {
    assert.deepEqual(
      chooseTopics(topics, ['for-iam', 'general', 'for-iam', 'nothing'], []).map(({ id }) => id),
      ['for-iam', 'general'],
    );
  });

  it('may be a single one', () => {
    assert.deepEqual(chooseTopics(topics, ['general'], []), [topics[0]]);
  });

  it('is every topic where all names are unknown', () => {
    assert.equal(chooseTopics(topics, ['nothing'], []).length, topics.length);
  });

  it('hides the named ones', () => {
    assert.deepEqual(
      chooseTopics(topics, [], ['general']).map(({ id }) => id),
      ['for-root', 'for-iam'],
    );
  });

  it('reads ids from text with any white space between them', () => {
    assert.deepEqual(parseIds(' a\n b\tc '), ['a', 'b', 'c']);
    assert.deepEqual(parseIds(null), []);
  });

  it('may come in any shape: a list once stopped the element, for it cannot be split', () => {
    assert.deepEqual(parseIds(['a', 'b']), ['a,b']);
    assert.deepEqual(parseIds(7), ['7']);
    assert.deepEqual(parseIds({ toString: () => assert.fail('a page’s own mistake') }), []);
  });
});
