import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitWords } from '../../src/search/analysis.js';

const words = (text: string): string[] => splitWords(text).map((word) => word.text);

const SAME: Readonly<Record<string, readonly [string, string]>> = {
  'in capitals': ['PASSWORD', 'password'],
  'with accents': ['Téléphone', 'telephone'],
  'with accents that are characters of their own': ['te\u0301le\u0301phone', 'telephone'],
  'with an apostrophe, straight or curly': [
    "can't can\u2019t can\u00b4t can`t",
    'cant cant cant cant',
  ],
  'in full width': ['ＭＦＡ', 'mfa'],
  'with a ligature': ['con\ufb01rm', 'confirm'],
  'with a soft hyphen': ['pass\u00adword', 'password'],
  'with a zero-width joiner': ['pass\u200dword', 'password'],
};

describe('A word is the same', () => {
  for (const [how, [written, plain]] of Object.entries(SAME)) {
    it(how, () => assert.deepEqual(words(written), plain.split(' ')));
  }
});

describe('A word stands', () => {
  it('without the quotes around it', () => {
    for (const text of ["'lost'", '\u2018lost\u2019', '`lost`', "''lost''", '"lost"']) {
      const [{ start, end } = { start: 0, end: 0 }] = splitWords(text);
      assert.equal(text.slice(start, end), 'lost', text);
    }
  });
});
