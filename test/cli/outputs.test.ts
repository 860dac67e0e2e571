import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { answerMarkdown } from '../../src/cli/outputs/answer-markdown.js';
import { folderOf, signinHelp, topic } from './command-line.js';

const ANSWER = `Ask **:fact[your administrator]{name=admin}** for \`root\`.

1. Start the VPN, see [AWS](https://docs.aws.amazon.com/IAM/).
2. Read [the other](topic:other).`;

/** What a build of two topics writes, by name. */
async function built(...words: string[]): Promise<(name: string) => string> {
  const cwd = folderOf({
    'content/links.yaml': 'hosts: [docs.aws.amazon.com]\n',
    'content/topics/vpn.md': topic({ title: 'No page <outside>', audience: '[iam]' }, ANSWER),
    'content/topics/other.md': topic({ title: 'Another', order: '20' }),
  });
  const { status, error } = await signinHelp(['build', ...words], { cwd });
  assert.equal(status, 0, error);
  return (name) => readFileSync(join(cwd, 'dist', name), 'utf8');
}

describe('topics.json', () => {
  it('tells each topic as data: for whom, when reviewed, as text and as Markdown', async () => {
    const { lang, topics } = JSON.parse((await built())('topics.json')) as {
      readonly lang: string;
      readonly topics: readonly Readonly<Record<string, unknown>>[];
    };
    assert.equal(lang, 'en');
    assert.deepEqual(
      topics.map(({ id, audience }) => [id, audience]),
      [
        ['vpn', ['iam']],
        ['other', ['anyone']],
      ],
    );
    assert.equal(topics[0]!['reviewed'], '2026-11-01');
    assert.match(String(topics[0]!['text']), /^Ask your administrator for root\./);
    assert.match(String(topics[0]!['markdown']), /^Ask \*\*your administrator\*\* for `root`\./);
  });
});

describe('An answer as Markdown', () => {
  it('has its paragraphs, marks, links and lists within lists', () => {
    const text = answerMarkdown([
      [
        'p',
        'Ask ',
        ['strong', 'Kim'],
        ' or ',
        ['em', 'me'],
        '*, see ',
        ['topic', 'b', 'that'],
        '.',
      ],
      ['ol', ['Open ', ['link', 'https://a.example/', 'it'], ['ul', ['one'], ['two']]], ['Wait.']],
    ]);
    assert.equal(
      text,
      'Ask **Kim** or *me*\\*, see [that](#signin-help/b).\n\n1. Open [it](https://a.example/)\n\n   - one\n   - two\n2. Wait.',
    );
  });

  it('says for whom a part is, and sets notes apart', () => {
    const text = answerMarkdown([
      ['for', ['root', 'iam'], ['p', 'Ask.']],
      ['caution', ['p', 'Mind'], ['p', 'this.']],
    ]);
    assert.equal(text, '(root, iam)\n\nAsk.\n\n> Mind\n>\n> this.');
  });
});

describe('llms.txt', () => {
  it('lists the topics, then tells each answer', async () => {
    const text = (await built())('llms.txt');
    assert.match(text, /^# .+\n\n> .+\n\n- \[No page \\<outside\\>\]\(/);
    assert.match(text, /\n## No page \\<outside\\>\n/);
    assert.match(text, /\n## Another\n\n1\. Ask your administrator\./);
  });

  it('has addresses on the page that shows the help', async () => {
    const text = (await built('--page-url', 'https://intranet.example.com/help'))('llms.txt');
    assert.match(
      text,
      /\[the other\]\(https:\/\/intranet\.example\.com\/help#signin-help\/other\)/,
    );
  });
});

describe('faq.json', () => {
  it('is structured data that nothing in a title can break out of', async () => {
    const text = (await built('--faq'))('faq.json');
    const data = JSON.parse(text) as {
      readonly '@type': string;
      readonly mainEntity: readonly { readonly name: string }[];
    };
    assert.equal(data['@type'], 'FAQPage');
    assert.equal(data.mainEntity[0]!.name, 'No page <outside>');
    assert.ok(!text.includes('<'));
  });
});
