import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readContent } from '../../src/compiler/content.js';
import type { ContentMessage } from '../../src/compiler/report.js';
import {
  caught,
  folderOf,
  GOOD,
  mistakesIn,
  printed,
  read,
  TODAY,
  topic,
} from './content-folder.js';

const PASSWORD = topic({ order: '20' });

/** The warnings of the good folder with these files in it. */
async function warningsOf(names: readonly string[]): Promise<string> {
  const warnings: ContentMessage[] = [];
  await read(Object.fromEntries(names.map((name) => [name, 'x'])), {
    onWarning: (it) => warnings.push(it),
  });
  return printed(warnings);
}

async function mistakesAt(cwd: string, folder = '.'): Promise<string> {
  const options = { cwd, lang: 'en', today: TODAY, defaults: cwd };
  return printed(await caught(readContent(folder, options)));
}

describe('a content folder', () => {
  it('must be there', async () => {
    const cwd = folderOf({ file: '' });
    const mend = 'there is no such folder. Check its name, or make it with "npx signin-help init".';
    assert.equal(await mistakesAt(cwd, 'contnet'), `contnet:1:1: ${mend}`);
    const other = 'this is no folder. Name the one that holds the content.';
    assert.equal(await mistakesAt(cwd, 'file'), `file:1:1: ${other}`);
  });

  it('must hold topics', async () => {
    const mend = 'the folder has no topics. Write the first as topics/my-topic.md.';
    assert.equal(await mistakesAt(folderOf({ 'links.yaml': '' })), `.:1:1: ${mend}`);
    const withoutTopics = folderOf({ ...GOOD, 'de/topics/note.txt': '' });
    assert.ok((await mistakesAt(withoutTopics, 'de')).includes(`de/topics:1:1: ${mend}`));
  });

  it('tells what nothing is read from, and what may be meant', async () => {
    const names = [
      'topics/badge.md.txt',
      'topics/badge.markdown',
      'topics/notes',
      'topics/drafts/a.md',
      'topic/a.md',
      'badge.md',
      'message.yaml',
      'messages.yml',
      'data.csv',
    ];
    const nothing = 'this is not read';
    const noTopic = `${nothing}: a topic is a file that ends in ".md".`;
    const moveOut = 'Rename it, or move it out of the content.';
    assert.deepEqual((await warningsOf(names)).split('\n'), [
      `badge.md:1:1: ${nothing}. Did you mean "topics/badge.md"?`,
      `data.csv:1:1: ${nothing}. ${moveOut}`,
      `message.yaml:1:1: ${nothing}. Did you mean "messages.yaml"?`,
      `messages.yml:1:1: ${nothing}. Did you mean "messages.yaml"?`,
      `topic:1:1: ${nothing}. Did you mean "topics"?`,
      `topics/badge.markdown:1:1: ${noTopic} Did you mean "badge.md"?`,
      `topics/badge.md.txt:1:1: ${noTopic} Did you mean "badge.md"?`,
      'topics/drafts:1:1: topics do not lie in further folders. Move its files up.',
      `topics/notes:1:1: ${noTopic} ${moveOut}`,
    ]);
  });

  it('may hold what tools leave behind, and a README', async () => {
    const left = ['.DS_Store', 'Thumbs.db', 'x.md~', '.x.md.swp', '#x.md#', 'x.md.bak'];
    const names = [...left, ...left.map((name) => `topics/${name}`), 'README.md', 'LICENSE'];
    assert.equal(await warningsOf(names), '');
  });

  it('may hold among its topics what they are not judged with: a README, copies and locks of systems and editors', async () => {
    const names = ['topics/README.md', 'topics/._lost-phone.md', 'topics/.#lost-phone.md'];
    assert.equal(await warningsOf(names), '');
  });

  it('that cannot be read says who may, not that a link leads nowhere', async (test) => {
    if (process.getuid?.() === 0) return test.skip();
    const cwd = folderOf(GOOD);
    chmodSync(join(cwd, 'topics'), 0o600);
    const told = await mistakesAt(cwd);
    chmodSync(join(cwd, 'topics'), 0o700);
    assert.match(
      told,
      /^topics\/[\w-]+\.md:1:1: the file cannot be read: EACCES\. Check who may read it\.$/m,
    );
    assert.doesNotMatch(told, /symbolic/);
  });

  it('of several languages tells content that is in none, once', async () => {
    const languages = Object.entries(GOOD).flatMap(([name, text]) => [
      [`en/${name}`, text],
      [`fr/${name}`, text],
    ]);
    const cwd = folderOf({
      ...(Object.fromEntries(languages) as typeof GOOD),
      'badge.md': 'x',
      'links.yaml': 'x',
      'de/links.yaml': 'x',
      'de/notes.pdf': 'x',
      'package.json': '{}',
      'src/a.ts': '',
    });
    const told = async (lang: string): Promise<string> => {
      const warnings: ContentMessage[] = [];
      const onWarning = (it: ContentMessage): number => warnings.push(it);
      await readContent('.', { cwd, lang, today: TODAY, onWarning });
      return printed(warnings);
    };
    const beside = 'what lies beside the language folders is not read';
    assert.deepEqual((await told('en')).split('\n'), [
      `badge.md:1:1: ${beside}. Move it to en/topics/badge.md.`,
      'de:1:1: this is not read: it has no folder "topics". Make it.',
      `links.yaml:1:1: ${beside}. Move it to en/links.yaml.`,
    ]);
    assert.equal(await told('fr'), '');
  });
});

describe('a topic file', () => {
  for (const name of [
    'Lost-Phone2.md',
    'lost_phone.md',
    'lost phone.md',
    '-lost.md',
    '2fa.md',
    '__proto__.md',
    '.md',
    'tödlich.md',
    `${'a'.repeat(65)}.md`,
  ]) {
    it(`is not named ${name.slice(0, 30)}`, async () => {
      const found = await mistakesIn({ [`topics/${name}`]: topic({ order: '30' }) });
      assert.deepEqual(
        found.map(({ ruleId }) => ruleId),
        ['file-name'],
      );
      assert.match(
        printed(found),
        /:1:1: a topic's file is named in small letters, digits and single/,
      );
    });
  }

  it('has a name of up to 64 characters', async () => {
    const third = topic({ title: 'A third one', order: '30' });
    assert.deepEqual(await mistakesIn({ [`topics/${'a'.repeat(64)}.md`]: third }), []);
  });

  it('is not named as a key that every object has', async () => {
    for (const name of ['constructor', 'prototype', 'tostring', 'valueof', 'hasownproperty']) {
      const found = await mistakesIn({ [`topics/${name}.md`]: topic({ order: '30' }) });
      assert.match(printed(found), new RegExp(`:1:1: the name "${name}" is reserved\\.`));
    }
  });

  it('ends in .md in small letters', async () => {
    const found = await mistakesIn({ 'topics/third.MD': topic({ order: '30' }) });
    assert.match(printed(found), /^topics\/third\.MD:1:1: the name must end in "\.md", in small/);
  });

  it('differs from others by more than upper and lower case', async (test) => {
    const cwd = folderOf({ ...GOOD, 'topics/Password.md': topic({ order: '30' }) });
    const found = await mistakesAt(cwd);
    if (!found) return test.skip('this file system does not tell cases apart');
    assert.match(found, /topics\/password\.md:1:1: the name differs from "Password\.md" only by/);
  });

  it('has at most 512 kB', async () => {
    const found = await mistakesIn({ 'topics/password.md': 'a'.repeat(512 * 1024 + 1) });
    assert.equal(
      printed(found),
      'topics/password.md:1:1: the file has 513 kB; 512 kB are allowed. Split the topic.',
    );
  });

  it('is not told to split what can only be one file', async () => {
    const found = await mistakesIn({ 'synonyms.yaml': '#'.repeat(512 * 1024 + 1) });
    assert.equal(
      printed(found),
      'synonyms.yaml:1:1: the file has 513 kB; 512 kB are allowed. Shorten it.',
    );
  });

  it('is UTF-8, or the first bad byte is told', async () => {
    const bytes = Buffer.concat([Buffer.from(`${PASSWORD}ähm `), Buffer.from([0xe4, 0x0a, 0xff])]);
    const found = await mistakesIn({ 'topics/password.md': bytes });
    assert.equal(
      printed(found),
      'topics/password.md:8:5: this is not UTF-8. Save the file as UTF-8.',
    );
    const cut = await mistakesIn({ 'links.yaml': Buffer.from([0x61, 0x0a, 0xe2, 0x82]) });
    assert.match(printed(cut), /^links\.yaml:2:1: this is not UTF-8/);
  });

  for (const [order, swap] of [
    ['little', (bytes: Buffer) => bytes],
    ['big', (bytes: Buffer) => bytes.swap16()],
  ] as const) {
    it(`is not UTF-16 of ${order} end first, which is told once, also without a byte order mark`, async () => {
      const found = await mistakesIn({
        'topics/password.md': swap(Buffer.from(PASSWORD, 'utf16le')),
      });
      assert.equal(
        printed(found),
        'topics/password.md:1:1: this is not UTF-8. Save the file as UTF-8.',
      );
    });
  }

  for (const [name, character, rule] of [
    ['letters that were lost', '\uFFFD', 'damaged-text'],
    ['letters read in another encoding', 'donâ€™t', 'damaged-text'],
    ['accents read in another encoding', 'cafÃ©', 'damaged-text'],
    ['a mark that turns the writing direction', '\u202E', 'hidden-character'],
    ['an isolate of writing direction', '\u2066', 'hidden-character'],
    ['a NUL', '\0', 'hidden-character'],
    ['an escape character', '\x1B[31m', 'hidden-character'],
    ['a byte order mark within', '\uFEFF', 'hidden-character'],
    ['a line separator', '\u2028', 'hidden-character'],
  ] as const) {
    it(`is refused for ${name}`, async () => {
      const found = await mistakesIn({
        'topics/password.md': `${PASSWORD}\nSome ${character} text`,
      });
      const places = found.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
      const column = character.startsWith('d') ? 9 : character.startsWith('c') ? 9 : 6;
      assert.deepEqual(places, [`9:${column} ${rule}`]);
    });
  }

  it('may be a symbolic link within the folder', async () => {
    const cwd = folderOf({ ...GOOD, 'shared/third.md': topic({ order: '30' }) });
    symlinkSync('../shared/third.md', join(cwd, 'topics/third.md'));
    assert.equal(await mistakesAt(cwd), '');
  });

  it('is no symbolic link that leads out, nowhere or in a circle', async () => {
    const cwd = folderOf(GOOD);
    symlinkSync(join(folderOf({ 'secret.md': PASSWORD }), 'secret.md'), join(cwd, 'topics/out.md'));
    symlinkSync('nowhere.md', join(cwd, 'topics/broken.md'));
    symlinkSync('circle.md', join(cwd, 'topics/circle.md'));
    symlinkSync('/etc/hostname', join(cwd, 'off-topic.yaml'));
    const copy = 'Copy the file to here.';
    assert.deepEqual((await mistakesAt(cwd)).split('\n'), [
      `off-topic.yaml:1:1: a symbolic link leads out of the content folder. ${copy}`,
      `topics/broken.md:1:1: a symbolic link leads nowhere: ENOENT. ${copy}`,
      `topics/circle.md:1:1: a symbolic link leads nowhere: ELOOP. ${copy}`,
      `topics/out.md:1:1: a symbolic link leads out of the content folder. ${copy}`,
    ]);
  });

  it('is no folder', async () => {
    const cwd = folderOf(GOOD);
    mkdirSync(join(cwd, 'topics/third.md'));
    assert.match(await mistakesAt(cwd), /^topics\/third\.md:1:1: this is not a plain file/);
  });
});

describe('the folder of topics, or of a language', () => {
  it('is no symbolic link that leads out', async () => {
    const outside = folderOf(GOOD);
    const topics = folderOf({ 'links.yaml': 'hosts: []' });
    symlinkSync(join(outside, 'topics'), join(topics, 'topics'));
    assert.match(await mistakesAt(topics), /topics:1:1: a symbolic link leads out/);
    const languages = folderOf({});
    symlinkSync(outside, join(languages, 'en'));
    writeFileSync(join(languages, 'messages.yaml'), '');
    assert.match(await mistakesAt(languages), /^en:1:1: a symbolic link leads out/);
  });
});
