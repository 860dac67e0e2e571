import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  falseAddress,
  isAllowedLink,
  isEmail,
  isSafeHref,
  type LinkScheme,
} from '../../src/model/links.js';

const ALL: readonly LinkScheme[] = ['https:', 'mailto:', 'tel:'];

const SAFE = [
  'https://intranet.example.com/help?a=1#b',
  'HTTPS://Intranet.Example.com',
  'https://intranet:8443/',
  'https://10.0.0.5/help',
  'https://[fd00::1]/help',
  'https://example.com/\u00fcber-uns',
  'mailto:it@example.com?subject=help',
  'tel:+49-89-123456',
];

const UNSAFE = {
  'runs code': [
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.com/x',
  ],
  'has another scheme': ['http://example.com', 'ftp://example.com', 'file:///etc/passwd'],
  'is not absolute': ['//example.com', '/help', 'example.com', '', ' ', 'https:example.com'],
  'has the slashes wrong': [
    'https:///example.com',
    'https:\\\\example.com',
    'https://a.example\\@b.example',
  ],
  'holds user info': ['https://a@example.com', 'https://a:b@example.com', 'https://@example.com'],
  'holds invisible characters': [
    'java\tscript:alert(1)',
    'https://exa\u00admple.com',
    'https://example.com/\u202egpj.exe',
    'https://example.com/\u0000',
    ' https://example.com',
    'https://example.com/a b',
    'https://example.com/\ud800',
  ],
  'has a host in punycode or in letters that are not ASCII': [
    'https://xn--pple-43d.com',
    'https://www.XN--pple-43d.com',
    'https://\u0430pple.com',
    'https://\u043f\u0440\u0438\u043c\u0435\u0440.com',
    'https://m\u00fcnchen.de/',
  ],
  'has a host that the parser reads otherwise': [
    'https://0x7f.1/',
    'https://2130706433/',
    'https://ex%61mple.com/',
    'https://\uff45xample.com/',
    'https://example\u3002com/',
    'https://{topic}.example.com/',
  ],
  'is longer than 2,000 characters': [`https://example.com/${'a'.repeat(1981)}`],
  'is no address of a person': [
    'mailto:',
    'mailto:it',
    'mailto:a@example.com,b@example.com',
    'mailto:%',
  ],
  'is no number': ['tel:', 'tel:call me', 'tel:+49%0d'],
};

describe('A company link is safe', () => {
  for (const href of SAFE) it(href, () => assert.equal(isSafeHref(href, ALL), true));
});

describe('A company link is refused when it', () => {
  for (const [reason, hrefs] of Object.entries(UNSAFE)) {
    it(reason, () =>
      assert.deepEqual(
        hrefs.filter((href) => isSafeHref(href, ALL)),
        [],
      ),
    );
  }

  it('has a scheme that is safe elsewhere', () => {
    assert.equal(isSafeHref('tel:+49-89-123456', ['https:']), false);
  });

  it('would lead to another host than the one written, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.webAuthority()),
        (text) => {
          const href = `https://${text}`;
          if (!isSafeHref(href, ['https:'])) return;
          const url = new URL(href);
          assert.equal(url.protocol + url.username + url.password, 'https:');
          assert.equal(url.host, href.slice('https://'.length).split(/[/?#]/, 1)[0]?.toLowerCase());
        },
      ),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});

describe('A link in an answer', () => {
  const hosts = ['aws.amazon.com', 'docs.aws.amazon.com'];

  for (const href of ['https://aws.amazon.com', 'https://docs.aws.amazon.com/IAM/x.html?a=b#c']) {
    it(`may lead to ${href}`, () => assert.equal(isAllowedLink(href, hosts), true));
  }

  const refused = [
    'http://aws.amazon.com/',
    'https://evil.example/',
    'https://aws.amazon.com.evil.example/',
    'https://evilaws.amazon.com/',
    'https://sub.aws.amazon.com/',
    'https://aws.amazon.com./',
    'https://aws.amazon.com:443/',
    'https://aws.amazon.com:8443/',
    'https://aws.amazon.com@evil.example/',
    'https://user@aws.amazon.com/',
    'https://evil.example\\@aws.amazon.com/',
    'https://aws%2eamazon.com/',
    'https://\uff41ws.amazon.com/',
    'https://aws.\u0430mazon.com/',
    '//aws.amazon.com/',
    'javascript:alert("https://aws.amazon.com/")',
    '',
  ];
  for (const href of refused) {
    it(`may not lead to ${href || 'nowhere'}`, () =>
      assert.equal(isAllowedLink(href, hosts), false));
  }

  it('may not lead to punycode or a raw address, even if listed', () => {
    const listed = ['xn--pple-43d.com', '127.0.0.1', '127.0.0.1:80', '[::1]'];
    assert.deepEqual(
      listed.filter((host) => isAllowedLink(`https://${host}/`, listed)),
      [],
    );
  });
});

describe('An e-mail address', () => {
  const good = ['it@example.com', 'a.b+c@sub.example.co.uk', "o'brien@example.com", '1@2.example'];
  for (const text of good) it(`is ${text}`, () => assert.equal(isEmail(text), true));

  const bad = [
    'it',
    'example.com',
    'it@example',
    '@example.com',
    'a@b@example.com',
    '.a@example.com',
    'a..b@example.com',
    'a@-b.com',
    'a@example..com',
    'a b@example.com',
    'A <a@example.com>',
    'a@example.com,b@example.com',
    'a@example.com\nBcc: b@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.com`,
  ];
  it('is nothing else', () => assert.deepEqual(bad.filter(isEmail), []));
});

describe('The words of a link', () => {
  const target = 'https://www.amazon.com/help';
  const honest = ['Amazon.com help', 'Read on.', 'e.g. this', 'https://www.amazon.com/x', ''];
  it('may show where it leads', () => {
    assert.deepEqual(
      honest.filter((text) => falseAddress(text, target)),
      [],
    );
    assert.equal(falseAddress('it@example.com', 'mailto:it@example.com'), undefined);
  });

  it('show no other address', () => {
    assert.equal(falseAddress('Sign in: aws.amazon.com', target), 'aws.amazon.com');
    assert.equal(falseAddress('www.amazon.com@evil.example', target), 'evil.example');
    assert.equal(falseAddress('it@example.com', 'mailto:x@evil.example'), 'example.com');
    assert.equal(falseAddress('10.0.0.1', target), '10.0.0.1');
  });
});
