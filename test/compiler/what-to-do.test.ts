import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CompileOptions } from '../../src/compiler/content.js';
import { mistakesIn, printed, read, topic } from './content-folder.js';

const FILE = 'topics/lost-phone.md';

async function toldOf(text: string, name = FILE): Promise<string> {
  return printed(await mistakesIn({ [name]: text }));
}

/** What authors write who are new to YAML and to this Markdown, and what they are told to do. */
const SLIPS: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  // It pointed to the end of the front matter, where YAML notices.
  'quotes that are not closed': [
    topic({ title: '"My badge', tests: '["fine"]' }),
    /:2:8: the YAML cannot be read: the quotes that begin here do not end\. Close them/,
  ],
  'an apostrophe between apostrophes': [
    topic({ title: "'I can't sign in'" }),
    /:2:15: .* The quotes end too early\. Put the whole text in "…"/,
  ],
  // It pointed to the next key, and spoke of quotes.
  'a bracket that is not closed': [
    topic({ audience: '[root, iam' }),
    /:4:11: the YAML cannot be read: the bracket that begins here does not end\. Close it with "\]"/,
  ],
  'a bracket around one that is closed': [topic({ tests: '[a, [b, c]' }), /:6:8: .* Close it/],
  'a bracket that closes nothing': [topic({ tests: '[a, b]]' }), /Remove this bracket/],
  'a text with a bracket that was meant as a list': [
    topic({ audience: 'root]' }),
    /Write it as a list: audience: \[root\]\.$/,
  ],
  'lines that were meant as a list': [
    topic({ tests: '|\n  a b\n  c d' }),
    /Write it as a list, each text in a line of its own, behind "- "\.$/,
  ],
  'an item that begins further left': [
    topic({ tests: '\n  - a b\n - c d' }),
    /:8:1: .* Begin all keys in the same column, and all "-" of one list\./,
  ],
  // The two were one question, and nothing was said.
  'an item that begins further right': [
    topic({ tests: '\n- a b\n  - c d' }),
    /:8:3: this item would be a part of the text above it\. Begin all "-"/,
  ],
  'a key that begins further right': [topic({ order: '10\n  x: y' }), /Begin all keys in the same/],
  'a first key that begins further right': [
    topic().replace('title', '  title'),
    /:3:1: .* Begin all keys in the same/,
  ],
  'a blank of a word processor behind a key': [
    topic().replace('title: ', 'title:\u00A0'),
    /:2:7: this blank is a letter to YAML \(U\+00A0\)\. Write a plain one\./,
  ],
  'such a blank behind a dash': [topic({ tests: '\n  -\u00A0a b' }), /:7:4: this blank is/],
  'a wide blank as indentation': [topic({ tests: '\n\u3000- a b' }), /:7:1: .* \(U\+3000\)/],
  'a wide colon': [
    topic().replace('title: ', 'title\uFF1A'),
    /:2:6: this colon is a letter to YAML \(U\+FF1A\)\. Write ":" and a blank\./,
  ],
  'typographic quotes around a colon': [
    topic({ title: '\u201CSign-in: where?\u201D' }),
    /Such quotes are letters to YAML\. Write straight ones/,
  ],
  'a colon without a blank': [topic({ title: '' }).replace('order: ', 'order:'), /"key: text"/],
  'a dash without a blank': [topic({ tests: '\n  -a b\n  -c d' }), /Write a blank behind each "-"/],
  'a key without a value': [
    topic({ title: ' ' }),
    /:2:\d+: "title" must be .*; found nothing\. Write a line such as "title: I forgot my password"/,
  ],
  'an item that is a comment': [
    topic({ tests: '\n  - #1 problem' }),
    /found nothing\. Write it, in quotes where it begins with "#"/,
  ],
  'an empty list of kinds of user': [topic({ audience: '[]' }), /such as "audience: \[anyone\]"/],
  'a kind of user that is like none': [topic({ audience: '[all]' }), /Write \[anyone\] where/],
  // The dashes were rules and the keys an answer: three mistakes, and none that helps.
  'an empty line above the front matter': [
    `\n${topic()}`,
    /^[^\n]*:1:1: something stands before the front matter, [^\n]*Remove it\.$/,
  ],
  'a blank before the front matter': [` ${topic()}`, /^[^\n]*: something stands before [^\n]*$/],
  'front matter without its first line': [
    topic().slice('---\n'.length),
    /^[^\n]*:1:1: the front matter has no beginning\. Write a line of "---" above it\.$/,
  ],
  // All three were shown to readers, without a word to the author.
  'a fact with two colons': [
    topic({}, '1. Ask ::fact[them]{name=admin}.'),
    /:7:8: this fact is none\. Write it with one colon/,
  ],
  'a fact without a colon': [
    topic({}, '1. Ask fact[them]{name=admin}.'),
    /:7:8: this fact is none/,
  ],
  'a fact with a wide colon': [topic({}, '1. \uFF1Afact[them]{name=admin}'), /:7:4: this fact is/],
  'a comment': [topic({}, '<!-- later -->\n\n1. Ask.'), /Write it behind "#" into the front/],
  'kinds of user without quotes': [
    topic({}, ':::for{audience=iam root}\nAsk.\n:::'),
    /no attribute "root"\. Put all kinds of user in quotes, as in \{audience="iam root"\}\.$/,
  ],
  'a link to the file of a topic': [
    topic({}, '1. See [this](password.md).'),
    /must begin with https:\/\/; found "password\.md"\. Write "topic:password" if/,
  ],
  'a link to the address of a topic': [
    topic({}, '1. See [this](#signin-help/password).'),
    /Write "topic:password" if/,
  ],
  'a link to a mail address': [topic({}, '1. [Write](mailto:a@b.c).'), /Write :fact\[/],
  'a link by http': [
    topic({}, '1. [See](http://docs.aws.amazon.com/a).'),
    /Write "https:\/\/docs\.aws\.amazon\.com\/a"/,
  ],
  'a source without its beginning': [
    topic({ sources: '[docs.aws.amazon.com/a]' }),
    /"sources": a link must begin .* Write "https:\/\/docs\.aws\.amazon\.com\/a"/,
  ],
};

describe('An author is told what to do about', () => {
  it('nothing in a question that has a wide colon or blank of its own', async () =>
    assert.equal(await toldOf(topic({ tests: '\n- MFA\uFF1Ahow\n- MFA:\u3000how' })), ''));

  for (const [what, [text, told]] of Object.entries(SLIPS)) {
    it(what, async () => assert.match(await toldOf(text), told));
  }

  // "Put text in quotes" was said of everything in these files.
  for (const [name, text, told] of [
    ['links', 'hosts:', /found nothing here\. Write it as in: hosts: \[docs\.aws/],
    ['links', '- docs.aws.amazon.com', /Write it as in: hosts: \[/],
    ['synonyms', 'variants: [mfa, 2fa]', /Write it as in: variants: \[\[mfa, 2fa\]\]/],
    ['synonyms', 'ordinary: please', /Write it as in: ordinary: \[please\]/],
    ['synonyms', 'variants: [[mfa, 2]]', /found 2 here\. Put text in quotes/],
    // Of these two, "found nothing here" was said, and of the others nothing: they taught nothing.
    [
      'off-topic',
      'questions: [a]\npatterns: [{ subject: [b] }]',
      /:2:14: "subject" is not a known key\. Did you mean "subjects"\?/,
    ],
    // "subjects" is a key of patterns alone.
    [
      'questions',
      '- { subject: [b], topics: [password], questions: [a] }',
      /"subject" is not a known key\. Write it as in: - \{ topics/,
    ],
    [
      'questions',
      '- topics: [password]',
      /:1:3: "questions" is missing here\. Write it as in: - \{ topics/,
    ],
    ['questions', '- { topics: [password], questions: [] }', /found \[\] here\. Write it as in/],
    [
      'off-topic',
      "questions: [a]\npatterns: [{ subjects: [], questions: ['a {}'] }]",
      /found \[\] here\. Write it as in: patterns/,
    ],
    [
      'synonyms',
      'variants: [["?", why]]',
      /found "\?" here\. Write it with a letter or digit, or remove it/,
    ],
    ['questions', 'topics: [password]', /Write it as in: - \{ topics: \[lost-phone\]/],
    // It was dropped without a word.
    [
      'synonyms',
      'ordinary: [please]\n---\nordinary: [thanks]',
      /:2:1: the YAML cannot be read: a second document begins here, .* Remove the "---" or/,
    ],
    ['messages', 'copied:', /"copied" must be a text; found nothing\. Write it, or remove/],
  ] as const) {
    it(`${name}.yaml with ${text.split('\n').at(-1)}`, async () =>
      assert.match(await toldOf(text, `${name}.yaml`), told));
  }

  it('a host that is a whole address, and not about each link to it', async () => {
    const told = await toldOf(
      'hosts: [https://docs.aws.amazon.com/a, www.amazon.com]',
      'links.yaml',
    );
    assert.match(
      told,
      /^links\.yaml:1:9: [^\n]*not a host name\. Write "docs\.aws\.amazon\.com"\.$/,
    );
  });

  for (const [what, line, told] of [
    ['an address that is no link', 'Go to https://docs.aws.amazon.com/a now.', [1, 7]],
    ['an address without its scheme', 'Go to www.example.com now.', [1, 7]],
    ['a bullet without a blank', '-open the page', [1, 1]],
    ['a starred bullet without a blank', '*Open the page', [1, 1]],
    ['no emphasis', '*Open* the page', undefined],
    ['a step with a letter', 'a) Open the page', [1, 1]],
    ['a fact without its fallback', 'Ask {admin} now.', [1, 5]],
    ['no fact that is meant', 'Ask \\{admin} now, or {somebody}.', undefined],
    ['a step with a no-break blank', '1.\u00A0Open the page', [1, 1]],
    ['a bullet with a wide blank', '-\u3000Open the page', [1, 1]],
    ['a heading without a blank', '##First', [1, 1]],
    ['no channel of a chat', '#it-help knows more.', undefined],
    ['code without an end', 'Type `aws and Enter.', [1, 6]],
    ['no accent that is meant', 'Type \\` and `a`.', undefined],
    ['a link of a wiki', 'See [[the other page]].', [1, 5]],
    [
      'no fact that is code or meant',
      'Write `:fact[a]{name=admin}` or \\:fact[a]{name=admin}.',
      undefined,
    ],
    ['no address that is a link', 'Go to <https://docs.aws.amazon.com/a> now.', undefined],
    ['no address that is code', 'Go to `https://docs.aws.amazon.com/a` now.', undefined],
    ['no beginning of an address', 'It begins with https:// and a name.', undefined],
  ] as const) {
    it(what, async () => {
      const found: string[] = [];
      const onWarning: CompileOptions['onWarning'] = ({ line, column, ruleId }) =>
        found.push(`${line! - 6}:${column} ${ruleId}`);
      await read({ [FILE]: topic({}, `${line}\n\n1. Ask.`) }, { onWarning });
      assert.deepEqual(found, told ? [`${told.join(':')} literal-markup`] : []);
    });
  }
});
