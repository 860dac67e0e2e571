import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { packContent, readContent, type Content } from '../../src/compiler/index.js';
import { FACT_NAMES, partsWithin, plainText, type Parts } from '../../src/model/topic.js';
import { createEngine, type Engine } from '../../src/search/engine.js';

const SEED_TOPICS =
  'sign-in-steps account-id iam-credentials root-password email-access credit-card fraud close-account amazon-retail';

/** All parts of an answer, however deep. */
function allParts(parts: Parts): Exclude<Parts[number], string>[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...allParts(partsWithin(part))],
  );
}

function offersSomethingToDo(answer: Parts): boolean {
  return allParts(answer.slice(-2)).some(([kind]) =>
    ['ol', 'link', 'topic', 'fact'].includes(kind),
  );
}

describe('The English content', () => {
  let content: Content;
  let engine: Engine;

  before(async () => {
    content = await readContent(resolve('content/en'));
    engine = createEngine(packContent(content));
  });

  it('has the nine topics of the seed document', () => {
    const ids = content.topics.map((topic) => topic.id);
    assert.deepEqual(
      SEED_TOPICS.split(' ').filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('is found first by each title', () => {
    const wrong = content.topics.filter(
      ({ id, title }) => engine.search(title).hits[0]?.topicId !== id,
    );
    assert.deepEqual(
      wrong.map(({ title }) => title),
      [],
    );
  });

  it('covers nearly each question of up to four words that it was taught', () => {
    const taught = [
      ...content.topics.flatMap(({ questions }) => questions),
      ...content.vocabulary.shared.map(({ question }) => question),
    ].filter((question) => question.split(/[\s-]+/).length <= 4);
    const refused = taught.filter((question) => !engine.search(question).confident);
    // Left are those of no known word, and of one that nearly only uncovered questions have.
    assert.ok(refused.length < taught.length / 100, refused.join('\n'));
  });

  it('passes the search tests of each topic', () => {
    const wrong = content.topics.flatMap(({ id, tests }) =>
      tests
        .map((query) => ({ query, wanted: id, result: engine.search(query) }))
        .filter(({ result }) => result.hits[0]?.topicId !== id)
        .map(
          ({ query, wanted, result }) =>
            `"${query}": wanted ${wanted}, got ${result.hits[0]?.topicId}`,
        ),
    );
    assert.deepEqual(wrong, []);
  });

  // `organization` was in none: a page that set it saw nothing.
  it('has a place for each company fact', () => {
    const named = content.topics.flatMap(({ answer }) =>
      allParts(answer).flatMap(([kind, name]) => (kind === 'fact' ? [name] : [])),
    );
    assert.deepEqual(
      FACT_NAMES.filter((name) => !named.includes(name)),
      [],
    );
  });

  it('answers each exact error message with its topic', () => {
    for (const { id, errors } of content.topics) {
      for (const error of errors) {
        const result = engine.search(`it says: ${error} (what now)`);
        assert.equal(result.exactError, true, error);
        assert.ok(
          result.hits.some((hit) => hit.topicId === id && hit.score === 1),
          error,
        );
      }
    }
  });

  it('ends every answer in something to do', () => {
    const dead = content.topics.filter(({ answer }) => !offersSomethingToDo(answer));
    assert.deepEqual(
      dead.map(({ id }) => id),
      [],
    );
  });

  it('says for every topic for whom it is, how people ask, and when it was reviewed', () => {
    for (const { id, questions, tests, reviewed } of content.topics) {
      assert.ok(
        questions.length >= 15 && questions.length <= 40,
        `${id} has ${questions.length} questions`,
      );
      assert.ok(tests.length >= 4, `${id} has ${tests.length} search tests`);
      assert.match(reviewed, /^\d{4}-\d{2}-\d{2}$/, id);
    }
  });

  it('never sends a reader to a topic without saying what it is about', () => {
    for (const { id, answer } of content.topics) {
      for (const part of allParts(answer)) {
        if (part[0] === 'topic') assert.ok(plainText(partsWithin(part)).trim().length > 2, id);
      }
    }
  });
});
