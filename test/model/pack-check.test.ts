import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACK_FORMAT } from '../../src/model/pack.js';
import { isContentPack } from '../../src/model/pack-check.js';

describe('A value is no content pack', () => {
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
    const topic = { id: 'a', title: 'A', audience: [], answer: [note], reviewed: '' };
    const rest = { linkHosts: [], variants: [], messages: {}, index: '' };
    const pack = { format: PACK_FORMAT, lang: 'en', topics: [topic], ...rest };
    assert.equal(isContentPack(pack), false);
  });
});
