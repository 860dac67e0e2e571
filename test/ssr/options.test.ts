import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderSheet, renderToString } from './built.js';

const OWN = { id: 'vpn', title: 'Home', html: '<p>Start the VPN.</p>' };

/** By what is wrong: the options, and the message of the error. */
type Wrong = Readonly<Record<string, readonly [options: unknown, message: string]>>;

const WRONG_FOR_BOTH: Wrong = {
  'no options': [
    null,
    '"options" must be an object such as { adminEmail: "it@example.com" }; found null.',
  ],
  'content that is no pack': [
    { content: {} },
    '"content" must be a pack of this version, as compile() makes it; found an object.',
  ],
};

function itNamesTheOption(render: (options: object) => string, wrong: Wrong): void {
  for (const [what, [options, message]] of Object.entries(wrong)) {
    it(`names the option for ${what}`, () => {
      assert.throws(() => render(options as object), { name: 'TypeError', message });
    });
  }
}

describe('The options of renderToString', () => {
  itNamesTheOption(renderToString, {
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
    'a title that is no text': [
      { topics: [{ ...OWN, title: 5 }] },
      '"topics[0].title" must be a text; found 5.',
    ],
    'questions that are no texts': [
      { topics: [{ ...OWN, questions: ['off site', 5] }] },
      '"topics[0].questions" must be a list of texts; found a list.',
    ],
    'an id that is no text': [
      { topics: [{ ...OWN, id: ['vpn'] }] },
      '"topics[0].id" must be lower-case words joined by hyphens; found a list.',
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
  });

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

describe('The options of renderSheet', () => {
  itNamesTheOption(renderSheet, {
    ...WRONG_FOR_BOTH,
    'a misspelt option': [
      { organisation: 'Example Ltd' },
      '"options" has no "organisation". Did you mean "organization"?',
    ],
  });

  it('refuses what only a page can have', () => {
    assert.throws(() => renderSheet({ topics: [OWN] } as object), /"options" has no "topics"\. /);
  });
});
