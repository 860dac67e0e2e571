import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CompileOptions } from '../../src/compiler/content.js';
import { allMessages, folderOf, mistakesIn, printed, read } from './content-folder.js';

const PLURAL = /^status-all:.*$/m;

async function report(name: string, text: string, options: CompileOptions = {}): Promise<string> {
  return printed(await mistakesIn({ [name]: text }, options));
}

/** All messages, with one of them replaced. */
function messagesWith(line: string, options?: CompileOptions): Promise<string> {
  const key = line.split(':', 1)[0]!;
  const text = allMessages().replace(new RegExp(`^${key}:.*$`, 'm'), line);
  return report('messages.yaml', text, options);
}

describe('messages.yaml', () => {
  it('has texts, and plural forms of the language', async () => {
    const text = allMessages().replace(
      PLURAL,
      'status-all: {few: "a", many: "b", other: "c {count}"}',
    );
    const { messages } = await read({ 'messages.yaml': text }, { lang: 'pl', onWarning: () => {} });
    assert.deepEqual(messages['status-all'], { few: 'a', many: 'b', other: 'c {count}' });
  });

  it('has one text for a count where the language has one form', async () => {
    const text = allMessages().replaceAll(/\{one: .* other: (".*")\}/g, '$1');
    const { messages } = await read({ 'messages.yaml': text }, { lang: 'ja' });
    assert.equal(messages['status-all'], 'Words {count}');
  });

  for (const [name, line, words] of [
    ['a number', 'copied: 12', /"copied" must be a text; found 12\. Put text in quotes/],
    ['nothing', 'copied:', /"copied" must be a text; found nothing/],
    ['an empty text', 'copied: " "', /"copied" is empty/],
    [
      'plural forms where there is no count',
      'copied: {other: a}',
      /"copied" must be a text; found/,
    ],
    [
      'one text where there is a count',
      'status-all: "{count}"',
      /must have the plural forms one, other/,
    ],
    [
      'a list of forms',
      'status-all: [a]',
      /"status-all" must be a map of plural forms; found \["a"\]/,
    ],
    ['missing "other"', 'status-all: {one: a}', /"status-all" lacks the plural form "other"/],
    [
      'a misspelt form',
      'status-all: {one: a, othr: b}',
      /"othr" is no plural form .* Did you mean "other"/,
    ],
    [
      'a form of another language',
      'status-all: {few: a, other: "{count}"}',
      /forms are one, other/,
    ],
    [
      'a form that is no text',
      'status-all: {one: 1, other: "{count}"}',
      /:\d+:19: a plural form must be/,
    ],
    [
      'an unknown placeholder',
      'copy: "{text} {user}"',
      /"copy" is given no \{user\}\. Known here: \{text\}/,
    ],
    ['a misspelt placeholder', 'copy: "{text} {txt}"', /no \{txt\}\. Did you mean "text"\?/],
    ['a placeholder where there is none', 'copied: "{text}"', /no \{text\}\. None is known here/],
    ['a missing placeholder', 'copy: Copy', /"copy" must hold \{text\}/],
    ['a count missing in "other"', 'status-all: {other: all}', /"status-all" must hold \{count\}/],
    ['a hidden character', 'copied: "a\\u200F"', /:\d+:9: hidden character U\+200F/],
  ] as const) {
    it(`is refused for ${name}`, async () => assert.match(await messagesWith(line), words));
  }

  it('may leave the count out of other forms', async () => {
    assert.equal(await messagesWith('status-all: {one: the only topic, other: "{count}"}'), '');
  });

  it('names an unknown key, and the one that is meant', async () => {
    const found = await report('messages.yaml', `serch-label: a\n${allMessages()}`);
    assert.match(
      found,
      /^messages\.yaml:1:1: "serch-label" is not a known key\. Did you mean "search-label"\?$/m,
    );
  });

  it('takes missing messages from the built-in English ones, with one warning', async () => {
    const warnings: string[] = [];
    const defaults = folderOf({ 'messages.yaml': allMessages() });
    const { messages } = await read(
      { 'messages.yaml': 'copied: Kopiert' },
      { lang: 'de', defaults, onWarning: ({ reason }) => warnings.push(reason) },
    );
    assert.equal(messages.copied, 'Kopiert');
    assert.equal(messages['open-all'], 'Words');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /^messages are missing, and are shown in English: search-label, /);
  });

  it('warns of English in the place of all words of another language, or of some English ones', async () => {
    const defaults = folderOf({ 'messages.yaml': allMessages() });
    const warned = async (text: string, lang: string): Promise<(string | undefined)[]> => {
      const rules: (string | undefined)[] = [];
      const onWarning: CompileOptions['onWarning'] = ({ ruleId }) => rules.push(ruleId);
      await read({ 'messages.yaml': text }, { lang, defaults, onWarning });
      return rules;
    };
    assert.deepEqual(await warned('{}', 'de'), ['message-fallback']);
    assert.deepEqual(await warned('copied: Done', 'en'), ['message-fallback']);
    const allButOne = allMessages().replace(/^copied:.*\n/m, '');
    assert.deepEqual(await warned(allButOne, 'en'), ['message-fallback']);
    assert.deepEqual(await warned('{}', 'en'), []);
  });

  it('tells messages of another language that are English still, but for names and single words', async () => {
    const warnings: string[] = [];
    const english = [
      'copied: Copied',
      'open-all: Open all',
      'audience-root: Root user',
      'status-all: {one: one topic, other: "{count} topics"}',
    ];
    const defaults = folderOf({ 'messages.yaml': english.join('\n') });
    const words = allMessages().replace(
      /^(?:copied|open-all|audience-root|status-all):.*$/gm,
      (line) => english.find((one) => one.startsWith(line.split(':', 1)[0]!))!,
    );
    const onWarning: CompileOptions['onWarning'] = (message) => warnings.push(printed([message]));
    const translated = words.replace(/Words/g, 'Worte');
    await read({ 'messages.yaml': translated }, { lang: 'de', defaults, onWarning });
    assert.deepEqual(warnings, [
      'messages.yaml:1:1: messages are the same as in English: status-all, open-all. Translate them.',
    ]);
  });

  it('lacks a message for good where the built-in words lack it too', async () => {
    const found = await report('messages.yaml', allMessages().replace(/^copied:.*$/m, ''));
    assert.equal(found, 'messages.yaml:1:1: the message "copied" is missing. Add it.');
  });

  it('must be "key: text" lines', async () => {
    assert.match(
      await report('messages.yaml', '- a'),
      /^messages\.yaml:1:1: messages\.yaml must be/,
    );
  });
});

describe('the other word files', () => {
  for (const [file, name, text, words] of [
    [
      'synonyms',
      'an unknown key',
      'variant: [[a, b]]',
      /:1:1: "variant" is not .* mean "variants"/,
    ],
    [
      'synonyms',
      'a group of one',
      'variants: [[a, b], [c]]',
      /:1:20: the file must hold variants:/,
    ],
    ['synonyms', 'a number', 'similar: [[a, 2]]', /:1:15: .*found 2 here\. Put text in quotes/],
    ['synonyms', 'a text', 'similar: a', /:1:10: the file must hold variants:.*found "a"/],
    ['synonyms', 'nothing', '', /:1:1: the file is empty; .*Write them, or take the file away\.$/],
    [
      'links',
      'a tab',
      'hosts:\n\t- a.example',
      /:2:1: the YAML cannot be read: Tabs .*Indent with spaces\.$/,
    ],
    [
      'links',
      'another key',
      'host: [a.b]',
      /:1:1: "host" is not a known key\. Did you mean "hosts"/,
    ],
    [
      'links',
      'an address',
      'hosts: ["https://a.example"]',
      /:1:9: "https:\/\/a\.example" is not a host/,
    ],
    ['links', 'a wildcard', 'hosts: ["*.amazon.com"]', /is not a host name/],
    [
      'links',
      'capital letters',
      'hosts: [AWS.amazon.com]',
      /is not a host name\. Write "aws\.amazon/,
    ],
    ['links', 'a number', 'hosts: [127.0.0.1]', /is not a host name/],
    ['links', 'a port', 'hosts: ["a.example:80"]', /is not a host name/],
    ['links', 'punycode', 'hosts: [xn--ws-7ka.com]', /is not a host name/],
    ['links', 'a single label', 'hosts: [localhost]', /is not a host name/],
    ['off-topic', 'a map', 'questions: {a: b}', /:1:12: the file must hold questions: with a list/],
    ['off-topic', 'an empty text', 'questions: [a, ""]', /:1:16: the file must hold questions:/],
    [
      'off-topic',
      'a pattern without a place for its subjects',
      "questions: []\npatterns:\n  - subjects: [desk]\n    questions: ['order a {}', my desk is broken]",
      /:4:31: the question "my desk is broken" .* Write \{\} there/,
    ],
    ['questions', 'a map', 'a: b', /:1:1: the file must hold a list of groups/],
    [
      'questions',
      'an unknown key',
      '- {questions: [a], topic: [password]}',
      /:1:20: "topic" is not a known key\. Did you mean "topics"\?/,
    ],
    [
      'questions',
      'an unknown topic',
      '- {topics: [pasword], questions: [a]}',
      /:1:13: there is no topic "pasword"\. Did/,
    ],
    ['questions', 'no topic', '- {topics: [], questions: [a]}', /:1:12: the file must hold a list/],
    [
      'off-topic',
      'broken YAML',
      'questions: [a',
      /^off-topic\.yaml:\d:\d+: the YAML cannot be read/,
    ],
  ] as const) {
    it(`${file}.yaml is refused for ${name}`, async () => {
      assert.match(await report(`${file}.yaml`, text), words);
    });
  }

  it('synonyms.yaml may have groups of two', async () => {
    const { vocabulary } = await read({ 'synonyms.yaml': 'variants: [[mfa, 2fa]]' });
    assert.deepEqual(vocabulary.variants, [['mfa', '2fa']]);
  });

  it('off-topic.yaml puts each subject of a pattern into its questions as it is written', async () => {
    const text = `questions: []\npatterns: [{ subjects: ["a $& b"], questions: ["{} or {}"] }]`;
    const { vocabulary } = await read({ 'off-topic.yaml': text });
    assert.deepEqual(vocabulary.offTopic, ['a $& b or a $& b']);
  });

  it('off-topic.yaml leaves out no question of a pattern, however few its subjects are', async () => {
    const letters = [...'abcdefghijklmnop'];
    const questions = letters.map((letter) => `"${letter} {}"`).join(', ');
    for (const subjects of [['desk'], ['desk', 'chair']]) {
      const text = `questions: []\npatterns: [{ subjects: [${subjects.join(', ')}], questions: [${questions}] }]`;
      const { vocabulary } = await read({ 'off-topic.yaml': text });
      const used = new Set(vocabulary.offTopic.map((question) => question[0]));
      assert.deepEqual([...used].sort(), letters, subjects.join());
    }
  });

  it('may all be missing', async () => {
    const { vocabulary } = await read({});
    const none = { variants: [], similar: [], ordinary: [], offTopic: [], shared: [] };
    assert.deepEqual(vocabulary, none);
  });
});
