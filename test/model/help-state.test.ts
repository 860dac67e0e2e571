import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  adopt,
  changesBetween,
  close,
  closeAll,
  keepRule,
  open,
  openAll,
  type HelpState,
} from '../../src/model/help-state.js';

const ids = ['a', 'b', 'c'];
const three: HelpState = { topics: new Set(ids), open: new Set(), single: false };
const single: HelpState = { ...three, single: true };
const openIds = (state: HelpState): string[] => [...state.open];

describe('The state of the accordion', () => {
  describe('opening a topic', () => {
    it('keeps the others open', () => {
      assert.deepEqual(openIds(open(open(three, 'a'), 'c')), ['a', 'c']);
    });

    it('closes the others where only one may be open', () => {
      assert.deepEqual(openIds(open(open(single, 'a'), 'c')), ['c']);
    });

    it('changes nothing when the topic is open already', () => {
      const state = open(three, 'a');
      assert.equal(open(state, 'a'), state);
    });

    it('changes nothing when there is no such topic', () => {
      assert.equal(open(three, 'z'), three);
    });
  });

  describe('closing a topic', () => {
    it('leaves the others open', () => {
      assert.deepEqual(openIds(close(open(open(three, 'a'), 'b'), 'a')), ['b']);
    });

    it('changes nothing when the topic is closed', () => {
      assert.equal(close(three, 'a'), three);
    });
  });

  describe('opening all', () => {
    it('opens the topics that are asked for and keeps what was open', () => {
      assert.deepEqual(openIds(openAll(open(three, 'c'), ['a', 'z'])), ['c', 'a']);
    });

    it('opens only the first where only one may be open', () => {
      assert.deepEqual(openIds(openAll(single, ['b', 'c'])), ['b']);
    });

    it('changes nothing when none of them is known', () => {
      const state = open(single, 'a');
      assert.equal(openAll(state, ['z']), state);
      assert.equal(openAll(state, []), state);
    });

    it('changes nothing when all are open', () => {
      const state = openAll(three, ['a', 'b', 'c']);
      assert.equal(openAll(state, ['a', 'b', 'c']), state);
    });
  });

  it('closes all', () => {
    assert.deepEqual(openIds(closeAll(openAll(three, ids))), []);
  });

  describe('taking over a new list', () => {
    it('closes topics that are gone', () => {
      assert.deepEqual(openIds(adopt(openAll(three, ['a', 'b']), new Set(['b', 'd']), false)), [
        'b',
      ]);
    });

    it('keeps only the first open topic when from now on only one may be open', () => {
      const both = adopt(openAll(three, ['a', 'b']), three.topics, true);
      assert.deepEqual(openIds(keepRule(both)), ['a']);
      assert.deepEqual(openIds(keepRule(openAll(three, ['a', 'b']))), ['a', 'b']);
    });
  });

  it('tells what changed, closed topics first', () => {
    assert.deepEqual(changesBetween(open(single, 'a'), open(open(single, 'a'), 'b')), [
      { topicId: 'a', open: false },
      { topicId: 'b', open: true },
    ]);
  });

  it('tells nothing of a topic that stays open', () => {
    assert.deepEqual(changesBetween(open(three, 'a'), openAll(three, ['a', 'b'])), [
      { topicId: 'b', open: true },
    ]);
  });

  it('never has an unknown topic open, nor two where one is allowed, whatever is done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'z');
    const step = fc.oneof(
      id.map((topicId) => (state: HelpState) => open(state, topicId)),
      id.map((topicId) => (state: HelpState) => close(state, topicId)),
      fc.array(id).map((some) => (state: HelpState) => openAll(state, some)),
      fc.array(id).map((some) => (state: HelpState) => adopt(state, new Set(some), state.single)),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.array(step), (isSingle, steps) => {
        const end = steps.reduce((state, take) => take(state), { ...three, single: isSingle });
        assert.ok(openIds(end).every((topicId) => end.topics.has(topicId)));
        assert.ok(!isSingle || end.open.size <= 1);
      }),
    );
  });
});
