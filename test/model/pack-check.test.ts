import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
    const blocks: unknown[] = [];
    blocks.push(['note', blocks]);
    const topic = { id: 'a', title: 'A', audience: [], answer: blocks, reviewed: '' };
    const rest = { linkHosts: [], variants: [], messages: {}, index: '' };
    assert.equal(isContentPack({ format: 1, lang: 'en', topics: [topic], ...rest }), false);
  });
});
