import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readContent } from '../../src/compiler/content.js';
import type { ContentMessage } from '../../src/compiler/report.js';
import { folderOf, GOOD, mistakesAt, printed, read, TODAY } from './content-folder.js';

/** The warnings of the good folder with these files in it. */
async function warningsOf(names: readonly string[]): Promise<string> {
  const warnings: ContentMessage[] = [];
  await read(Object.fromEntries(names.map((name) => [name, 'x'])), {
    onWarning: (it) => warnings.push(it),
  });
  return printed(warnings);
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
    // The warning of the one file there is never came, as there was a mistake.
    const named = folderOf({ 'topics/badge.markdown': '' });
    assert.match(
      await mistakesAt(named),
      /^topics:1:1: .* ends in "\.md"; found "badge\.markdown"/m,
    );
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
