import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ContentPack } from '../../src/model/pack.js';
import { readContent } from '../../src/compiler/content.js';
import { compile } from '../../src/compiler/index.js';
import { createEngine } from '../../src/search/engine.js';
import { sha384 } from '../../src/cli/outputs/integrity.js';
import { folderOf, signinHelp, topic } from './command-line.js';

interface Values {
  readonly integrity: string;
  readonly csp: string;
  readonly bytes: number;
}

async function started(...words: string[]): Promise<string> {
  const cwd = folderOf();
  assert.equal((await signinHelp(['init', ...words], { cwd })).status, 0);
  return cwd;
}

describe('signin-help init', () => {
  it('makes a folder that compiles without a warning, with search tests that hold', async () => {
    const cwd = await started();
    const { status, out, error } = await signinHelp(['check', '--strict'], { cwd });
    assert.deepEqual([status, out], [0, 'content (en): 2 topics, 2 search tests.\n'], error);
  });

  // A test that stands in the questions can hardly fail, and content/README.md says so.
  it('writes no search test that is one of its questions', async () => {
    const { topics } = await readContent(join(await started(), 'content/en'));
    assert.deepEqual(
      topics.flatMap(({ tests, questions }) => tests.filter((test) => questions.includes(test))),
      [],
    );
  });

  it('makes one for another language, with every word to translate', async () => {
    const cwd = await started('hilfe', '--lang', 'de');
    assert.match((await signinHelp(['check', 'hilfe'], { cwd })).out, /^hilfe \(de\): 2 topics/);
    assert.match(readFileSync(join(cwd, 'hilfe/de/messages.yaml'), 'utf8'), /^search-label:/m);
  });

  it('brings the English synonyms along for English of any country, and for no other language', async () => {
    for (const [lang, isThere] of [
      ['en', true],
      ['en-GB', true],
      ['de', false],
    ] as const) {
      const cwd = await started('--lang', lang);
      assert.equal(existsSync(join(cwd, 'content', lang, 'synonyms.yaml')), isThere, lang);
    }
  });

  for (const [lang, forms] of [
    ['ja', 'other'],
    ['vi', 'other'],
    ['pl', 'one,other'],
  ] as const) {
    it(`writes only plural forms that the language has: ${lang}`, async () => {
      const cwd = await started('--lang', lang);
      const { status, error } = await signinHelp(['check', '--no-tests'], { cwd });
      assert.equal(status, 0, error);
      const messages = readFileSync(join(cwd, 'content', lang, 'messages.yaml'), 'utf8');
      const found = messages.matchAll(/^ {2}(zero|one|two|few|many|other):/gm);
      assert.equal([...new Set([...found].map(([, form]) => form))].join(), forms);
    });
  }

  it('tells which plural forms the language has', async () => {
    const cwd = await started('--lang', 'ar');
    const messages = readFileSync(join(cwd, 'content/ar/messages.yaml'), 'utf8');
    const [first = ''] = messages.split('\n');
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
      assert.ok(first.includes(form), first);
    }
  });

  it('makes a search that says when nothing covers a question', async () => {
    const cwd = await started();
    const engine = createEngine(await compile(join(cwd, 'content/en')));
    const isCovered = (query: string): boolean => engine.search(query).confident;
    assert.deepEqual(
      ['lost my phone', 'the printer is out of paper', 'install excel'].map(isCovered),
      [true, false, false],
    );
  });

  it('begins with all built-in topics when asked', async () => {
    const cwd = await started('--all');
    assert.ok(readdirSync(join(cwd, 'content/en/topics')).length > 20);
  });

  it('overwrites nothing', async () => {
    const cwd = await started();
    const { status, error } = await signinHelp(['init'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /content\/en" is there already/);
  });

  it('writes nothing beside the one thing that is there, such as topics alone', async () => {
    const cwd = folderOf({ 'content/en/topics/lost-phone.md': 'mine' });
    const { status } = await signinHelp(['init'], { cwd });
    assert.equal(status, 2);
    assert.equal(readFileSync(join(cwd, 'content/en/topics/lost-phone.md'), 'utf8'), 'mine');
  });
});

describe('signin-help check', () => {
  it('tells the first 20 of 1,000 mistakes and how many more there are', async () => {
    const files = Array.from({ length: 1000 }, (_, index) => [
      `content/topics/topic-${index}.md`,
      topic({ title: `Topic ${index}`, order: String(index), audience: '[nobody]' }),
    ]);
    const cwd = folderOf(Object.fromEntries(files) as Record<string, string>);
    const { status, out, error } = await signinHelp(['check'], { cwd });
    assert.deepEqual([status, out], [1, '']);
    const lines = error.trim().split('\n');
    assert.match(lines[0] ?? '', /^content\/topics\/topic-0\.md:4:12: .*found "nobody"/);
    assert.equal(lines.filter((line) => /:\d+:\d+: .*\[unknown-audience\]$/.test(line)).length, 20);
    assert.equal(lines.at(-2), '… and 980 more.');
    assert.match(lines.at(-1) ?? '', /^1000 mistakes/);
  });

  it('counts a search test that fails as a mistake', async () => {
    const cwd = await started();
    const file = topic({ title: 'Something else', order: '30', tests: '[lost my phone]' });
    const folder = folderOf({ 'content/en/topics/else.md': file });
    const { status } = await signinHelp(['check'], { cwd });
    assert.equal(status, 0);
    const failed = await signinHelp(['check'], { cwd: merged(cwd, folder) });
    assert.equal(failed.status, 1);
    assert.match(
      failed.error,
      /^content\/en\/topics\/else\.md:6:9: the search test "lost my phone" finds "lost-phone" first\./m,
    );
    assert.match(failed.out, /3 search tests, 1 of them fails\.$/m);
  });
});

describe('A folder of several languages', () => {
  it('has the mistakes of all told, not only those of the first', async () => {
    const wrong = topic({ audience: '[nobody]' });
    const cwd = folderOf({ 'content/de/topics/a.md': wrong, 'content/en/topics/a.md': wrong });
    for (const command of ['check', 'build']) {
      const { status, error } = await signinHelp([command], { cwd });
      assert.equal(status, 1);
      assert.match(
        error,
        /^content\/de\/topics\/a\.md:4:12: [^]*^content\/en\/topics\/a\.md:4:12: /m,
      );
      assert.match(error, /^2 mistakes\./m);
    }
  });

  it('may not have one of them twice, by an old and a new tag', async () => {
    const cwd = folderOf({ 'content/he/topics/a.md': topic(), 'content/iw/topics/a.md': topic() });
    const { status, error } = await signinHelp(['build'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /"content" has the language he twice, in "he" and "iw"\. Keep one/);
  });

  it('without English says which one becomes the main script', async () => {
    const cwd = folderOf({ 'content/de/topics/a.md': topic(), 'content/fr/topics/a.md': topic() });
    const { status, error } = await signinHelp(['build'], { cwd });
    assert.equal(status, 0);
    assert.match(error, /^signin-help\.js has the first language, de, for none is English\.$/m);
  });

  for (const english of ['en', 'en-GB']) {
    it(`with English as ${english} makes that the main one, and says nothing of a choice`, async () => {
      const cwd = folderOf({
        'content/de/topics/a.md': topic(),
        [`content/${english}/topics/a.md`]: topic(),
      });
      const { status, out, error } = await signinHelp(['build'], { cwd });
      assert.equal(status, 0);
      assert.doesNotMatch(error, /has the first language/);
      assert.match(out, /signin-help\.de\.js/);
    });
  }

  it('that has one is read as the plugin reads it, also by a name that is no language', async () => {
    const cwd = folderOf({ 'content/jp/topics/a.md': topic() });
    const { out, error } = await signinHelp(['check', '--no-tests'], { cwd });
    assert.equal(out, 'content (en): 1 topic, 0 search tests, 1 warning.\n');
    assert.match(error, /^content\/jp:1:1: "jp" is no known language and is taken for English\./);
  });

  it('has its topics, tests and warnings counted in good English', async () => {
    const text = topic({ tests: '[lost my phone]' }, 'No way on.');
    const cwd = folderOf({ 'content/topics/a.md': text });
    const { out } = await signinHelp(['check', '--no-tests'], { cwd });
    assert.equal(out, 'content (en): 1 topic, 1 search test, 1 warning.\n');
  });
});

/** The files of two folders in a new one. */
function merged(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  return folderOf(Object.fromEntries(files) as Record<string, string>);
}

describe('signin-help build', () => {
  it('writes the script, the pack, the topics for other programs and their integrity', async () => {
    const cwd = await started();
    const { status, out } = await signinHelp(['build', '--out', 'public'], { cwd });
    assert.equal(status, 0);
    assert.match(out, /^public\/signin-help\.js {2}[\d.]+ kB, [\d.]+ kB with brotli$/m);
    const names = readdirSync(join(cwd, 'public'), { recursive: true, encoding: 'utf8' }).sort();
    assert.deepEqual(names, [
      'content',
      join('content', 'en.js'),
      'integrity.json',
      'llms.txt',
      'signin-help.js',
      'topics.json',
    ]);
  });

  it('tells integrity values that hold', async () => {
    const cwd = await started();
    await signinHelp(['build'], { cwd });
    const values = JSON.parse(readFileSync(join(cwd, 'dist/integrity.json'), 'utf8')) as Readonly<
      Record<string, Values>
    >;
    assert.deepEqual(Object.keys(values), ['content/en.js', 'signin-help.js']);
    for (const [name, { integrity, csp, bytes }] of Object.entries(values)) {
      const file = readFileSync(join(cwd, 'dist', name));
      assert.deepEqual([integrity, bytes], [sha384(file), file.length]);
      assert.ok(csp.includes(integrity));
    }
  });

  it('makes a pack that is a module', async () => {
    const cwd = await started();
    await signinHelp(['build'], { cwd });
    const file = pathToFileURL(join(cwd, 'dist/content/en.js')).href;
    const { default: pack } = (await import(file)) as { readonly default: ContentPack };
    assert.deepEqual(
      pack.topics.map(({ id }) => id),
      ['lost-phone', 'office-network'],
    );
  });

  it('writes plain ASCII, whatever the content says', async () => {
    const cwd = folderOf({ 'content/topics/a.md': topic({ title: 'Zürich 東京' }) });
    await signinHelp(['build'], { cwd });
    assert.match(readFileSync(join(cwd, 'dist/signin-help.js'), 'latin1'), /^[\n\x20-\x7e]*$/);
  });

  it('names the files of further languages by their tag', async () => {
    const cwd = await started();
    await signinHelp(['init', '--lang', 'de'], { cwd });
    await signinHelp(['build', '--faq'], { cwd });
    for (const name of ['signin-help.js', 'signin-help.de.js', 'topics.de.json', 'faq.de.json']) {
      assert.ok(existsSync(join(cwd, 'dist', name)), name);
    }
  });

  it('writes nothing among the content, not even that of a language which it leaves out', async () => {
    const cwd = folderOf({ 'content/de/topics/a.md': topic(), 'content/en/topics/a.md': topic() });
    for (const words of [
      ['content', '--lang', 'en', '--out', 'content/de'],
      ['content/de', '--out', 'content/de/dist'],
    ]) {
      const { status, error } = await signinHelp(['build', ...words], { cwd });
      assert.equal(status, 2);
      assert.match(
        error,
        /"content\/de[^"]*" lies in the content "content\/de"\. Name a folder outside of it/,
      );
    }
    assert.deepEqual(readdirSync(join(cwd, 'content/de')), ['topics']);
  });

  it('writes nothing when there is a mistake', async () => {
    const cwd = folderOf({ 'content/topics/a.md': topic({ audience: '[nobody]' }) });
    const { status } = await signinHelp(['build'], { cwd });
    assert.equal(status, 1);
    assert.ok(!existsSync(join(cwd, 'dist')));
  });

  it('makes the same files of the same content', async () => {
    const cwd = await started();
    await signinHelp(['build', '--out', 'a'], { cwd });
    await signinHelp(['build', '--out', 'b'], { cwd });
    for (const name of ['signin-help.js', 'topics.json', 'llms.txt', 'integrity.json']) {
      assert.deepEqual(readFileSync(join(cwd, 'a', name)), readFileSync(join(cwd, 'b', name)));
    }
  });
});
