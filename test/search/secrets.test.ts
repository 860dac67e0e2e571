import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findSecrets, maskPersonal, maskSecrets } from '../../src/search/secrets.js';
import { CAUGHT, UNTOUCHED } from './secret-cases.js';

const hasSecret = (text: string): boolean => findSecrets(text).length > 0;

describe('The secret guard catches', () => {
  for (const [kind, cases] of Object.entries(CAUGHT)) {
    for (const [text, masked] of cases) {
      it(`${kind}: ${text}`, () => assert.equal(maskSecrets(text), masked));
    }
  }

  it('digits of another script', () => {
    const arabicIndic = '4111111111111111'.replace(/\d/g, (d) =>
      String.fromCharCode(0x660 + Number(d)),
    );
    assert.equal(maskSecrets(arabicIndic), '[secret]');
  });
});

describe('The secret guard leaves', () => {
  for (const [what, texts] of Object.entries(UNTOUCHED)) {
    it(what, () => assert.deepEqual(texts.filter(hasSecret), []));
  }

  it('every question of the search-quality set, at every letter while it is typed', () => {
    const file = readFileSync('test/search-quality/questions.json', 'utf8');
    const questions = (JSON.parse(file) as { q: string }[]).map(({ q }) => q);
    const caught = questions.flatMap((question) =>
      [...question].map((_, at) => question.slice(0, at + 1)).filter(hasSecret),
    );
    assert.deepEqual(caught, []);
  });

  it('every word of the English topics', () => {
    const folder = 'content/en/topics';
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const words = texts.flatMap((text) => text.split(/\s+/));
    assert.deepEqual(words.filter(hasSecret), []);
  });
});

describe('A found secret', () => {
  it('is named by its place in the original text, invisible characters counted', () => {
    const text = 'key AKIA\u200bIOSFODNN7EXAMPLE!';
    assert.deepEqual(findSecrets(text), [{ start: 4, end: 25, mark: '[secret]' }]);
  });

  it('is masked once when another begins in the same ligature', () => {
    assert.equal(maskSecrets('mfa 12345\u2488Tr0ub4dor&3'), 'mfa [secret]');
  });

  it('takes the invisible characters behind it along', () => {
    assert.equal(maskSecrets('pin is 1234\u200b\u0301 ok'), 'pin is [secret] ok');
  });
});

describe('Masking for events', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['mail to John.Smith99@Acme.com.', 'mail to [email]'],
    ['<it@example.com>, b@example.org', '<[email]>, [email]'],
    ['account 111122223333 is closed', 'account [account id] is closed'],
    ['id 1111-2222-3333?', 'id [account id]?'],
    ['arn:aws:iam::111122223333:user/bob', 'arn:aws:iam::[account id]:user/bob'],
    ['1111\u200b22223333', '[account id]'],
    ['1111.2222.3333', '[account id]'],
    ['source ip 203.113.121.100', 'source ip 203.113.121.100'],
    ['1111 - 2222 - 3333', '[account id]'],
    ['111 122 223 333', '[account id]'],
    ['?email=bob%40example.com', '[email]'],
    ['code: 123456', 'code: [secret]'],
    ['bob@example.com password: hunter2', '[email] password: [secret]'],
    ['call +49 170 1234567', 'call +49 170 1234567'],
    ['@work i lost my phone', '@work i lost my phone'],
  ];
  for (const [text, masked] of cases) it(text, () => assert.equal(maskPersonal(text), masked));

  it('drops what lies beyond 4,000 characters, with the word that the cut goes through', () => {
    const text = `${'help '.repeat(798)}4111 1111 1111 1111`;
    assert.equal(maskPersonal(text), 'help '.repeat(798).trim());
  });
});
