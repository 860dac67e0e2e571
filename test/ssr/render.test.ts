import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentPack } from '../../src/model/pack.js';
import { renderToString } from './built.js';

const EVIL = `"><script>alert('1')</script>`;
const OWN = { id: 'vpn', title: 'Home', html: '<p>Start the VPN.</p>' };
const { default: content } = (await import(
  new URL('../../../dist/esm/content/en.js', import.meta.url).href
)) as { readonly default: ContentPack };

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
    assert.match(renderToString({ single: false, query: '', lang: '' }), /^<signin-help><template/);
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

  it('tells of a fact that cannot be used and leaves it out of the answers and of the tag', () => {
    const problems: string[] = [];
    const html = renderToString({
      adminName: 'Kim',
      portalUrl: 'javascript:alert(1)',
      onWarning: (problem) => problems.push(problem),
    });
    assert.equal(problems.length, 1);
    assert.match(html, /^<signin-help admin-name="Kim">/);
    // As an attribute it went on to the browser, which told it a second time.
    assert.doesNotMatch(html, /javascript:/);
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
    assert.match(html, /data-topic-row="mfa-lost"\s+open data-open[^]*?part="topic-button open"/);
    assert.equal(html.split(/<details[^>]*\sopen/).length - 1, 1);
    assert.equal(html.split('part="topic-button open"').length - 1, 1);
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

  it("parts a topic's questions and kinds of user as the element reads them", () => {
    const topic = { ...OWN, questions: ['off site', 'home office'], audience: ['root', 'iam'] };
    assert.match(
      renderToString({ topics: [topic as typeof OWN] }),
      /data-questions="off site; home office" data-audience="root iam"/,
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
});
