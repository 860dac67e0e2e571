import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { packContent, readContent } from '../../src/compiler/index.js';
import { createEngine } from '../../src/search/engine.js';

/** Questions of one to three words, none of them taught; any of the topics is right, `none` when no topic covers it. */
interface ShortQuestion {
  readonly q: string;
  readonly topics: readonly string[];
}

const LEAST_RIGHT = 0.8;
const LEAST_REFUSED = 0.9;

const questions = JSON.parse(
  readFileSync(resolve('test/search-quality/short-questions.json'), 'utf8'),
) as ShortQuestion[];

describe('Questions of one to three words', () => {
  let answers: { isRight: boolean; isNone: boolean; taught: boolean }[];

  before(async () => {
    const content = await readContent(resolve('content/en'));
    const { shared, offTopic } = content.vocabulary;
    const taught = new Set([
      ...content.topics.flatMap((topic) => topic.questions),
      ...shared.map(({ question }) => question),
      ...offTopic,
    ]);
    const engine = createEngine(packContent(content));
    answers = questions.map(({ q, topics }) => {
      const { hits, confident } = engine.search(q);
      const isNone = topics.includes('none');
      const isRight = confident ? topics.includes(hits[0]!.topicId) : isNone;
      return { isRight, isNone, taught: taught.has(q) };
    });
  });

  const share = (isNone: boolean): number => {
    const asked = answers.filter((answer) => answer.isNone === isNone);
    return asked.filter(({ isRight }) => isRight).length / asked.length;
  };

  it('are not those that the search was taught', () => {
    assert.ok(!answers.some(({ taught }) => taught));
  });

  it(`have the right topic first, and are not refused, in ${LEAST_RIGHT} of the cases`, () => {
    assert.ok(share(false) >= LEAST_RIGHT, String(share(false)));
  });

  it(`are refused in ${LEAST_REFUSED} of the cases that no topic covers`, () => {
    assert.ok(share(true) >= LEAST_REFUSED, String(share(true)));
  });
});
