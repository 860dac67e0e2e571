import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { didYouMean } from '../../src/compiler/did-you-mean.js';
import { refuseAddress } from '../../src/compiler/links.js';
import { isAllowedLink } from '../../src/model/links.js';
import { mistakesIn, topic } from './content-folder.js';

/** Pieces that mean something to YAML, Markdown or directives, in any order. */
const PIECES = [
  ...'#*_`[]()<>!|&:-+.\\"\'{}?%@~= \n\t',
  '\r\n',
  ...['---', ':::', '::::for{audience="iam"}', ':fact[', ']{name=admin}', '](topic:', '](https://'],
  ...[
    '1. ',
    '- ',
    '    ',
    '&#0;',
    '&amp;',
    '<a>',
    '!!js ',
    '&a ',
    '*a',
    '<<: ',
    '\uFEFF',
    '\u202E',
  ],
  ...['title', 'a', 'b c', '\uD800', '😀', 'é', '\0'],
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);
const RUNS = { numRuns: 300 };
const LINES_APART = 3; // as `file:line:column` are

describe('any text', () => {
  it('as an answer compiles or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        await mistakesIn({ 'topics/lost-phone.md': topic({}, body) });
      }),
      RUNS,
    );
  });

  it('as a value of front matter compiles or is refused', async () => {
    const keys = fc.constantFrom('title', 'order', 'audience', 'reviewed', 'questions', 'sources');
    await fc.assert(
      fc.asyncProperty(keys, hostile, async (key, value) => {
        await mistakesIn({ 'topics/lost-phone.md': topic({ [key]: value }) });
      }),
      RUNS,
    );
  });

  it('as a file compiles or is refused, at a place within it', async () => {
    const names = fc.constantFrom(
      'topics/password.md',
      'messages.yaml',
      'links.yaml',
      'questions.yaml',
    );
    await fc.assert(
      fc.asyncProperty(names, hostile, async (name, text) => {
        const lines = text.split(/\r\n?|\n/);
        for (const { file, line, column } of await mistakesIn({ [name]: text })) {
          if (file !== name) continue;
          assert.ok(line! >= 1 && line! <= lines.length + 1, `line ${line}`);
          assert.ok(column! >= 1 && column! <= (lines[line! - 1] ?? '').length + LINES_APART);
        }
      }),
      RUNS,
    );
  });

  it('as bytes compiles or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await mistakesIn({ 'topics/password.md': bytes });
      }),
      RUNS,
    );
  });

  it('as an address is refused here whenever the browser would refuse it', () => {
    const hosts = ['docs.aws.amazon.com'];
    const addresses = hostile.map((text) => `https://docs.aws.amazon.com${text}`);
    fc.assert(
      fc.property(fc.oneof(hostile, addresses), (address) => {
        return refuseAddress(address, hosts) !== undefined || isAllowedLink(address, hosts);
      }),
    );
  });

  it('as a misspelt word gets a guess or none', () => {
    fc.assert(
      fc.property(fc.string(), (word) =>
        /^( Did you mean "root"\?)?$/.test(didYouMean(word, ['root'])),
      ),
    );
  });
});

describe('text made to take long is refused or read within seconds', () => {
  for (const piece of [
    '_a*',
    '[',
    '> ',
    '1. ',
    '- a\n\n',
    ':a[',
    '[a](',
    '`',
    '> - > - a\n\n',
    '**a*',
  ]) {
    it(`answers of ${JSON.stringify(piece)}`, { timeout: 60_000 }, async () => {
      const body = piece.repeat(16_000 / piece.length);
      await mistakesIn({ 'topics/lost-phone.md': topic({}, body) });
    });
  }

  for (const piece of ['[', '{a: ', '- ', '? ', 'a: ', '&a ', '"', 'a\n', '[],', '- [a]\n', '!']) {
    it(`YAML of ${JSON.stringify(piece)}`, { timeout: 60_000 }, async () => {
      await mistakesIn({ 'questions.yaml': piece.repeat(200_000 / piece.length) });
    });
  }

  it('YAML of 30,000 keys', { timeout: 60_000 }, async () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `${index}: \n`).join('');
    await mistakesIn({ 'synonyms.yaml': text });
  });
});
