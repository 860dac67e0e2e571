import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { MISTAKES, WARNINGS } from '../../src/compiler/mistakes.js';
import { readContent } from '../../src/compiler/content.js';
import { folderOf, GOOD, TODAY, topic } from './content-folder.js';

const guide = readFileSync('content/README.md', 'utf8');

function rowsOf(name: string): string[] {
  const table = guide.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
  return table.trim().split('\n').slice(2); // below the head
}

describe('the author’s guide', () => {
  for (const [name, list] of Object.entries({ mistakes: MISTAKES, warnings: WARNINGS })) {
    it(`has every one of the ${name}`, () => {
      const rows = Object.entries(list).map(([id, meaning]) => `| \`${id}\` | ${meaning} |`);
      assert.deepEqual(rowsOf(name), rows);
    });
  }

  it('shows a topic that compiles', async () => {
    const example = /```md\n([^]*?)```/.exec(guide)?.[1] ?? '';
    const cwd = folderOf({ ...GOOD, 'topics/lost-phone.md': example });
    const { topics } = await readContent('.', { cwd, lang: 'en', today: TODAY, defaults: cwd });
    assert.equal(topics.at(-1)?.title, 'I lost my phone and cannot get a code');
  });

  it('shows word files that compile', async () => {
    const [, hosts, synonyms, questions, offTopic] = [
      ...guide.matchAll(/```yaml\n([^]*?)```/g),
    ].map((match) => match[1]!);
    const cwd = folderOf({
      ...GOOD,
      'links.yaml': hosts!,
      'synonyms.yaml': synonyms!,
      'questions.yaml': questions!,
      'off-topic.yaml': offTopic!,
      'topics/root-password.md': topic({ order: '40' }),
      'topics/iam-credentials.md': topic({ order: '50' }),
    });
    const read = await readContent('.', { cwd, lang: 'en', today: TODAY, defaults: cwd });
    assert.deepEqual(read.vocabulary.offTopic.slice(0, 2), [
      'make a bucket public',
      'order a desk',
    ]);
    assert.equal(read.vocabulary.shared[0]?.question, 'i forgot my password');
  });
});
