import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mistakesIn, printed, read, topic } from './content-folder.js';

const FILE = 'topics/lost-phone.md';

async function report(front: Readonly<Record<string, string>>): Promise<string> {
  return printed(await mistakesIn({ [FILE]: topic(front) }));
}

async function reportText(text: string): Promise<string> {
  return printed(await mistakesIn({ [FILE]: text }));
}

describe('front matter', () => {
  it('has lists that may be missing, and for anyone an empty list of kinds of user', async () => {
    const { topics } = await read({});
    const { audience, questions, errors, sources, tests } = topics[0]!;
    assert.deepEqual([audience, questions, errors, sources, tests], [[], [], [], [], []]);
  });

  it('keeps questions, errors, sources and tests', async () => {
    const sources = '[https://docs.aws.amazon.com/a]';
    const front = {
      questions: '[new phone]',
      errors: '["No: way"]',
      sources,
      tests: '[lost fone]',
    };
    const { topics } = await read({ [FILE]: topic(front) });
    assert.deepEqual(topics[0]?.questions, ['new phone']);
    assert.deepEqual(topics[0]?.errors, ['No: way']);
    assert.deepEqual(topics[0]?.sources, ['https://docs.aws.amazon.com/a']);
    assert.deepEqual(topics[0]?.tests, ['lost fone']);
  });

  it('joins a folded title', async () => {
    const { topics } = await read({ [FILE]: topic({ title: '>\n  I lost\n  my phone' }) });
    assert.equal(topics[0]?.title, 'I lost my phone');
  });

  it('names an unknown kind of user, the known ones and the nearest', async () => {
    assert.equal(
      await report({ audience: '[rooot]' }),
      `${FILE}:4:12: "audience" must be a list of known kinds of user (anyone, root, iam, identity-center, federated, builder-id, amazon); found "rooot". Did you mean "root"?`,
    );
  });

  it('keeps "anyone" apart from others', async () => {
    assert.match(
      await report({ audience: '[iam, anyone]' }),
      /:4:11: "audience" names "anyone" and/,
    );
  });

  it('names each key that is missing, with a line that mends it', async () => {
    const found = await report({ title: '', order: '', audience: '', reviewed: '' });
    for (const key of ['title', 'order', 'audience', 'reviewed']) {
      assert.match(
        found,
        new RegExp(`:1:1: "${key}" is missing. Add a line such as "${key}: .+".`),
      );
    }
  });

  it('names an unknown key, and the one that is meant', async () => {
    assert.equal(
      await report({ qestions: '[a]' }),
      `${FILE}:6:1: "qestions" is not a known key. Did you mean "questions"?`,
    );
    assert.match(await report({ colour: 'red' }), /"colour" is not a known key. Known are title,/);
    assert.match(
      await report({ __proto__x: '1', constructor: '1' }),
      /"constructor" is not a known/,
    );
  });

  it('refuses values of another type, each at its place', async () => {
    const found = await report({
      title: '12',
      order: '"10"',
      audience: 'root',
      reviewed: '2026',
      questions: '[ok, 12, [a]]',
      errors: 'oops',
      tests: '',
    });
    assert.deepEqual(found.split('\n'), [
      `${FILE}:2:8: "title" must be one line of 1 to 120 characters; found 12. Put it in quotes if it is meant as text.`,
      `${FILE}:3:8: "order" must be a whole number; found "10". Write it in digits, without quotes.`,
      `${FILE}:4:11: "audience" must be a list of known kinds of user (anyone, root, iam, identity-center, federated, builder-id, amazon); found "root". Write it as a list: audience: [root].`,
      `${FILE}:5:11: "reviewed" must be a day of the calendar, YYYY-MM-DD, not in the future; found 2026. Write the day on which you reviewed it.`,
      `${FILE}:6:17: "questions" must be a list of texts; found 12. Put it in quotes if it is meant as text.`,
      `${FILE}:6:21: "questions" must be a list of texts; found ["a"]. Put it in quotes if it is meant as text.`,
      `${FILE}:7:9: "errors" must be a list of texts; found "oops". Write it as a list: errors: [oops].`,
    ]);
  });

  for (const [name, front, rule] of [
    ['an empty title', { title: '" "' }, /"title" must be .* found ""/],
    ['a title of 121 characters', { title: 'x'.repeat(121) }, /Shorten it by 1\./],
    [
      'a title with a mark of writing direction',
      { title: '"a\\u202Eb"' },
      /:2:8: hidden char.* U\+202E/,
    ],
    ['a title that begins with one', { title: '"\\u202Eb"' }, /:2:8: hidden char.* U\+202E/],
    ['a title with a control character', { title: '"a\\u0007b"' }, /:2:8: hidden char.* U\+0007/],
    ['an order with a fraction', { order: '1.5' }, /"order" must be a whole number; found 1.5/],
    ['an infinite order', { order: '.inf' }, /"order" must be a whole number; found Infinity/],
    ['an empty audience', { audience: '[]' }, /"audience" must be a list of known/],
    ['a day that is none', { reviewed: '2026-02-30' }, /"reviewed" must be a day .* "2026-02-30"/],
    ['a month', { reviewed: '2026-01' }, /"reviewed" must be a day of the calendar/],
    [
      'a day in another form',
      { reviewed: '22.11.2026' },
      /"reviewed" must be a day of the calendar/,
    ],
    ['a review in the future', { reviewed: '2026-11-23' }, /found "2026-11-23"\. Write the day on/],
    [
      'a source without https',
      { sources: '[http://docs.aws.amazon.com/]' },
      /:6:11: "sources": a link/,
    ],
    [
      'a source off the list',
      { sources: '[https://example.com/]' },
      /the host "example.com" is not/,
    ],
    ['an empty question', { questions: '[""]' }, /:6:13: "questions" must be .* found ""/],
    [
      'an error without letters and digits, which would match nothing or everything',
      { errors: '[ok 1, "!!!"]' },
      /:6:16: "errors" must be a list of texts with a letter or digit; found "!!!"\. Write it, or remove the line\.$/,
    ],
    [
      'a title that nobody sees',
      { title: '"\\u200B\\u2060"' },
      /:2:8: "title" must be .* with a letter or digit; found/,
    ],
    ['a key that stands twice', { 'a: 1\na': '2' }, /:7:1: the key "a" stands here for the second/],
    ['an anchor', { questions: '[&a b]' }, /:6:1\d: anchors \(&\) and aliases \(\*\) are not/],
    ['an alias', { 'errors: &a [b]\nquestions': '*a' }, /:7:12: anchors/],
    ['a tag', { order: '!!binary "aGk="' }, /:3:17: the tag .* is not allowed/],
    ['a custom tag', { order: '!js 1' }, /:3:12: the tag !js is not allowed/],
    ['a merge key', { '<<': '{title: x}' }, /:6:1: "<<" is not a known key/],
    ['broken YAML', { title: 'I forgot: my password' }, /:2:\d+: the YAML cannot be read: Nested/],
    ['brackets without end', { questions: '['.repeat(5000) }, /:1:1: the YAML is nested too deep/],
    ['hidden brackets without end', { questions: '["]", '.repeat(5000) }, /nested too deep/],
    [
      'lists without end',
      { questions: `\n${'- '.repeat(5000)}` },
      /:1:1: the YAML is nested too deep/,
    ],
  ] satisfies [string, Record<string, string>, RegExp][]) {
    it(`refuses ${name}`, async () => assert.match(await report(front), rule));
  }

  it('has its mistakes told from above to below, whatever was noticed first', async () => {
    const found = await mistakesIn({ [FILE]: topic({ title: '12', qestions: '[a]' }) });
    assert.deepEqual(
      found.map(({ line }) => line),
      [2, 6],
    );
  });

  it('may have many brackets that end', async () => {
    const { vocabulary } = await read({
      'synonyms.yaml': `variants: [${'[mfa, 2fa], '.repeat(60)}]`,
    });
    assert.equal(vocabulary.variants.length, 60);
  });

  it('must be there, and end', async () => {
    const mend = 'the file must begin with front matter between two lines of "---". Add it.';
    assert.equal(await reportText('Just an answer.\n'), `${FILE}:1:1: ${mend}`);
    assert.equal(
      await reportText('---\ntitle: x\n\nAnswer\n'),
      `${FILE}:1:1: the front matter has no end. Close it with a line of "---" above the answer.`,
    );
    assert.equal(await reportText('---- a\n---\n'), `${FILE}:1:1: ${mend}`);
    assert.match(await reportText(''), /:1:1: the answer is empty/);
    assert.match(await reportText('---\n---\nAnswer'), /:1:1: "title" is missing/);
    for (const lines of ['- a', 'I lost my phone']) {
      const found = await reportText(`---\n${lines}\n---\nAnswer`);
      assert.match(found, /:1:1: front matter must be "key: value"/);
    }
  });

  it('must have an order of its own', async () => {
    const found = await mistakesIn({ 'topics/password.md': topic({ title: 'Other' }) });
    assert.equal(
      printed(found),
      'topics/password.md:3:8: "order" 10 is taken by "topics/lost-phone.md". Choose another number.',
    );
  });

  it('accepts a review of today wherever on earth the author is', async () => {
    const ahead = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    const files = { [FILE]: topic({ reviewed: ahead }) };
    assert.deepEqual(await mistakesIn(files, { today: undefined }), []);
  });
});
