import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalysis } from '../../src/search/analysis.js';
import { createEngine } from '../../src/search/engine.js';
import { packOf, SAMPLE } from './sample.js';

const pack = packOf(SAMPLE);
const engine = createEngine(pack);
const first = (query: string): string | undefined => engine.search(query).hits[0]?.topicId;

describe('The engine', () => {
  it('puts the topic first that was asked for', () => {
    assert.equal(first('how do i close my account'), 'close-account');
    assert.equal(first('i lost my mfa device'), 'mfa-lost');
    assert.equal(first('the root password is lost'), 'root-password');
  });

  it('understands spellings of one thing', () => {
    assert.equal(first('my 2fa is gone'), 'mfa-lost');
    assert.equal(first('two-factor device lost'), 'mfa-lost');
    assert.equal(first('suspicious e-mail'), 'phishing');
  });

  it('understands a spelling that begins with the word it stands for', () => {
    const { tokens } = createAnalysis('en', [['aws', 'aws cloud']]);
    assert.deepEqual(
      tokens('Aws Cloud down').map(({ text }) => text),
      ['aws', 'down'],
    );
  });

  it('finds a topic by one word of a phrase in its title', () => {
    const [, ...others] = SAMPLE.topics;
    const topics = [{ ...SAMPLE.topics[0]!, title: 'The identity center is down' }, ...others];
    const variants = [...SAMPLE.variants, ['sso', 'identity center']];
    const { hits } = createEngine(packOf({ ...SAMPLE, topics, variants })).search('center');
    assert.equal(hits[0]?.topicId, 'root-password');
  });

  it('understands misspelt words and tells how', () => {
    const { hits, correction } = engine.search('forgot the root pasword');
    assert.equal(hits[0]?.topicId, 'root-password');
    assert.equal(correction, 'forgot the root password');
  });

  it('keeps the quotes around a word that it mends', () => {
    assert.equal(engine.search("forgot my 'pasword'").correction, "forgot my 'password'");
  });

  it('corrects nothing that is spelled well', () => {
    assert.equal('correction' in engine.search('forgot the root password'), false);
  });

  it('corrects nothing in regions, addresses and numbers', () => {
    for (const query of ['eu-wset-1', 'https://passwrod.example/accuont', 'passwrod-12'])
      assert.equal(engine.search(query).correction, undefined, query);
    assert.match(engine.search('root-pasword').correction ?? '', /^root-password$/);
    const lines = 'lost the root https://passwrod.example\npasword';
    assert.match(engine.search(lines).correction ?? '', /passwrod\.example\npassword$/);
  });

  it('corrects no ordinary word', () => {
    // Both are one letter from "card"; the sample knows "cart" for a word.
    assert.equal(engine.search('new carb').correction, 'new card');
    assert.equal('correction' in engine.search('new cart'), false);
  });

  it('hears nothing in a greeting', () => {
    assert.deepEqual(engine.search('kindly close my account'), engine.search('close my account'));
  });

  it('takes no ordinary word for the beginning of another', () => {
    const { topics, ...rest } = SAMPLE;
    const [first, ...others] = topics;
    const pack = packOf({
      ...rest,
      topics: [{ ...first!, title: 'The kindlyness of roots' }, ...others],
    });
    assert.deepEqual(createEngine(pack).search('kindly').hits, []);
  });

  it('hears nothing in a date', () => {
    assert.deepEqual(
      engine.search('lost my mfa device on 11/24/2026'),
      engine.search('lost my mfa device on'),
    );
  });

  it('takes mended words for a phrase', () => {
    assert.deepEqual(engine.search('two factro lost').hits, engine.search('two factor lost').hits);
  });

  it('doubts no more for many unknown words than for one', () => {
    const { hits } = engine.search('close my account xyzzy');
    assert.deepEqual(engine.search('close my account xyzzy qwxq').hits, hits);
  });

  it('refuses no beginning of a word that it may understand', () => {
    for (const word of ['authenticator', 'firewall', 'phishing'])
      for (let end = 3; end <= word.length; end++)
        assert.equal(engine.search(word.slice(0, end)).confident, true, word.slice(0, end));
  });

  it('understands words that are written as one', () => {
    assert.equal(first('closeaccount'), 'close-account');
    assert.deepEqual(engine.search('newcard').hits, engine.search('new card').hits);
  });

  it('takes no word for a known one that it merely begins with', () => {
    assert.deepEqual(engine.search('closexyzzy').hits, []);
  });

  it('is confident of what a topic covers', () => {
    assert.equal(engine.search('close my account').confident, true);
  });

  it('is not confident of what none covers', () => {
    for (const query of ['bucket policy', 'reset my windows password', 'order a pizza', 'xyzzy']) {
      assert.equal(engine.search(query).confident, false, query);
    }
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '\u200b']) {
      assert.deepEqual(engine.search(query), { hits: [], confident: false });
    }
  });

  it('gives scores that fall and add up to at most 1', () => {
    const scores = engine.search('password lost').hits.map(({ score }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
    assert.ok(scores.reduce((a, b) => a + b, 0) <= 1.001);
  });

  it('puts the topics of the chosen kind of user first among equals', () => {
    const find = (audience: 'root' | 'iam'): string | undefined =>
      engine.search('password forgotten', { audience }).hits[0]?.topicId;
    assert.equal(find('root'), 'root-password');
    assert.equal(find('iam'), 'iam-password');
  });

  it('covers the same questions for every kind of user', () => {
    for (const query of ['password lost', 'close my account', 'xyzzy']) {
      const { confident } = engine.search(query);
      for (const audience of ['root', 'iam', 'amazon'] as const)
        assert.equal(engine.search(query, { audience }).confident, confident, query);
    }
  });

  it('marks the telling words of a query only', () => {
    const matches = engine.search('how do i change my card').hits[0]?.matches ?? [];
    const text = 'How do I change my credit card';
    const marked = engine
      .findMatches(text, matches)
      .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(marked, ['change', 'card']);
  });

  it('takes anything for a query', () => {
    for (const query of [null, undefined, 7, {}, ['close', 'account']]) {
      assert.doesNotThrow(() => engine.search(query as string));
    }
  });
});

describe('An exact error message', () => {
  it('puts its topic first', () => {
    const result = engine.search('Your payment method was declined by the bank');
    assert.equal(result.hits[0]?.topicId, 'credit-card');
    assert.equal(result.exactError, true);
    assert.equal(result.confident, true);
  });

  it('is found whatever its case, punctuation and quotes', () => {
    for (const query of [
      'it’s not you, it’s us!!',
      "ITS NOT YOU - IT'S US",
      '"It\'s not you: it\'s us"',
    ]) {
      assert.equal(engine.search(query).exactError, true, query);
      assert.equal(first(query), 'blocked', query);
    }
  });

  it('is found inside a longer paste', () => {
    const noise = 'windows printer bucket weather '.repeat(20);
    const query = `${noise}\nError: Your payment method was declined by the bank (code 17)\n${noise}`;
    assert.equal(engine.search(query).exactError, true);
    assert.equal(first(query), 'credit-card');
  });

  it('wins against a shorter one that it holds', () => {
    const [first, second, ...rest] = SAMPLE.topics;
    const topics = [
      { ...first!, errors: ['Access denied'] },
      { ...second!, errors: ['Access denied by policy'] },
      ...rest,
    ];
    for (const order of [topics, topics.toReversed()]) {
      const { hits } = createEngine(packOf({ ...SAMPLE, topics: order })).search(
        'Access denied by policy!',
      );
      assert.equal(hits[0]?.topicId, second!.id);
    }
  });

  it('is not found in a part of it', () => {
    assert.equal(engine.search('payment method was declined').exactError, undefined);
  });
});

describe('A secret in the query', () => {
  it('is warned of, and the rest is answered', () => {
    const result = engine.search('mfa device lost, key AKIAIOSFODNN7EXAMPLE');
    assert.equal(result.warning, 'secret');
    assert.equal(result.hits[0]?.topicId, 'mfa-lost');
  });

  it('is not repeated in the correction', () => {
    const { correction = '' } = engine.search('AKIAIOSFODNN7EXAMPLE mfa devcie lost');
    assert.doesNotMatch(correction, /AKIA/);
  });
});

describe('Words that matched', () => {
  const marked = (query: string, text: string): string[] => {
    const matches = engine.search(query).hits[0]?.matches ?? [];
    return engine.findMatches(text, matches).map(({ start, end }) => text.slice(start, end));
  };

  it('are found in a text in each of their forms', () => {
    assert.deepEqual(marked('closing an account', 'Close it. Closed accounts!'), [
      'Close',
      'Closed',
      'accounts',
    ]);
  });

  it('are found when they are several words for one thing', () => {
    assert.deepEqual(marked('lost 2fa', 'My two-factor device'), ['two-factor']);
  });

  it('are found with accents and in another width', () => {
    assert.deepEqual(engine.findMatches('Your ＡＣＣＯＵＮＴ', ['account']).length, 1);
  });
});
