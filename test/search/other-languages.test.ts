import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compiler/index.js';
import { createEngine, type Engine } from '../../src/search/engine.js';
import { folderOf, TODAY, topic } from '../compiler/content-folder.js';

/** The search over two topics, about a phone and about a password, of another language. */
async function engineOf(
  lang: string,
  phone: string,
  password: string,
  questions = '[]',
): Promise<Engine> {
  const cwd = folderOf({
    [`${lang}/topics/phone.md`]: topic({ title: phone, questions }, '1. OK\n'),
    [`${lang}/topics/password.md`]: topic({ title: password, order: '20' }, '1. OK\n'),
  });
  return createEngine(await compile('.', { lang, cwd, today: TODAY }));
}

function found(engine: Engine, query: string): string | undefined {
  const { confident, hits } = engine.search(query);
  return confident ? hits[0]?.topicId : undefined;
}

// docs/languages.md tells this.
describe('In another language', () => {
  it('accents and slips do not matter', async () => {
    const engine = await engineOf('fr', 'Téléphone perdu', 'Mot de passe oublié');
    assert.equal(found(engine, 'telephone perdu'), 'phone');
    assert.equal(found(engine, 'mot de pase oublie'), 'password');
  });

  it('words are found in letters of any script', async () => {
    const engine = await engineOf('ar', 'فقدت هاتفي', 'نسيت كلمة المرور');
    assert.equal(found(engine, 'هاتفي'), 'phone');
    assert.equal(found(engine, 'كلمة المرور'), 'password');
  });

  it('without spaces between words, the beginning of a text is found and the rest is not', async () => {
    const engine = await engineOf('ja', 'スマートフォンをなくした', 'パスワードを忘れた');
    assert.equal(found(engine, 'パスワード'), 'password');
    assert.equal(found(engine, '忘れた'), undefined);
  });

  it('a short question finds its topic where words have no spaces between them', async () => {
    const engine = await engineOf('ja', '携帯をなくした', 'パスワードを忘れた', '[スマホ]');
    assert.equal(found(engine, 'スマホ'), 'phone');
  });
});
