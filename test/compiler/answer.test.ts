import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Block } from '../../src/model/topic.js';
import { mistakesIn, read, rulesOfAnswer, topic } from './content-folder.js';

async function answer(body: string): Promise<readonly Block[]> {
  const { topics } = await read({ 'topics/lost-phone.md': topic({}, body) });
  return topics[0]!.answer;
}

describe('an answer', () => {
  it('may have 16,000 characters', async () => {
    const text = `${'word '.repeat(3199)}words`;
    assert.deepEqual(await answer(text), [['p', text]]);
  });

  it('has paragraphs, whose lines are joined', async () => {
    assert.deepEqual(await answer('One\n  two.\n\nThree.'), [
      ['p', 'One two.'],
      ['p', 'Three.'],
    ]);
  });

  it('has strong and emphasised text, code and links', async () => {
    assert.deepEqual(
      await answer('**Do** *not* `rm\n-r`, [read](https://docs.aws.amazon.com/a?b=1#c)'),
      [
        [
          'p',
          ['strong', 'Do'],
          ' ',
          ['em', 'not'],
          ' ',
          ['code', 'rm -r'],
          ', ',
          ['link', 'https://docs.aws.amazon.com/a?b=1#c', 'read'],
        ],
      ],
    );
  });

  it('has links to other topics', async () => {
    assert.deepEqual(await answer('[**Reset** it](topic:password)'), [
      ['p', ['topic', 'password', ['strong', 'Reset'], ' it']],
    ]);
  });

  it('has lists, nested up to three deep', async () => {
    assert.deepEqual(await answer('1. a\n   - b\n     1. c\n2. d'), [
      ['ol', ['a', ['ul', ['b', ['ol', ['c']]]]], ['d']],
    ]);
    assert.deepEqual(await rulesOfAnswer('- a\n  - b\n    - c\n      - d'), [
      '4:7 nested-too-deep',
    ]);
  });

  it('has company facts with a fallback', async () => {
    assert.deepEqual(await answer('Ask :fact[your  administrator]{name=admin}.'), [
      ['p', 'Ask ', ['fact', 'admin', 'your administrator'], '.'],
    ]);
  });

  it('has cautions, notes and parts for some kinds of user', async () => {
    const body = '::::for{audience="iam root"}\n:::caution\nMind.\n:::\n::::\n\n:::note\n- a\n:::';
    assert.deepEqual(await answer(body), [
      ['for', ['iam', 'root'], ['caution', ['p', 'Mind.']]],
      ['note', ['ul', ['a']]],
    ]);
  });

  it('has paragraphs within a list item, the first without a box of its own', async () => {
    assert.deepEqual(await answer('- a\n\n  b\n- - c'), [
      ['ul', ['a', ['p', 'b']], [['ul', ['c']]]],
    ]);
  });

  it('has a part within a list item', async () => {
    assert.deepEqual(await answer('1. a\n\n   :::note\n   b\n   :::'), [
      ['ol', ['a', ['note', ['p', 'b']]]],
    ]);
  });

  it('keeps colons of times, ARNs and ratios as text', async () => {
    const text = 'At 10:30, arn:aws:iam::123456789012:user/x, 3:a and ::x stay.';
    assert.deepEqual(await answer(text), [['p', text]]);
  });

  it('keeps no-break spaces and what is escaped', async () => {
    assert.deepEqual(await answer('5&nbsp;minutes, \\*two\\* &amp; \\:fact[x] &lt;b&gt;'), [
      ['p', '5\u00A0minutes, *two* & :fact[x] <b>'],
    ]);
  });
});

/** A body, and its mistakes as `line:column rule`. */
const REFUSED: readonly [name: string, body: string, ...rules: string[]][] = [
  ['a heading', 'a\n\n## b', '3:1 heading'],
  ['an underlined heading', 'a\n===', '1:1 heading'],
  ['an image', 'a ![b](https://docs.aws.amazon.com/)', '1:3 image'],
  ['raw HTML', 'a <b>c</b>', '1:3 raw-html', '1:7 raw-html'],
  ['a block of HTML', '<div>\n</div>', '1:1 raw-html'],
  ['a comment', '<!-- a -->', '1:1 raw-html'],
  ['a block quote', '> a', '1:1 block-quote'],
  ['a fenced block of code', '```\na\n```', '1:1 code-block'],
  ['an indented block of code', 'a\n\n    b', '3:1 code-block'],
  ['a horizontal rule', 'a\n\n---', '3:1 thematic-break'],
  ['a line break by spaces', 'a  \nb', '1:2 hard-break'],
  ['a line break by a backslash', 'a\\\nb', '1:2 hard-break'],
  ['a link definition', '[a]\n\n[a]: /b', '1:1 link-reference', '3:1 link-reference'],
  ['a footnote', 'a[^1]\n\n[^1]: b', '1:2 link-reference', '3:1 link-reference'],
  ['an unknown block directive', ':::warning\na\n:::', '1:1 unknown-directive'],
  ['an unknown directive in the text', 'a :fcat[b]{name=admin}', '1:3 unknown-directive'],
  ['a directive with two colons', '::fact[b]{name=admin}', '1:1 unknown-directive'],
  ['a block directive in the text', ':note[b]', '1:1 unknown-directive'],
  ['a fact as a block', ':::fact\na\n:::', '1:1 unknown-directive'],
  ['an unknown attribute', ':::note{kind=x}\na\n:::', '1:1 directive-attribute'],
  ['a class', ':::note{.x}\na\n:::', '1:1 directive-attribute'],
  ['an unknown attribute of a fact', ':fact[a]{name=admin id=x}', '1:1 directive-attribute'],
  ['a fact without a name', ':fact[a]', '1:1 directive-attribute'],
  ['an unknown fact', ':fact[a]{name=boss}', '1:1 directive-attribute'],
  ['an empty fallback', ':fact[]{name=admin}', '1:1 fact-fallback'],
  ['a fact without a fallback', 'a :fact{name=admin}', '1:3 fact-fallback'],
  ['a fallback with marks', ':fact[*a*]{name=admin}', '1:1 fact-fallback'],
  ['a fact in a link', '[:fact[a]{name=admin}](topic:password)', '1:1 fact-in-link'],
  ['a part for nobody', ':::for\na\n:::', '1:1 directive-attribute'],
  ['a part for an unknown kind of user', ':::for{audience=rooot}\na\n:::', '1:1 unknown-audience'],
  [
    'a part for some within another',
    '::::for{audience=iam}\n:::for{audience=root}\na\n:::\n::::',
    '2:1 directive-nested',
  ],
  ['a note within a caution', '::::caution\n:::note\na\n:::\n::::', '2:1 directive-nested'],
  ['a label', ':::note[Title]\na\n:::', '1:8 directive-label'],
  ['an empty block', 'a\n\n:::note\n:::', '3:1 empty-block'],
  ['a block without an end', ':::note\na', '1:1 directive-fence'],
  [
    'an outer block with too few colons',
    ':::for{audience=iam}\n:::note\na\n:::\n:::',
    '2:1 directive-fence',
    '5:1 directive-fence',
  ],
  ['an ordered list from 2', '2. a', '1:1 list-start'],
  ['a directive behind a blank', '::: caution\na\n:::', '1:1 unknown-directive'],
  ['a directive apart from its text', '::: caution\n\na\n\n:::', '1:1 unknown-directive'],
  ['a directive with text behind it', ':::caution Watch out\na\n:::', '1:1 unknown-directive'],
  ['a directive on one line', 'a\n:::caution hello :::', '2:1 unknown-directive'],
  ['an attribute without an end', ':::for{audience="iam}\na\n:::', '1:1 unknown-directive'],
  ['two colons and a blank', ':: note\na', '1:1 unknown-directive'],
  ['a table', 'a\n\n| a | b |\n|---|:-:|\n| c | d |', '3:1 table'],
  ['a table without bars at its ends', 'a | b\n--|--\nc | d', '1:1 table'],
  ['a table without a head, of rows that are not in line', '| a | b |\n  | c | d |', '1:1 table'],
  ['a link with a blank in its address', '[x](https://a b)', '1:3 broken-link'],
  ['a link to a topic with a blank', '- [**x**](topic: password)', '1:9 broken-link'],
  ['a link in two pieces', '[x] (https://docs.aws.amazon.com/)', '1:3 broken-link'],
  ['a link without an end', 'a\n[x](https://docs.aws.amazon.com/', '2:3 broken-link'],
  ['an empty item', '- a\n-', '2:1 empty-item'],
  ['an empty answer', '  \n', '1:1 empty-answer'],
  ['an answer of blanks', '&nbsp;', '1:1 empty-answer'],
  ['a mark of writing direction by its code', 'a &#x202E; b', '1:1 hidden-character'],
  ['a character lost by its code', 'a &#0; b', '1:1 damaged-text'],
  [
    'marks nested without end',
    `${'*a **b '.repeat(9)}${'c** d* '.repeat(9)}`,
    '1:16 nested-too-deep',
  ],
  ['an answer of 16,001 characters', `${'word '.repeat(3200)}s`, '1:1 too-complex'],
  ['fences without end', ':::note\n'.repeat(200), '1:1 too-complex'],
];

describe('an answer is refused for', () => {
  for (const [name, body, ...rules] of REFUSED) {
    it(name, async () => assert.deepEqual(await rulesOfAnswer(body), rules));
  }
});

/** Tests of bodies: what each test shows, the body, and the first mistake's reason. */
function itTells(rows: readonly (readonly [name: string, body: string, reason: string])[]): void {
  for (const [name, body, reason] of rows) {
    it(name, async () => {
      const [told] = await mistakesIn({ 'topics/lost-phone.md': topic({}, body) });
      assert.equal(told?.reason, reason);
    });
  }
}

describe('the mend of a list that does not start at 1', () => {
  const found = 'an ordered list starts at 1; found';
  itTells([
    [
      'indents what parts the steps, so that readers do not see two steps 1',
      '1. a\n\ntext\n\n2. b',
      `${found} 2. Put 3 spaces before each line between, so that it belongs to the step above; or write 1. where new steps begin.`,
    ],
    [
      'indents a list between as well',
      '1.  a\n\n- x\n\n2.  b',
      `${found} 2. Put 4 spaces before each line between, so that it belongs to the step above; or write 1. where new steps begin.`,
    ],
    [
      'keeps a number that begins a sentence',
      '2026. was good',
      `${found} 2026. Write 1., or "2026\\." where no list is meant.`,
    ],
    [
      'writes all numbers alike',
      '1. a\n2) b',
      `${found} 2. Write all numbers alike, with "." or with ")".`,
    ],
  ]);
});

describe('the mend of a block or a link', () => {
  itTells([
    [
      'shows the form of the block that was meant',
      '::: caution\na\n:::',
      'this directive is in the wrong form. Write ":::caution" alone on its line, its text on the next lines, then ":::" alone on a line.',
    ],
    [
      'shows how a part names its kinds of user',
      ':::for{audience="iam}\na\n:::',
      'this directive is in the wrong form. Write ":::for{audience="iam root"}" alone on its line, its text on the next lines, then ":::" alone on a line.',
    ],
    [
      'guesses the kind of user',
      ':::for{audience=rooot}\na\n:::',
      '":::for" must name known kinds of user (root, iam, identity-center, federated, builder-id, amazon); found "rooot". Did you mean "root"?',
    ],
    [
      'shows the form where no kind of user is near',
      ':::for{audience=everybody}\na\n:::',
      '":::for" must name known kinds of user (root, iam, identity-center, federated, builder-id, amazon); found "everybody". Write one such as :::for{audience="iam root"}.',
    ],
    [
      'guesses the topic',
      '[a](topic:pasword)',
      'there is no topic "pasword". Did you mean "password"?',
    ],
    [
      'says what a topic’s name is where none is near',
      '[a](topic:vpn)',
      'there is no topic "vpn". Write the name of a file in topics/, without .md.',
    ],
  ]);

  it('guesses the nearest of several', async () => {
    const [told] = await mistakesIn({
      'topics/lost-phone.md': topic({}, '[a](topic:pasword)'),
      'topics/passwords.md': topic({ title: 'Many passwords', order: '30' }),
    });
    assert.equal(told?.reason, 'there is no topic "pasword". Did you mean "password"?');
  });
});

describe('the mend of a directive within a line', () => {
  itTells([
    [
      'guesses its name',
      ':fcat[Kim]{name=admin}',
      'there is no directive ":fcat[…]". Did you mean "fact"?',
    ],
    [
      'keeps what was meant as text',
      ':smile[x]',
      'there is no directive ":smile[…]". Write "\\:smile" if it is meant as text.',
    ],
    [
      'guesses its fact',
      ':fact[Kim]{name=admn}',
      '":fact" must name a fact (admin, organization, portal, alias, sign-in, ticket); found "admn". Did you mean "admin"?',
    ],
    [
      'shows how a fact is named',
      ':fact[Kim]',
      '":fact" must name a fact (admin, organization, portal, alias, sign-in, ticket); found nothing. Write it as :fact[your administrator]{name=admin}.',
    ],
  ]);
});
