import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compiler/index.js';
import { createEngine } from '../../src/search/engine.js';
import { folderOf, TODAY, topic } from '../compiler/content-folder.js';

const QUESTIONS = {
  phone: ['yubikey', 'my authenticator is broken', 'new device'],
  password: ['wrong pin', 'login', 'passcode rejected'],
};

describe('A small folder', () => {
  // A word that only one question had was left out of the index, to save bytes that only large folders have.
  it('finds each topic by each of its questions, word for word', async () => {
    const cwd = folderOf({
      'en/topics/phone.md': topic({
        title: 'I lost my phone',
        questions: JSON.stringify(QUESTIONS.phone),
      }),
      'en/topics/password.md': topic({
        title: 'I forgot my password',
        order: '20',
        questions: JSON.stringify(QUESTIONS.password),
      }),
    });
    const engine = createEngine(await compile('.', { lang: 'en', cwd, today: TODAY }));
    for (const [id, questions] of Object.entries(QUESTIONS)) {
      for (const question of questions) {
        const { confident, hits } = engine.search(question);
        assert.equal(confident && hits[0]?.topicId, id, question);
      }
    }
  });
});
