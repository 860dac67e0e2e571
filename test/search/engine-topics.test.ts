import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/search/engine.js';
import { packOf, SAMPLE } from './sample.js';

const pack = packOf(SAMPLE);

describe('Topics of the host page', () => {
  const own = [
    {
      id: 'vpn',
      title: 'I work from home and the page does not open',
      questions: ['off site', 'home office'],
      text: 'Start the tunnel first.',
      audience: [],
    },
    {
      id: 'credit-card',
      title: 'Ask finance for a purchase order',
      questions: ['cost centre'],
      text: 'We pay by invoice.',
      audience: [],
    },
  ];
  const host = createEngine(pack, { topics: own });
  const find = (query: string): string[] => host.search(query).hits.map(({ topicId }) => topicId);

  it('are found by their titles, questions and texts', () => {
    assert.equal(find('i work from home and the page does not open')[0], 'vpn');
    assert.equal(find('home office')[0], 'vpn');
    assert.equal(find('start the tunnel')[0], 'vpn');
    assert.equal(find('tunnle')[0], 'vpn');
    assert.equal(find('tunn')[0], 'vpn');
  });

  it('are answered with confidence', () => {
    assert.equal(host.search('home office').confident, true);
  });

  it('take the place of a topic with their id', () => {
    assert.equal(find('purchase order')[0], 'credit-card');
    assert.equal(host.search('Your payment method was declined by the bank').exactError, undefined);
  });

  // The page's own "reset it at the desk" was not found by "lost phone": what the search had learned of the topic went with it.
  it('are found by what found the topic whose place they take', () => {
    const title = 'Come to the desk';
    const desk = { id: 'mfa-lost', title, questions: [], text: 'Floor 2.', audience: [] };
    const engine = createEngine(pack, { topics: [desk] });
    const { hits, confident } = engine.search('lost phone');
    assert.equal(hits[0]?.topicId, 'mfa-lost');
    assert.equal(confident, createEngine(pack).search('lost phone').confident);
    assert.equal(engine.search('come to the desk').hits[0]?.topicId, 'mfa-lost');
  });

  it('leave the other topics as they are', () => {
    assert.equal(find('close my account')[0], 'close-account');
    assert.equal(host.search('bucket policy').confident, false);
  });
});

describe('A choice of topics', () => {
  it('hides all others', () => {
    const few = createEngine(pack, { topicIds: ['close-account', 'mfa-lost'] });
    const found = few.search('root password lost on my account').hits.map(({ topicId }) => topicId);
    assert.ok(found.length > 0);
    assert.ok(found.every((id) => ['close-account', 'mfa-lost'].includes(id)));
    const all = createEngine(pack).search('root password lost').hits;
    assert.ok(all.some(({ topicId }) => topicId === 'root-password'));
  });

  it('refuses what only a topic covers that is not chosen', () => {
    const others = SAMPLE.topics.map(({ id }) => id).filter((id) => id !== 'phishing');
    const engine = createEngine(pack, { topicIds: others });
    assert.equal(createEngine(pack).search('mail in the printer').confident, true);
    assert.equal(engine.search('mail in the printer').confident, false);
  });
});
