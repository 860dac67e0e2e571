import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentPack } from '../../src/model/pack.js';
import { renderSheet, renderToString } from './built.js';

const EVIL = `"><script>alert('1')</script>`;
const OWN = { id: 'vpn', title: 'Home', html: '<p>Start the VPN.</p>' };
const { default: content } = (await import(
  new URL('../../../dist/esm/content/en.js', import.meta.url).href
)) as { readonly default: ContentPack };

const WRONG_FOR_BOTH: Readonly<Record<string, readonly [unknown, string]>> = {
  'no options': [
    null,
    '"options" must be an object such as { adminEmail: "it@example.com" }; found null.',
  ],
  'content that is no pack': [
    { content: {} },
    '"content" must be a pack of this version, as compile() makes it; found an object.',
  ],
};

describe('renderToString', () => {
  it('holds every topic with its answer in a declarative shadow root', () => {
    const html = renderToString();
    assert.match(html, /^<signin-help><template shadowrootmode="open"><style>/);
    assert.match(html, /<\/template><\/signin-help>$/);
    assert.equal(html.split('<details').length - 1, content.topics.length);
    assert.equal(html.split('part="topic-answer"').length - 1, content.topics.length);
  });

  it('keeps the options as attributes for the element', () => {
    const html = renderToString({ headingLevel: 2, single: true, adminEmail: 'it@example.com' });
    assert.match(html, /^<signin-help heading-level="2" single admin-email="it@example.com">/);
    assert.match(html, /<h2 part="topic-heading"/);
  });

  it('keeps the language, by which the element chooses its content', () => {
    assert.match(
      renderToString({ content: { ...content, lang: 'de' }, lang: 'de' }),
      /^<signin-help lang="de">/,
    );
    assert.match(renderToString({ lang: 'fr' }), /^<signin-help lang="fr">/);
  });

  it("puts the company's facts into the answers", () => {
    const html = renderToString({
      adminName: 'the cloud team',
      portalUrl: 'https://a.awsapps.com/start',
    });
    assert.match(html, /<span part="fact">the cloud team<\/span>/);
    assert.match(html, /href="https:\/\/a\.awsapps\.com\/start"/);
  });

  it('tells of a fact that cannot be used and leaves it out of the answers', () => {
    const problems: string[] = [];
    const html = renderToString({
      portalUrl: 'javascript:alert(1)',
      onWarning: (problem) => problems.push(problem),
    });
    assert.equal(problems.length, 1);
    assert.doesNotMatch(html, /href="javascript:/);
  });

  it('tells it in the console where nobody else listens', (test) => {
    const warn = test.mock.method(console, 'warn', () => undefined);
    renderToString({ adminEmail: 'it' });
    const told = warn.mock.calls.map(({ arguments: words }) => String(words[0]));
    assert.equal(told.length, 1);
    assert.match(told[0]!, /^<signin-help> admin-email is left out: /);
  });

  it('tells of topics and kinds of user that there are not, as the element does', () => {
    const problems: string[] = [];
    const topic = { ...OWN, audience: ['imm', 'iam'] as 'iam'[] };
    const html = renderToString({
      openTopic: 'mfa-losst',
      onlyTopics: 'vpn nonsense',
      hideTopics: 'root-password',
      topics: [topic],
      onWarning: (problem) => problems.push(problem),
    });
    assert.deepEqual(problems, [
      'own topic "vpn": audience knows root, iam, identity-center, federated, builder-id, amazon; "imm" is passed over.',
      'open-topic: there is no topic "mfa-losst". Did you mean "mfa-lost"?',
      'only-topics: there is no topic "nonsense".',
    ]);
    assert.match(html, /data-topic-row="vpn"/);
  });

  it("tells of a misspelt field of a topic, and leaves the page's other data alone", () => {
    const problems: string[] = [];
    renderToString({
      topics: [{ ...OWN, question: ['off site'], createdAt: '2026-11-27' } as typeof OWN],
      onWarning: (problem) => problems.push(problem),
    });
    assert.deepEqual(problems, [
      'own topic "vpn" has no field "question". Did you mean "questions"?',
    ]);
  });

  it("shows a topic for anyone to every kind of user, as a topic's file does", () => {
    const topics = [{ ...OWN, audience: ['anyone'] as never[] }];
    assert.match(renderToString({ topics, audience: 'iam' }), /data-topic-row="vpn"/);
  });

  it('escapes every option', () => {
    const html = renderToString({
      organization: EVIL,
      adminName: EVIL,
      query: EVIL,
      lang: EVIL,
      nonce: EVIL,
      topics: [{ id: 'vpn', title: EVIL, questions: [EVIL], html: '' }],
      onWarning: () => undefined,
    });
    assert.doesNotMatch(html, /<script/);
  });

  it('opens the topic that is asked for', () => {
    const html = renderToString({ openTopic: 'mfa-lost' });
    assert.match(html, /data-topic-row="mfa-lost"\s+open data-open/);
    assert.equal(html.split(/<details[^>]*\sopen/).length - 1, 1);
  });

  it('answers a query without a script', () => {
    const html = renderToString({ query: 'lost my phone' });
    assert.match(html, /^[^]*?data-topic-row="mfa-lost"/);
    assert.ok(html.split('<details').length - 1 < content.topics.length);
  });

  it('shows the topics of a kind of user', () => {
    const html = renderToString({ audience: 'builder-id' });
    assert.match(html, /data-topic-row="builder-id"/);
    assert.doesNotMatch(html, /data-topic-row="root-password"/);
  });

  it('shows only the topics that are asked for, in their order', () => {
    const html = renderToString({ onlyTopics: 'close-account root-password' });
    const ids = [...html.matchAll(/data-topic-row="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(ids, ['close-account', 'root-password']);
  });

  it("lists the page's own topics and keeps their HTML inside the tag", () => {
    const html = renderToString({
      topics: [
        { id: 'vpn', title: 'Home', audience: ['iam'], html: '<p>Start the <b>VPN</b>.</p>' },
      ],
    });
    assert.match(html, /data-topic-row="vpn"[^]*<slot name="topic-vpn">/);
    assert.match(
      html,
      /<article slot="topic-vpn" data-topic="vpn" data-audience="iam">.*<b>VPN<\/b>/,
    );
  });

  it('takes other content', () => {
    const pack: ContentPack = { ...content, topics: content.topics.slice(0, 2) };
    assert.equal(renderToString({ content: pack }).split('<details').length - 1, 2);
  });

  it('gives the styles a nonce', () => {
    assert.match(renderToString({ nonce: 'abc' }), /<style nonce="abc">/);
  });

  it('says the same twice', () => {
    assert.equal(renderToString(), renderToString());
  });

  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    ...WRONG_FOR_BOTH,
    'topics that are no list': [
      { topics: 'vpn' },
      '"topics" must be a list of { id, title, html }; found "vpn".',
    ],
    'a topic without anything': [
      { topics: [{}] },
      '"topics[0].id" must be lower-case words joined by hyphens; found undefined.',
    ],
    'a topic without its HTML': [
      { topics: [{ id: 'vpn', title: 'Home' }] },
      '"topics[0].html" must be HTML; found undefined.',
    ],
    'a topic with an empty title': [
      { topics: [{ ...OWN, title: ' ' }] },
      '"topics[0].title" must be a text; found " ".',
    ],
    'questions that are no list': [
      { topics: [{ id: 'vpn', title: 'Home', html: '', questions: 'off site' }] },
      '"topics[0].questions" must be a list of texts; found "off site".',
    ],
    'a nonce that is no text': [{ nonce: 5 }, '"nonce" must be a text; found 5.'],
    'two topics of one id': [
      { topics: [OWN, { ...OWN, title: 'Home office' }] },
      '"topics[1].id" must be another than that of topics[0]; found "vpn".',
    ],
    'a switch that is no switch': [
      { single: 'false' },
      '"single" must be true or false; found "false".',
    ],
    'a fact that is no text': [
      { accountAlias: 111122223333 },
      '"accountAlias" must be a text; found 111122223333.',
    ],
    'a list where ids stand in a text': [
      { onlyTopics: ['mfa-lost'] },
      '"onlyTopics" must be a text of ids with blanks between; found a list.',
    ],
    'a misspelt option': [
      { adminEmial: 'it@example.com' },
      '"options" has no "adminEmial". Did you mean "adminEmail"?',
    ],
    'the name of an attribute': [
      { 'admin-email': 'it@example.com' },
      '"options" has no "admin-email". Did you mean "adminEmail"?',
    ],
  };
  for (const [what, [options, message]] of Object.entries(wrong)) {
    it(`names the option for ${what}`, () => {
      assert.throws(() => renderToString(options as object), { name: 'TypeError', message });
    });
  }

  it('takes null for an option that is left out, as in JSON', () => {
    const names = ['headingLevel', 'single', 'query', 'audience', 'lang', 'content', 'topics'];
    const nothing = Object.fromEntries(
      [...names, 'adminEmail', 'children', 'nonce', 'onWarning'].map((name) => [name, null]),
    );
    assert.equal(renderToString(nothing), renderToString());
    const topic = { ...OWN, questions: null, audience: null } as unknown as typeof OWN;
    assert.equal(renderToString({ topics: [topic] }), renderToString({ topics: [OWN] }));
  });
});

describe('renderSheet', () => {
  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    ...WRONG_FOR_BOTH,
    'a misspelt option': [
      { organisation: 'Example Ltd' },
      '"options" has no "organisation". Did you mean "organization"?',
    ],
  };
  for (const [what, [options, message]] of Object.entries(wrong)) {
    it(`names the option for ${what}`, () => {
      assert.throws(() => renderSheet(options as object), { name: 'TypeError', message });
    });
  }

  it('refuses what only a page can have', () => {
    assert.throws(() => renderSheet({ topics: [OWN] } as object), /"options" has no "topics"\. /);
  });
});
