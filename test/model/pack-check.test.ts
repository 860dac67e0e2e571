import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACK_FORMAT } from '../../src/model/pack.js';
import { isContentPack } from '../../src/model/pack-check.js';

type Fields = Readonly<Record<string, unknown>>;

const ANSWER = [
  ['p', 'a', ['strong', 'b', ['em', 'c']], ['code', 'd'], ['link', 'https://a.example/', 'e']],
  ['ol', ['f', ['ul', ['g']]], [['topic', 'b', 'h']]],
  ['for', ['iam'], ['caution', ['p', ['fact', 'admin', 'i']]], ['note', ['p', 'j']]],
];

function pack(changed: Fields = {}, topic: Fields = {}): Fields {
  const rest = { id: 'a', title: 'A', audience: ['iam'], answer: ANSWER, reviewed: '2026-11-22' };
  return {
    format: PACK_FORMAT,
    lang: 'en',
    index: '',
    messages: { copy: 'Copy', 'status-all': { one: 'a', other: 'b' } },
    topics: [{ ...rest, ...topic }],
    linkHosts: ['a.example'],
    variants: [['mfa', '2fa']],
    ...changed,
  };
}

describe('A value is a content pack', () => {
  it('with every kind of part, and as often as it is asked', () => {
    const value = pack();
    assert.deepEqual([isContentPack(value), isContentPack(value)], [true, true]);
  });

  it('with a topic that nobody has reviewed', () => {
    assert.ok(isContentPack(pack({}, { reviewed: '' })));
  });
});

describe('A value is no content pack', () => {
  for (const changed of [
    { format: PACK_FORMAT + 1 },
    { lang: 'e n' },
    { lang: ['en'] },
    { index: undefined },
    { messages: null },
    { messages: { copy: 5 } },
    { messages: { copy: { one: 'a' } } },
    { topics: {} },
    { topics: [null] },
    { linkHosts: [5] },
    { variants: ['mfa'] },
    { variants: [[5]] },
  ]) {
    it(`with ${JSON.stringify(changed)}`, () => assert.ok(!isContentPack(pack(changed))));
  }

  for (const changed of [
    { id: 'A b' },
    { id: 5 },
    { title: 5 },
    { audience: 'iam' },
    { audience: [5] },
    { reviewed: 'soon' },
    { reviewed: 2026 },
    { answer: 'a' },
    { answer: [5] },
    { answer: [['h1', 'a']] },
    { answer: [['p', 5]] },
    { answer: [['ul', 'a']] },
    { answer: [['link', 5, 'a']] },
    { answer: [['link', ['em', 'a'], 'a']] },
    { answer: [['link', 'https://a.example/', 5]] },
    { answer: [['for', 'iam', ['p', 'a']]] },
    { answer: [['for', ['iam'], 5]] },
  ]) {
    it(`with a topic of ${JSON.stringify(changed)}`, () =>
      assert.ok(!isContentPack(pack({}, changed))));
  }

  it('when it is none at all', () => {
    for (const value of [null, undefined, 'pack', 5]) assert.equal(isContentPack(value), false);
  });

  it('when it throws where it is read: the error once reached the page', () => {
    const value = {
      get format(): number {
        throw new Error('hostile');
      },
    };
    assert.equal(isContentPack(value), false);
  });

  it('when it leads back to itself without end', () => {
    const note: unknown[] = ['note'];
    note.push(note);
    assert.equal(isContentPack(pack({}, { answer: [note] })), false);
  });
});
