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
  synonyms = 'variants: []\nsimilar: []\nordinary: []\n',
): Promise<Engine> {
  const cwd = folderOf({
    [`${lang}/synonyms.yaml`]: synonyms,
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
    assert.equal(engine.search('telephone perdu').correction, undefined);
    assert.equal(found(engine, 'mot de pase oublie'), 'password');
  });

  it('words are found in letters of any script', async () => {
    const engine = await engineOf('ar', 'فقدت هاتفي', 'نسيت كلمة المرور');
    assert.equal(found(engine, 'هاتفي'), 'phone');
    assert.equal(found(engine, 'كلمة المرور'), 'password');
  });

  it('words are found within a text without spaces', async () => {
    const engine = await engineOf('ja', 'スマートフォンをなくした', 'パスワードを忘れた');
    assert.equal(found(engine, 'パスワード'), 'password');
    assert.equal(found(engine, '忘れた'), 'password');
    assert.equal(found(engine, 'AWSのスマートフォンがない'), 'phone');
  });

  it('a single letter can be a word where there are no alphabets', async () => {
    const engine = await engineOf('zh', '丢了手机', '忘了密码', '[锁住了]');
    assert.equal(found(engine, '锁'), 'phone');
  });

  it('a word is found with another particle joined to it', async () => {
    const engine = await engineOf('ko', '휴대폰을 잃어버렸어요', '비밀번호를 모르겠어요');
    assert.equal(found(engine, '비밀번호가'), 'password');
    assert.equal(engine.search('비밀번호가').correction, undefined);
  });

  it('spellings stand for each other where words have no spaces between them', async () => {
    const synonyms = 'variants: [[携帯電話, スマホ]]\nsimilar: []\nordinary: []\n';
    const engine = await engineOf('ja', '携帯電話をなくした', 'パスワードを忘れた', '[]', synonyms);
    assert.equal(found(engine, 'スマホが見つからない'), 'phone');
  });

  it('the end of a long question counts, however many of its letters are unknown', async () => {
    const engine = await engineOf('ja', 'スマートフォンをなくした', 'パスワードを忘れた');
    const query = '昨日から何度も試しているのですが、パスワード';
    assert.deepEqual(engine.search(query).hits[0]?.matches, ['パス', 'スワ', 'ワー', 'ード']);
  });
});
