import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/search/engine.js';
import type { IndexInput } from '../../src/search/index-input.js';
import { SETTINGS } from '../../src/search/settings.js';
import { packOf, SAMPLE } from './sample.js';

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'tu'];

/** A made-up word for a number: three syllables, each of which tells one digit. */
function wordFor(number: number): string {
  return [...String(number).padStart(3, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');
}

/** As many topics as wanted, each about three words of its own and one that it shares with its neighbours. */
function manyTopics(count: number): IndexInput {
  const topics = Array.from({ length: count }, (_, i) => {
    const [a, b, c] = [wordFor(i), wordFor((i * 7 + 3) % 1000), wordFor((i * 13 + 5) % 1000)];
    return {
      id: `topic-${wordFor(i)}`,
      title: `The ${a} of a ${b}`,
      questions: [`${a} ${c} is broken`],
      errors: [],
      text: `Mend the ${a} with a ${c}.`,
      audience: [],
    };
  });
  return { ...SAMPLE, topics, shared: [], variants: [], similar: [] };
}

const untrained = { ...SETTINGS, mostCells: 0 };

describe('A pack too large for training', () => {
  const input = manyTopics(400);
  const engine = createEngine(packOf(input, untrained));

  it('finds each topic among the first three by its title', () => {
    const lost = input.topics.filter(
      ({ id, title }) =>
        !engine
          .search(title)
          .hits.slice(0, 3)
          .some(({ topicId }) => topicId === id),
    );
    assert.deepEqual(
      lost.map(({ title }) => title),
      [],
    );
  });

  it('is confident of a question whose words one topic has', () => {
    const refused = input.topics.filter(({ title }) => !engine.search(title).confident);
    assert.deepEqual(
      refused.map(({ title }) => title),
      [],
    );
  });

  it('is not confident of a question most of whose telling words no topic has', () => {
    for (const query of ['bababa weather tomorrow morning', 'order pizza', 'xylophone lessons']) {
      assert.equal(engine.search(query).confident, false, query);
    }
  });

  it('finds the topic in spite of a typing mistake', () => {
    const [topic] = input.topics.slice(123);
    const query = topic!.title.replace('de', 'ed');
    assert.equal(engine.search(query).hits[0]?.topicId, topic!.id);
  });
});

describe('A pack of 200 topics', () => {
  it('is still trained', () => {
    const input = manyTopics(200);
    const fewRounds = { ...SETTINGS, training: { ...SETTINGS.training, epochs: 2 }, trimEpochs: 1 };
    const trained = packOf(input, fewRounds).index;
    assert.notEqual(trained, packOf(input, { ...fewRounds, mostCells: 0 }).index);
  });
});
