import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CompileOptions } from '../../src/compiler/content.js';
import { fleschReadingEase } from '../../src/compiler/readability.js';
import { printed, read, topic } from './content-folder.js';

const HARD =
  'Organizational administrators subsequently investigate authentication irregularities, considering identification documentation and corresponding authorization configurations. Simultaneously, responsible representatives communicate organizational recommendations, facilitating comprehensive reconfiguration possibilities. Consequently, participants acknowledge aforementioned responsibilities notwithstanding administrative complications.\n\n1. Ask.';

async function warnings(text: string, options: CompileOptions = {}): Promise<string[]> {
  const found: string[] = [];
  const onWarning: CompileOptions['onWarning'] = (message) => found.push(printed([message]));
  await read({ 'topics/password.md': text }, { ...options, onWarning });
  return found;
}

describe('the compiler warns', () => {
  it('of nothing when all is well', async () => {
    assert.deepEqual(await warnings(topic({ title: 'Password', order: '20' })), []);
  });

  it('by file, line and column, whatever was noticed first', async () => {
    const found: string[] = [];
    await read(
      {
        'topics/lost-phone.md': topic({ reviewed: '2026-01-01' }),
        'topics/password.md': topic({ title: 'My badge #3', order: '20' }),
      },
      { onWarning: ({ file, ruleId }) => found.push(`${file} ${ruleId}`) },
    );
    assert.deepEqual(found, ['topics/lost-phone.md review-due', 'topics/password.md yaml-comment']);
  });

  it('of the same question in two topics, also as a title', async () => {
    const front = { title: 'Password', order: '20', questions: '[ok, "I lost my PHONE!"]' };
    assert.deepEqual(await warnings(topic(front)), [
      'topics/password.md:6:17: two topics compete: "I lost my PHONE!" stands in topics/lost-phone.md too. Keep it in one.',
    ]);
  });

  it('of a question that a topic has and that no topic is said to cover', async () => {
    const found: string[] = [];
    const yaml = `questions: [order a chair, "I lost my PHONE?", where is it]
patterns:
  - { subjects: [desk, phone], questions: ['I lost my {}'] }
`;
    await read(
      {
        'topics/lost-phone.md': topic(),
        'questions.yaml': '- { topics: [lost-phone], questions: [Where is it] }\n',
        'off-topic.yaml': yaml,
      },
      { onWarning: (message) => found.push(printed([message])) },
    );
    assert.deepEqual(found, [
      'off-topic.yaml:1:28: "I lost my PHONE?" is taught to a topic in topics/lost-phone.md too. Keep it in one.',
      'off-topic.yaml:1:48: "where is it" is taught to a topic in questions.yaml too. Keep it in one.',
      'off-topic.yaml:3:5: "I lost my phone" is taught to a topic in topics/lost-phone.md too. Keep it in one.',
    ]);
  });

  // Which of the groups had it, nobody was told.
  it('of a spelling in two groups of variants', async () => {
    const found: string[] = [];
    const yaml = 'variants: [[mfa, 2fa, Two-Factor], [code, "two factor", code]]\n';
    await read(
      { 'topics/lost-phone.md': topic(), 'synonyms.yaml': yaml },
      { onWarning: (message) => found.push(printed([message])) },
    );
    assert.deepEqual(found, [
      'synonyms.yaml:1:43: "two factor" is a spelling of "mfa" already. Keep it in one group, or make one of both.',
    ]);
  });

  it('with the name that the author’s guide has for it', async () => {
    const rules: (string | undefined)[] = [];
    await read(
      {
        'topics/lost-phone.md': topic({ errors: '[E 1]' }),
        'topics/password.md': topic({
          title: 'I lost my phone',
          order: '20',
          errors: '[E 1]',
        }),
      },
      { onWarning: ({ ruleId }) => rules.push(ruleId) },
    );
    assert.deepEqual(rules, ['competing-question', 'competing-error']);
  });

  for (const [title, mark] of [
    ['The `login` command fails', '`login`'],
    ['I **forgot** it', '**'],
    ['I lost [it](topic:a)', ']('],
    ['Ask :fact[us]{name=admin}', ':fact['],
    ['Q&amp;A', '&amp;'],
  ] as const) {
    it(`of a mark in a title, such as ${mark}`, async () => {
      const told = `a title is plain text, and readers would see "${mark}". Write it without marks.`;
      assert.deepEqual(await warnings(topic({ title, order: '20' })), [
        `topics/password.md:2:8: ${told}`,
      ]);
    });
  }

  it('of no mark in a title that is none', async () => {
    for (const title of ['5 * 3 ** 2', "It's <b> or a & b; why?", 'AT&T;', 'a`b'])
      assert.deepEqual(await warnings(topic({ title: JSON.stringify(title), order: '20' })), []);
  });

  it('of a search test that its topic was taught, and of no other', async () => {
    const front = { title: 'Password', order: '20', questions: '[it is gone]' };
    const tests = '[PASSWORD?, gone it is, "It is gone!"]';
    assert.deepEqual(await warnings(topic({ ...front, tests })), [
      'topics/password.md:7:9: "PASSWORD?" is the title or a question of this topic, and tests nothing. Write it in other words.',
      'topics/password.md:7:32: "It is gone!" is the title or a question of this topic, and tests nothing. Write it in other words.',
    ]);
  });

  it('of the same error in two topics', async () => {
    const front = { title: 'Password', order: '20', questions: '[Access denied]' };
    const found: string[] = [];
    await read(
      {
        'topics/lost-phone.md': topic({ errors: '[ok 1, access DENIED.]' }),
        'topics/password.md': topic({ ...front, errors: '[Access denied]' }),
      },
      { onWarning: (message) => found.push(printed([message])) },
    );
    assert.deepEqual(found, [
      'topics/password.md:7:10: two topics compete: "Access denied" stands in topics/lost-phone.md too. Keep it in one.',
    ]);
  });

  it('of an error of one word, which takes each question with it, and of no code', async () => {
    const codes = ['AccessDenied', '"403"', 'ERR_CERT', 'Access denied', '認証に失敗しました'];
    const front = { title: 'Password', order: '20', errors: `[${codes.join()}, Denied!]` };
    assert.deepEqual(await warnings(topic(front)), [
      'topics/password.md:6:63: the error "Denied!" is one word, and would match each question with it. Write the whole message.',
    ]);
  });

  it('of a review more than 180 days ago', async () => {
    const front = { title: 'Password', order: '20' };
    assert.deepEqual(await warnings(topic({ ...front, reviewed: '2026-05-26' })), []);
    assert.deepEqual(await warnings(topic({ ...front, reviewed: '2026-05-25' })), [
      'topics/password.md:5:11: the last review was 181 days ago. Check the answer against its sources.',
    ]);
  });

  it('of no review a day too early, wherever on earth the day has begun', async () => {
    const dayOf = (days: number): string =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const front = { title: 'Password', order: '20' };
    const options = { today: undefined };
    assert.deepEqual(
      (await warnings(topic({ ...front, reviewed: dayOf(180) }), options)).filter((it) =>
        it.startsWith('topics/password'),
      ),
      [],
    );
  });

  it('of English that is hard to read, and of no other language', async () => {
    const text = topic({ title: 'Password', order: '20' }, HARD);
    assert.match(
      (await warnings(text))[0]!,
      /^topics\/password\.md:7:1: the reading ease is -\d+, below 50/,
    );
    assert.deepEqual(await warnings(text, { lang: 'de' }), []);
  });

  it('of no English that is easy to read, however long', async () => {
    const steps = '1. Go to the page. Type your name and click on the link.\n'.repeat(10);
    assert.deepEqual(await warnings(topic({ title: 'Password', order: '20' }, steps)), []);
  });

  it('of an answer that ends without something to do', async () => {
    const front = { title: 'Password', order: '20' };
    for (const end of [
      '1. Do it.',
      'See [more](topic:lost-phone).',
      'Ask :fact[somebody]{name=admin}.\n\n:::caution\nMind.\n:::',
      '- **[A](https://www.amazon.com/)**',
      ':::for{audience=iam}\n1. Do it.\n:::',
    ]) {
      assert.deepEqual(await warnings(topic(front, end)), [], end);
    }
    for (const end of ['**Sorry.**', '1. Do it.\n\nThat is all.\n\nSorry.', '- a\n- b']) {
      assert.match(
        (await warnings(topic(front, end)))[0]!,
        /:7:1: the answer ends without something/,
      );
    }
  });
});

describe('the compiler warns of text that YAML takes for a comment', () => {
  const mend = 'Put the text in quotes, or the comment on a line of its own.';

  it('in a title, a question, an error and a test', async () => {
    const front = {
      title: 'My badge #3 asks for a PIN',
      order: '20 # after the first',
      reviewed: '2026-11-01 #Kim',
      questions: '# of last year\n  - badge #3\n  - "badge #4" # quoted',
      errors: '[A1]',
      tests: '\n  - bagde #3',
    };
    assert.deepEqual(await warnings(topic(front)), [
      `topics/password.md:2:17: "#3 asks for a PIN" is left out, for " #" begins a comment. ${mend}`,
      `topics/password.md:7:11: "#3" is left out, for " #" begins a comment. ${mend}`,
      `topics/password.md:11:11: "#3" is left out, for " #" begins a comment. ${mend}`,
    ]);
  });

  it('in the words of the interface, and not behind a host', async () => {
    const found: string[] = [];
    await read(
      {
        'off-topic.yaml': 'questions:\n  - order badge #3\n',
        'links.yaml': 'hosts:\n  - docs.aws.amazon.com #documentation\n',
      },
      { onWarning: (message) => found.push(printed([message])) },
    );
    assert.deepEqual(found, [
      `off-topic.yaml:2:17: "#3" is left out, for " #" begins a comment. ${mend}`,
    ]);
  });
});

describe('the compiler warns of marks that readers would see', () => {
  const told = async (body: string): Promise<string[]> =>
    warnings(topic({ title: 'Password', order: '20' }, `${body}\n\n1. Ask.`));

  for (const [name, body, place, reason] of [
    ['strong text without an end', 'a **b', '7:3', /^these asterisks are shown\. Write \*\*strong/],
    ['strong text with blanks inside', '** a **', '7:1', /without blanks inside/],
    ['struck text', '~~x~~', '7:1', /^these tildes are shown, .* or write "\\~\\~"\.$/],
    ['a box to tick', '- [ ] a', '7:3', /^this box is shown as brackets\. Remove it/],
    ['a typed bullet', '• a', '7:1', /^this bullet begins no list\. Write "- ", with/],
    ['a step below a line', 'a:\n2. b', '8:1', /^this step is none: only "1\." .* Leave an empty/],
    ['a step without a blank', '1.Open it.', '7:1', /^this step is none: a blank is missing/],
  ] as const) {
    it(name, async () => {
      const [first = ''] = await told(body);
      const lead = `topics/password.md:${place}: `;
      assert.equal(first.slice(0, lead.length), lead);
      assert.match(first.slice(lead.length), reason);
    });
  }

  it('and not of brackets, asterisks and numbers in prose', async () => {
    for (const body of [
      'See [1] (or 2), the footnote* and 2 ** 3 or 2**3.',
      'Sign [in] (as root), a || b, a | b.\n[Next] is below. About ~5 to ~10 minutes.',
      'Written as text: \\*\\*x, \\[a\\](b), \\~\\~a~~, 2026\\. and',
      'The number ****1234, `**`, `](` and `~~x~~`.',
      'It was in\n2026. Then it took\n3.5 hours.\n1.x is old.',
      'Bars such as a | b or\nc | d are no table.\nNor is a line like\n|---|\nby itself.',
    ]) {
      assert.deepEqual(await told(body), [], body);
    }
  });
});

describe('the reading ease', () => {
  it('follows Flesch’s formula', () => {
    // 6 words, 1 sentence, 6 syllables
    const expected = 206.835 - 1.015 * 6 - 84.6;
    assert.ok(Math.abs(fleschReadingEase('The cat sat on the mat.') - expected) < 1e-9);
  });

  it('counts lines as sentences, and no syllable for a silent e', () => {
    assert.equal(fleschReadingEase('use code\nuse mate'), 206.835 - 1.015 * 2 - 84.6);
  });

  it('is easy where there are no words', () => {
    assert.equal(fleschReadingEase('12 34!'), 100);
  });
});
