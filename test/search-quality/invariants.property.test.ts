import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { packContent, readContent } from '../../src/compiler/index.js';
import type { ContentPack } from '../../src/model/pack.js';
import { createAnalysis } from '../../src/search/analysis.js';
import { createEngine, type Engine } from '../../src/search/engine.js';
import { leastWork } from '../search/least-work.js';
import { readHalves } from './labelled-questions.js';

const RUNS = { seed: 20261123, numRuns: 300 };
const INVISIBLE = ['\u200b', '\u200d', '\u00ad', '\u202e', '\u2066', '\ufeff', '\ufe0f'];
const BLANKS = ['\u00a0', '\u2003', '\t', '\n', '  '];
const TRAILING = [...':~^*+-"\'()?!…', '…!', ' ?', '."'];
const MOST_WORK_MS = 50; // issue 3, on any machine: measured 1 to 5

const { stopWords } = createAnalysis('en', []);

let pack: ContentPack;
let engine: Engine;
before(async () => {
  pack = packContent(await readContent(resolve('content/en')));
  engine = createEngine(pack);
});

const question = fc.constantFrom(...readHalves().asserted.map(({ q }) => q));
const titleWords = (): { id: string; word: string }[] =>
  pack.topics.flatMap(({ id, title }) =>
    (title.match(/[\p{L}]+/gu) ?? [])
      .filter((word) => word.length >= 3 && !stopWords.has(word.toLowerCase()))
      .map((word) => ({ id, word })),
  );

/** What a person sees of a result. The correction repeats the query's own words, so it may differ. */
function seen(query: string): unknown {
  const { hits, confident, exactError = false } = engine.search(query);
  return { ids: hits.map(({ topicId }) => topicId), confident, exactError };
}

function holdsFor(change: fc.Arbitrary<(query: string) => string>): void {
  fc.assert(
    fc.property(question, change, (query, changed) => {
      assert.deepEqual(seen(changed(query)), seen(query));
    }),
    RUNS,
  );
}

describe('A result stays as it is', () => {
  it('in capital letters and with outer spaces', () => {
    holdsFor(
      fc.constantFrom(
        (q) => q.toUpperCase(),
        (q) => `  ${q} \n`,
      ),
    );
  });

  it('in each Unicode normal form and in full width', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[a-z0-9]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    holdsFor(
      fc.constantFrom(
        (q) => q.normalize('NFC'),
        (q) => q.normalize('NFD'),
        (q) => q.normalize('NFKC'),
        fullWidth,
      ),
    );
  });

  // "can´t" was two words, "can" and "t".
  it('with any character for an apostrophe', () => {
    for (const sign of ['\u2019', '\u02bc', '\xb4', '`'])
      assert.deepEqual(engine.search(`can${sign}t log in`), engine.search("can't log in"), sign);
  });

  it('with invisible characters anywhere within words', () => {
    holdsFor(
      fc.tuple(fc.constantFrom(...INVISIBLE), fc.nat(40)).map(
        ([character, at]) =>
          (q: string) =>
            q.slice(0, at) + character + q.slice(at),
      ),
    );
  });

  it('with other blanks between words', () => {
    holdsFor(fc.constantFrom(...BLANKS).map((blank) => (q: string) => q.replaceAll(' ', blank)));
  });

  it('with any punctuation at its end', () => {
    holdsFor(fc.constantFrom(...TRAILING).map((end) => (q: string) => q + end));
  });

  it('when it is asked for again, and from another engine', () => {
    const other = createEngine(pack);
    fc.assert(
      fc.property(question, (query) => {
        assert.deepEqual(engine.search(query), engine.search(query));
        assert.deepEqual(other.search(query), engine.search(query));
      }),
      RUNS,
    );
  });
});

describe('A word of a title', () => {
  it('finds its topic from the third letter on', () => {
    const lost = titleWords().flatMap(({ id, word }) =>
      Array.from({ length: word.length - 2 }, (_, i) => word.slice(0, i + 3))
        .filter((begun) => !engine.search(begun).hits.some(({ topicId }) => topicId === id))
        .map((begun) => `${begun} (${word}): ${id}`),
    );
    assert.deepEqual(lost, []);
  });

  it('finds its topic in spite of one typing mistake in 95 of 100 cases', () => {
    const words = titleWords().filter(({ word }) => word.length >= 5);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    let [found, tried] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.constantFrom('swap', 'drop', 'double', 'add', 'replace'),
        ({ id, word }, place, letter, mistake) => {
          const at = place % (word.length - 1);
          const typed = mistype(word.toLowerCase(), at, letter, mistake);
          tried++;
          if (engine.search(typed).hits.some(({ topicId }) => topicId === id)) found++;
        },
      ),
      { seed: 20261123, numRuns: 2000 },
    );
    assert.ok(found / tried >= 0.95, `${found} of ${tried}`);
  });
});

function mistype(word: string, at: number, letter: string, mistake: string): string {
  const [before, a, b, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  switch (mistake) {
    case 'swap':
      return before + b + a + after;
    case 'drop':
      return before + b + after;
    case 'double':
      return before + a + a + b + after;
    case 'add':
      return before + letter + a + b + after;
    default:
      return before + letter + b + after;
  }
}

describe('While a question is typed', () => {
  /** The first topic after each letter of each question, from the sixth letter on. */
  const firsts = (): (string | undefined)[][] =>
    readHalves()
      .asserted.filter(({ kind }) => kind === 'plain')
      .map(({ q }) => {
        const text = q.slice(0, 60);
        const ends = Array.from({ length: Math.max(0, text.length - 5) }, (_, i) => i + 6);
        return ends.map((end) => engine.search(text.slice(0, end)).hits[0]?.topicId);
      });

  it('the first topic stays first at nine of ten letters', () => {
    const steps = firsts().flatMap((ids) => ids.slice(1).map((id, i) => id === ids[i]));
    const calm = steps.filter(Boolean).length / steps.length;
    assert.ok(calm >= 0.9, String(calm));
  });

  it('hardly any topic leaves the first place for a single letter', () => {
    const steps = firsts().flatMap((ids) =>
      ids.slice(2).map((id, i) => id === ids[i] && id !== ids[i + 1]),
    );
    const jumps = steps.filter(Boolean).length / steps.length;
    assert.ok(jumps <= 0.03, String(jumps));
  });
});

describe('Any text at all', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...'+-~^*:"\'()\\/ \0\ud800', 'title:x', 'password~9', '__proto__'))
      .map((parts) => parts.join('')),
    fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'title:x',
      '+ - ~ ^ *',
    ),
    fc.constantFrom('\u202egnp.exe', '😀', '密码忘记了', 'Ꭿ', 'https://x.y/?a=b#c', '\0', '\ud800'),
  );

  it('is answered and never throws', () => {
    fc.assert(
      fc.property(strange, (text) => {
        const { hits, confident } = engine.search(text);
        assert.equal(typeof confident, 'boolean');
        assert.ok(hits.length <= pack.topics.length);
        for (const { score } of hits) assert.ok(score > 0 && score <= 1);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });

  it('is answered in time, also a megabyte of it', () => {
    const longest = ['a', 'pasword ', 'qx', '\u0301', "it's not you ", 'ab1 ', '\u200b', '((((']
      .map((piece) => piece.repeat(Math.ceil(1_000_000 / piece.length)))
      .map((text) => leastWork(() => engine.search(text)));
    assert.ok(Math.max(...longest) < MOST_WORK_MS, longest.map(Math.round).join(' '));
  });
});
