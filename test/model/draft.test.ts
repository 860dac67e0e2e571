import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDraft, mailtoHref, ticketHref } from '../../src/model/draft.js';
import { checkFacts } from '../../src/model/facts.js';
import type { Say } from '../../src/model/messages.js';

const LONGEST_LINK = 1900;
const RUNS = { seed: 20261122, numRuns: 300 };

/** Says the key and the values, so that a test sees which message stands where. */
const say: Say = (key, values = {}) => [key, ...Object.values(values)].join(' ');

const facts = checkFacts({
  adminName: 'Jo',
  adminEmail: 'it@example.com',
  accountAlias: 'acme-prod',
}).facts;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.array(fc.nat(0xffff), { maxLength: 3000 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '.',
    '..',
    '%2e%2e',
    '{query}',
    '$&',
    '//evil.example',
    '\u{1f511}'.repeat(900),
    '\r\nBcc: a@b.example',
  ),
);

describe('The message to the administrator', () => {
  it('says who writes about what, and that it holds no passwords', () => {
    const draft = createDraft({
      say,
      facts,
      topicTitle: 'I lost my phone',
      audienceName: 'IAM user',
      query: 'lost phone',
    });
    assert.deepEqual(draft, {
      subject: 'draft-subject',
      body: [
        'draft-greeting Jo',
        'draft-topic I lost my phone\ndraft-query lost phone\ndraft-audience IAM user\ndraft-organization acme-prod',
        'draft-close',
        'draft-safety',
      ].join('\n\n'),
    });
  });

  it('leaves out what is not known', () => {
    const { body } = createDraft({ say, facts: {}, query: '' });
    assert.equal(body, 'draft-greeting-plain\n\ndraft-close\n\ndraft-safety');
  });

  it('keeps a question on one line, so that it cannot pose as another line', () => {
    const { body } = createDraft({ say, facts: {}, query: 'a\r\n\u2028draft-safety: none\u0000' });
    assert.match(body, /^draft-query a draft-safety: none$/m);
  });

  it('shortens a long question, so that the closing lines survive', () => {
    const { body } = createDraft({ say, facts: {}, query: '\u{1f511}'.repeat(1000) });
    assert.equal(body.match(/\u{1f511}/gu)?.length, 299);
    assert.match(body, /\u2026\n\ndraft-close\n\ndraft-safety$/);
  });
});

describe('The mail link', () => {
  const draft = { subject: 'Help & more?', body: 'Dear 100%\n+1 = \u00fc' };

  it('is encoded after RFC 6068', () => {
    assert.equal(
      mailtoHref('jo+aws@example.com', draft),
      'mailto:jo%2Baws@example.com?subject=Help%20%26%20more%3F&body=Dear%20100%25%0D%0A%2B1%20%3D%20%C3%BC',
    );
  });

  it('has no recipient when the address is no e-mail address', () => {
    assert.match(mailtoHref('a@example.com?bcc=b@example.com', draft), /^mailto:\?subject=/);
  });

  it('turns a lone surrogate into the replacement character', () => {
    assert.match(mailtoHref('', { subject: '', body: 'a\ud800b' }), /body=a%EF%BF%BDb$/);
  });

  it('is cut between characters', () => {
    const href = mailtoHref('', { subject: '', body: '\u{1f511}'.repeat(1000) });
    assert.match(href, /body=(?:%F0%9F%94%91)+$/);
    assert.ok(href.length > LONGEST_LINK - 12 && href.length <= LONGEST_LINK);
  });

  it('says what it was given and nothing else, for any text', () => {
    fc.assert(
      fc.property(text, text, text, (email, subject, body) => {
        const url = new URL(mailtoHref(email, { subject, body }));
        assert.equal(url.protocol, 'mailto:');
        assert.ok(url.href.length <= LONGEST_LINK);
        assert.deepEqual([...url.searchParams.keys()], ['subject', 'body']);
        const said = decodeURIComponent(/&body=(.*)$/.exec(url.href)?.[1] ?? '').replaceAll(
          '\r\n',
          '\n',
        );
        assert.ok(
          body
            .replace(/\r\n?/g, '\n')
            .replace(/\p{Cs}/gu, '\ufffd')
            .startsWith(said),
        );
      }),
      RUNS,
    );
  });
});

describe('The link to the ticket form', () => {
  const values = { topic: 'mfa-lost', audience: 'iam', query: 'lost phone & key' };

  it('has its placeholders filled in', () => {
    assert.equal(
      ticketHref(
        'https://help.example.com/{topic}?a={audience}&q={query}&q2={query}#{topic}',
        values,
      ),
      'https://help.example.com/mfa-lost?a=iam&q=lost%20phone%20%26%20key&q2=lost%20phone%20%26%20key#mfa-lost',
    );
  });

  it('keeps what holds no placeholders', () => {
    assert.equal(
      ticketHref('https://help.example.com/new', values),
      'https://help.example.com/new',
    );
  });

  it('replaces nothing in the host', () => {
    assert.equal(
      new URL(
        ticketHref('https://help.example.com/{query}', { ...values, query: '@evil.example/' }),
      ).host,
      'help.example.com',
    );
  });

  it('does not climb the path', () => {
    const href = ticketHref('https://help.example.com/a/{query}/new', { ...values, query: '..' });
    assert.equal(new URL(href).pathname, '/a//new');
  });

  it('leads to the given host and fits, for any values', () => {
    const places = [
      '/{query}',
      '?q={query}',
      '/{topic}/{audience}/{query}/x',
      '#{topic}{query}{query}',
      '?{query}=',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(1400),
        text,
        text,
        text,
        (place, length, topic, audience, query) => {
          const template = `https://help.example.com:8443${place}${'a'.repeat(length)}`;
          assert.deepEqual(checkFacts({ ticketUrl: template }).problems, []);
          const href = ticketHref(template, { topic, audience, query });
          const url = new URL(href);
          assert.equal(url.origin + url.username + url.password, 'https://help.example.com:8443');
          assert.ok(href.length <= LONGEST_LINK);
          assert.ok(!/[{}]|[^\x21-\x7e]/.test(href));
        },
      ),
      RUNS,
    );
  });
});
