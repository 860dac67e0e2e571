import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { folderOf, GOOD, mistakesAt, mistakesIn, printed, topic } from './content-folder.js';

const PASSWORD = topic({ order: '20' });

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
    const late = await mistakesIn({ 'links.yaml': Buffer.from([0x0a, 0x0a, 0xe2, 0x82]) });
    assert.match(printed(late), /^links\.yaml:3:1: this is not UTF-8/);
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
