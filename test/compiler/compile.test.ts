import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { VFileMessage } from 'vfile-message';

import {
  compile,
  formatMessages,
  packContent,
  readContent,
  signinHelpContent,
  writePack,
  type ContentMessage,
} from '../../src/compiler/index.js';
import { MISTAKES } from '../../src/compiler/mistakes.js';
import { caught, folderOf, GOOD, mistakesIn, printed, TODAY, topic } from './content-folder.js';

const LOST_PHONE = topic(
  { audience: '[iam, root]', questions: '[new phone]', sources: '[https://docs.aws.amazon.com/x]' },
  'You can get in.\n\n1. Ask :fact[your administrator]{name=admin}.\n2. Or [reset it](topic:password).',
);

describe('compiling a content folder', () => {
  it('gives a pack with the words, the hosts, and the topics in their order', async () => {
    const cwd = folderOf({
      ...GOOD,
      'topics/lost-phone.md': topic({ order: '30' }),
      'synonyms.yaml': 'variants: [[mfa, 2fa]]\nsimilar: [[close, delete]]\n',
      'off-topic.yaml': 'questions: [how do I make a bucket public]\n',
      'questions.yaml': '- {topics: [lost-phone, password], questions: [locked out]}\n',
    });
    const pack = await compile('.', { cwd, lang: 'en', today: TODAY });
    assert.deepEqual(
      pack.topics.map(({ id }) => id),
      ['password', 'lost-phone'],
    );
    assert.equal(pack.format, 2);
    assert.equal(pack.lang, 'en');
    assert.equal(pack.messages['search-clear'], 'Words');
    assert.deepEqual(pack.linkHosts, ['docs.aws.amazon.com', 'www.amazon.com']);
    assert.deepEqual(pack.variants, [['mfa', '2fa']]);
    assert.ok(pack.index.length > 0);
  });

  it('keeps of a topic what the browser needs', async () => {
    const cwd = folderOf({ ...GOOD, 'topics/lost-phone.md': LOST_PHONE });
    const pack = await compile('.', { cwd, lang: 'en', today: TODAY });
    assert.deepEqual(pack.topics[0], {
      id: 'lost-phone',
      title: 'I lost my phone',
      audience: ['iam', 'root'],
      answer: [
        ['p', 'You can get in.'],
        [
          'ol',
          ['Ask ', ['fact', 'admin', 'your administrator'], '.'],
          ['Or ', ['topic', 'password', 'reset it'], '.'],
        ],
      ],
      reviewed: '2026-11-01',
    });
  });

  it('takes the language from the folder’s name, and English where that is no language', async () => {
    const cwd = folderOf(
      Object.fromEntries(
        ['fr', 'pt-br', 'content'].flatMap((folder) =>
          Object.entries(GOOD).map(([name, text]) => [`${folder}/${name}`, text]),
        ),
      ),
    );
    const langs = ['fr', 'pt-br', 'content'].map(async (folder) => {
      return (await compile(folder, { cwd, today: TODAY })).lang;
    });
    assert.deepEqual(await Promise.all(langs), ['fr', 'pt-BR', 'en']);
    assert.equal((await compile('.', { cwd, lang: 'fr', today: TODAY })).lang, 'fr');
    assert.equal((await compile('fr', { cwd, lang: 'fr-CA', today: TODAY })).lang, 'fr-CA');
  });

  it('warns of a language that there is not, whether it is asked for or named by the folder', async () => {
    const reading = async (folder: string, lang?: string): Promise<string> => {
      const cwd = folderOf(
        Object.fromEntries(Object.entries(GOOD).map(([name, text]) => [`${folder}/${name}`, text])),
      );
      const warnings: ContentMessage[] = [];
      const onWarning = (it: ContentMessage): number => warnings.push(it);
      const content = await readContent('.', { cwd, lang, today: TODAY, onWarning });
      return `${content.lang} ${printed(warnings)}`;
    };
    const english =
      'is no known language and is taken for English. Rename it, such as to "ja", or ask for its language.';
    assert.equal(await reading('jp'), `en jp:1:1: "jp" ${english}`);
    assert.equal(
      await reading('pt_BR'),
      `en pt_BR:1:1: "pt_BR" ${english.replace('"ja"', '"pt-BR"')}`,
    );
    assert.equal(
      await reading('jp', 'jp'),
      'jp jp:1:1: "jp" is no known language. Ask for one such as "ja", for Japanese.',
    );
    assert.equal(await reading('jp', 'en'), 'en ');
    assert.equal(await reading('help'), 'en ');
    assert.equal(await reading('de-u-co-phonebk'), 'de-u-co-phonebk ');
  });

  it('accepts byte order marks and Windows line ends, with the same positions', async () => {
    const text = topic({ order: '20', audience: '[rooot]' }, 'Hello\n\n# Heading');
    const plain = await mistakesIn({ 'topics/password.md': text });
    const windows = await mistakesIn({
      'topics/password.md': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    });
    assert.equal(plain.length, 2);
    assert.equal(printed(windows), printed(plain));
  });
});

describe('mistakes', () => {
  it('do not follow from one another: links are not judged by a list of hosts that cannot be read', async () => {
    const found = await mistakesIn({
      'links.yaml': 'hosts: [',
      'topics/password.md': topic({ order: '20' }, 'See [it](https://docs.aws.amazon.com/).'),
    });
    assert.deepEqual(
      found.map(({ file, ruleId }) => `${file} ${ruleId}`),
      ['links.yaml yaml-syntax'],
    );
  });

  it('are reported all together, by file, line and column', async () => {
    const found = await mistakesIn({
      'links.yaml': 'hosts: [nonsense]',
      'topics/password.md': topic(
        { order: 'x', audience: '[rooot]', sources: '[5, http://docs.aws.amazon.com/]' },
        '# A\n\n# B',
      ),
      'topics/lost-phone.md': topic({ title: '' }, ''),
    });
    assert.deepEqual(
      found.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`),
      [
        'links.yaml:1:9 host-name',
        'topics/lost-phone.md:1:1 missing-key',
        'topics/lost-phone.md:6:1 empty-answer',
        'topics/password.md:3:8 wrong-type',
        'topics/password.md:4:12 unknown-audience',
        'topics/password.md:6:11 wrong-type',
        'topics/password.md:6:14 link-address',
        'topics/password.md:8:1 heading',
        'topics/password.md:10:1 heading',
      ],
    );
  });

  it('have a documented name and their origin', async () => {
    const [found] = await mistakesIn({ 'topics/password.md': 'no front matter' });
    assert.ok(found && found.ruleId && found.ruleId in MISTAKES);
    assert.equal(found.source, 'signin-help');
    assert.equal(found.fatal, true);
  });

  it('are printed up to 20, then counted', () => {
    const messages = Array.from({ length: 23 }, (_, index) => {
      const message = new VFileMessage('wrong. Mend it.', {
        place: { line: index + 1, column: 2 },
      });
      message.file = 'a.md';
      return message;
    });
    const lines = formatMessages(messages).split('\n');
    assert.deepEqual(lines.slice(0, 2), ['a.md:1:2: wrong.', '  help: Mend it.']);
    assert.equal(lines[40], '… and 3 more.');
    assert.equal(formatMessages(messages, { most: 1 }).split('\n')[2], '… and 22 more.');
  });

  it('name the language that is missing or wrong', async () => {
    const cwd = folderOf({ 'fr/topics/a.md': topic(), 'de/topics/a.md': topic() });
    const ruleOf = async (lang?: string) => (await caught(compile('.', { cwd, lang })))[0]?.ruleId;
    assert.equal(await ruleOf(), 'language-missing');
    assert.equal(await ruleOf('it'), 'language-missing');
    assert.equal(await ruleOf('not a tag'), 'language-invalid');
  });
});

describe('packing content', () => {
  it('trains the search of the same content once', async () => {
    const content = await readContent('.', { cwd: folderOf(GOOD), lang: 'en', today: TODAY });
    let reads = 0;
    const counted = new Proxy(['order a desk for the office'], {
      get: (target, key, receiver) => {
        reads++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const vocabulary = { ...content.vocabulary, offTopic: counted };
    const first = packContent({ ...content, vocabulary });
    const readsToTrain = reads;
    const second = packContent({ ...content, vocabulary });
    assert.ok(reads - readsToTrain < readsToTrain / 2, `${reads - readsToTrain}, ${readsToTrain}`);
    assert.equal(second.index, first.index);
    const changed = packContent({ ...content, vocabulary: { ...vocabulary, offTopic: ['desk'] } });
    assert.notEqual(changed.index, first.index);
  });
});

describe('writing a pack', () => {
  it('writes JSON in plain ASCII, and leaves nothing beside it', async () => {
    const cwd = folderOf({
      ...GOOD,
      'topics/password.md': topic({ title: 'Pässwörd', order: '9' }),
    });
    const pack = await compile('.', { cwd, lang: 'en', today: TODAY });
    await writePack(pack, join(cwd, 'out/en.json'));
    const text = readFileSync(join(cwd, 'out/en.json'), 'utf8');
    assert.match(text, /^[\x20-\x7E]+\n$/);
    assert.deepEqual(JSON.parse(text), pack);
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['en.json']);
  });

  it('leaves nothing when it fails', async () => {
    const cwd = folderOf({ ...GOOD, 'en.json/in-the-way': '' });
    const pack = await compile('.', { cwd, lang: 'en', today: TODAY });
    await assert.rejects(writePack(pack, join(cwd, 'en.json')));
    assert.ok(!readdirSync(cwd).some((name) => name.endsWith('.tmp')));
    assert.ok(existsSync(join(cwd, 'en.json/in-the-way')));
  });
});

describe('an argument that is none', () => {
  const none = undefined as never;
  for (const [name, call, message] of [
    [
      'compile',
      () => compile(none),
      '"folder" must be a path such as "content/en"; found nothing.',
    ],
    [
      'an option of compile that there is not',
      () => compile('.', { onwarning: () => undefined } as never),
      '"options" has no "onwarning". Did you mean "onWarning"?',
    ],
    [
      'packContent',
      () => packContent(none),
      '"content" must be what readContent resolves to; found nothing.',
    ],
    [
      'signinHelpContent',
      () => signinHelpContent(none),
      '"options" must be an object such as { folder: "content" }; found nothing.',
    ],
    [
      'signinHelpContent with null',
      () => signinHelpContent(null as never),
      '"options" must be an object such as { folder: "content" }; found nothing.',
    ],
    [
      'signinHelpContent with a number',
      () => signinHelpContent({ folder: 5 as never }),
      '"folder" must be a path such as "content"; found 5.',
    ],
    [
      'writePack',
      () => writePack(none, 'a.json'),
      '"pack" must be a compiled content pack; found nothing.',
    ],
  ] as const) {
    it(`is named: ${name}`, async () => {
      await assert.rejects(async () => call(), new TypeError(message));
    });
  }
});
