import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { typoDistance, typoLimit } from '../../src/search/edit-distance.js';
import { bitCount, letterMask, nearWords } from '../../src/search/near-words.js';

const RUNS = { seed: 20261123, numRuns: 1000 };
const word = fc.array(fc.constantFrom(...'abcq'), { maxLength: 7 }).map((list) => list.join(''));

describe('The distance of a typed word to the word that was meant', () => {
  it('is 0 for the same word', () => {
    assert.equal(typoDistance('password', 'password', 2), 0);
  });

  it('is less than 1 for two letters in the wrong order, also in a short word', () => {
    // Regression: the search gave up after the first of the two letters, so that "teh" was nothing.
    for (const [typed, meant] of [
      ['teh', 'the'],
      ['asw', 'aws'],
      ['passwrod', 'password'],
    ] as const) {
      assert.ok(typoDistance(typed, meant, typoLimit(typed.length)) < 1, typed);
    }
  });

  it('is less than 1 for a doubled letter and for a neighbouring key', () => {
    assert.ok(typoDistance('acount', 'account', 1) < 1);
    assert.ok(typoDistance('passsword', 'password', 1) < 1);
    assert.ok(typoDistance('psssword', 'password', 1) < 1);
  });

  it('is more than 1 for another first letter', () => {
    assert.ok(typoDistance('gmail', 'email', 2) > 1);
  });

  it('is 1 when nothing but the first letter of a word of five letters is wrong', () => {
    for (const typed of ['ccess', 'saccess', 'zccess'])
      assert.equal(typoDistance(typed, 'access', 2), 1, typed);
    assert.ok(typoDistance('ccesd', 'access', 2) > 1);
    assert.ok(typoDistance('ock', 'lock', 2) > 1, 'too short');
  });

  it('is infinite beyond the limit', () => {
    assert.equal(typoDistance('invoice', 'password', 2), Infinity);
  });

  it('is 0 to the word that it begins, when beginnings count', () => {
    assert.equal(typoDistance('pass', 'password', 1, true), 0);
    assert.ok(typoDistance('pasw', 'password', 1, true) <= 1);
  });

  it('does not depend on the limit as long as it is within', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.6, 1, 2), (typed, meant, limit) => {
        const whole = typoDistance(typed, meant, 100);
        const limited = typoDistance(typed, meant, limit);
        assert.equal(limited, whole <= limit ? whole : Infinity);
      }),
      RUNS,
    );
  });

  it('is never more than one a letter and what the first letter costs', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        const most = Math.max(typed.length, meant.length) + 2;
        assert.ok(typoDistance(typed, meant, 100) <= most);
      }),
      RUNS,
    );
  });
});

describe('Letter masks', () => {
  it('differ in at most two letters for each typing mistake', () => {
    fc.assert(
      fc.property(word, fc.nat(6), fc.constantFrom(...'abcq'), (text, at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        assert.ok(bitCount(letterMask(text) ^ letterMask(changed)) <= 2);
      }),
      RUNS,
    );
  });
});

describe('The words that a misspelt word may have been meant for', () => {
  /** The words near a typed one, best first, among these with how often each is used. */
  const near = (typed: string, uses: Readonly<Record<string, number>>, terms?: number[]) =>
    nearWords(
      typed,
      Object.entries(uses).map(([word, times], at) => ({
        word,
        term: terms?.[at] ?? at,
        mask: letterMask(word),
        uses: times,
      })),
      false,
    ).map(({ word }) => word);

  it('are the commoner one first where two are as near', () => {
    assert.deepEqual(near('carq', { card: 1, cart: 9 }), ['cart', 'card']);
    assert.deepEqual(near('carq', { card: 9, cart: 1 }), ['card', 'cart']);
  });

  it('are the nearer one first, however common another is', () => {
    assert.equal(near('crad', { brad: 1000, card: 1 })[0], 'card');
  });

  it('are none that is much further off than the nearest', () => {
    assert.deepEqual(near('passwrod', { password: 1, passwords: 1 }), ['password']);
  });

  it('are one for each term, and three at most', () => {
    assert.deepEqual(near('carq', { card: 1, cart: 1 }, [7, 7]), ['card']);
    assert.equal(near('carq', { card: 1, cart: 1, care: 1, cars: 1 }).length, 3);
  });
});

describe('The limit of typing mistakes', () => {
  it('grows with the length of the word; three letters may only be swapped', () => {
    const limits = [2, 3, 4, 7, 8, 20].map(typoLimit);
    assert.deepEqual(limits, [0, 0.6, 1, 1, 2, 2]);
  });
});
