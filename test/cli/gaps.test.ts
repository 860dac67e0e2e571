import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf, signinHelp, topic } from './command-line.js';

const FILES = {
  'content/topics/vpn.md': topic({ title: 'The page opens only with the VPN', questions: '[vpn]' }),
  'content/topics/badge.md': topic({ title: 'My badge is broken', order: '20' }),
};

/** What `gaps` prints for a log. */
async function proposed(...entries: readonly (object | string)[]): Promise<string> {
  const lines = entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
  const cwd = folderOf({ ...FILES, 'log.jsonl': lines.join('\n') });
  const { status, out, error } = await signinHelp(['gaps', 'log.jsonl', 'content'], { cwd });
  assert.equal(status, 0, error);
  return out + error;
}

const miss = (query: string, more: object = {}): object => ({
  type: 'signin-help-miss',
  query,
  ...more,
});

describe('signin-help gaps', () => {
  it('tells how often something was asked in vain', async () => {
    const text = await proposed(miss('coffee machine'), miss(' Coffee Machine '));
    assert.match(
      text,
      /^# 1 question is not covered; 0 searches that missed are covered by now\.$/m,
    );
    assert.match(text, /"coffee machine" {2}# 2 times/);
  });

  it('proposes the topic that a reader opened after the miss as the answer', async () => {
    const text = await proposed(miss('teleworking', { session: 'a' }), {
      type: 'signin-help-toggle',
      topicId: 'vpn',
      session: 'a',
    });
    assert.match(
      text,
      /# topics\/vpn\.md\ntests:\n {2}- "teleworking" {2}# once, readers opened this topic/,
    );
  });

  it('proposes the first of several, and the next one where that did not help', async () => {
    const asked = miss('teleworking', { session: 'a' });
    const opened = (topicId: string): object => ({
      type: 'signin-help-toggle',
      topicId,
      open: true,
      session: 'a',
    });
    const unhelpful = { ...opened('vpn'), type: 'signin-help-feedback', helpful: false };
    const [vpn, badge] = [opened('vpn'), opened('badge')];
    const taken = /# topics\/(\w+)\.md\ntests:\n.*readers opened this topic/;
    assert.equal(taken.exec(await proposed(asked, vpn, badge))?.[1], 'vpn');
    assert.equal(taken.exec(await proposed(asked, vpn, unhelpful, badge))?.[1], 'badge');
    // A topic that did not help was opened before: it stood there as the answer.
    assert.equal(taken.exec(await proposed(asked, vpn, unhelpful)), null);
  });

  // Without String(), a random number is no text in JSON.
  it('tells readers apart by numbers too', async () => {
    const opened = { type: 'signin-help-toggle', topicId: 'vpn', session: 0.25 };
    const text = await proposed(miss('teleworking', { session: 0.25 }), opened);
    assert.match(text, /"teleworking" {2}# once, readers opened this topic/);
  });

  it('counts a word once in each query', async () => {
    const text = await proposed(miss('coffee, more coffee'));
    assert.match(text, /- \[coffee, \?\] {2}# once: coffee, more coffee$/m);
  });

  it('proposes no test without a letter or digit, which would be a mistake', async () => {
    const text = await proposed(miss('???'), miss('teleworking'));
    assert.doesNotMatch(text, /"\?\?\?"/);
  });

  it('takes no topic that a reader closed or called unhelpful for the answer', async () => {
    const closed = { type: 'signin-help-toggle', topicId: 'vpn', open: false, session: 'a' };
    const unhelpful = {
      type: 'signin-help-feedback',
      topicId: 'vpn',
      helpful: false,
      session: 'a',
    };
    const text = await proposed(miss('teleworking', { session: 'a' }), closed, unhelpful);
    assert.match(text, /"teleworking" {2}# once/);
    assert.doesNotMatch(text, /readers opened/);
  });

  it('counts a miss once that two events tell of, in any order', async () => {
    const search = { ...miss('teleworking'), type: 'signin-help-search', confident: false };
    const text = await proposed(search, miss('teleworking'), miss('teleworking'), search, search);
    assert.match(text, /"teleworking" {2}# 3 times/);
  });

  it('counts what each reader asked in vain, and no search that was covered', async () => {
    const search = { type: 'signin-help-search', query: 'teleworking' };
    const text = await proposed(
      { ...search, confident: false, session: 'a' },
      miss('teleworking', { session: 'b' }),
      { ...search, confident: true, session: 'c' },
      { ...search, query: 'xylophone', confident: true },
    );
    assert.match(text, /"teleworking" {2}# 2 times/);
    assert.doesNotMatch(text, /xylophone/);
  });

  it('takes what a reader called helpful for the answer to their own question alone', async () => {
    const helpful = { type: 'signin-help-feedback', topicId: 'vpn', helpful: true, session: 'a' };
    const asked = [miss('teleworking', { session: 'a' }), miss('xylophone', { session: 'b' })];
    const text = await proposed(...asked, helpful);
    assert.match(text, /"teleworking" {2}# once, readers opened this topic/);
    assert.doesNotMatch(text, /"xylophone" {2}# once, readers/);
  });

  it('proposes synonyms for words that no topic knows', async () => {
    const text = await proposed(miss('teleworking'), miss('teleworking too'));
    assert.match(text, /similar:\n {2}- \[teleworking, \?\] {2}# 2 times: teleworking$/m);
  });

  it('proposes no pairs of letters of a script without spaces', async () => {
    const text = await proposed(miss('在宅勤務'));
    assert.match(text, /"在宅勤務" {2}# once/);
    assert.doesNotMatch(text, /similar:/);
  });

  it('leaves masked pieces of a query alone', async () => {
    assert.doesNotMatch(await proposed(miss('[e-mail address] teleworking')), /e-mail|address/);
    assert.match(await proposed(miss('[e-mail address]')), /^# 0 questions are not covered/);
  });

  it('counts what the content covers by now', async () => {
    assert.match(await proposed(miss('vpn')), /1 search that missed is covered by now/);
  });

  it('names no topic that the folder does not have', async () => {
    const gone = { type: 'signin-help-toggle', topicId: 'gone', session: 'a' };
    assert.doesNotMatch(await proposed(miss('teleworking', { session: 'a' }), gone), /gone/);
  });

  it('proposes no secret and no address that a page did not mask', async () => {
    const secrets = 'kim@example.com AKIAIOSFODNN7EXAMPLE 123456789012';
    const text = await proposed(miss(`teleworking ${secrets}`));
    assert.match(text, /- "teleworking" {2}#/);
    assert.doesNotMatch(text, /kim|AKIA|\[e?mail|\d{12}/i);
  });

  it('reads a log that begins with a byte order mark', async () => {
    const text = await proposed(`\uFEFF${JSON.stringify(miss('teleworking'))}`);
    assert.match(text, /"teleworking"/);
    assert.doesNotMatch(text, /passed over/);
  });

  it('says nothing beside its proposals of a log that is whole', async () => {
    const cwd = folderOf({ ...FILES, 'log.jsonl': JSON.stringify(miss('teleworking')) });
    const { error } = await signinHelp(['gaps', 'log.jsonl', 'content'], { cwd });
    assert.equal(error, '');
  });

  it('names the first five of many lines that cannot be read, and says that there are more', async () => {
    const text = await proposed(...Array.from({ length: 6 }, () => 'no json'), miss('teleworking'));
    assert.match(text, /^6 lines are passed over: .* \(lines 1, 2, 3, 4, 5 …\)\.$/m);
  });

  it('cuts what somebody pasted', async () => {
    const text = await proposed(miss('teleworking '.repeat(100_000)));
    assert.match(text, /- "(?:teleworking ){15}teleworking" {2}# once/);
    assert.ok(text.length < 1000);
  });

  it(
    'looks at the 5,000 questions asked most, and says what it leaves out',
    { timeout: 60_000 },
    async () => {
      const once = Array.from({ length: 5001 }, (_, index) => miss(`teleworking ${index}`));
      const text = await proposed(...once, miss('teleworking 5000'));
      assert.match(text, /^ {2}- "teleworking 5000" {2}# 2 times/m);
      assert.match(
        text,
        /^# Left out, as others were asked more often: 4950 of these and 1 more question of the log, which may be covered or not\.$/m,
      );
    },
  );

  it('calls no guess what is none: a question that no topic comes near', async () => {
    assert.match(await proposed(miss('zzz xylophone')), /- "zzz xylophone" {2}# once$/m);
  });

  it('names a log that is a folder', async () => {
    const { status, error } = await signinHelp(['gaps', 'logs'], {
      cwd: folderOf({ 'logs/a': '' }),
    });
    assert.equal(status, 2);
    assert.match(error, /logs: this is a folder and no file\./);
  });

  it('passes over lines that are no JSON and names them', async () => {
    const text = await proposed('oops', miss('teleworking'), { query: 'without a type' });
    assert.match(text, /2 lines are passed over.*\(lines 1, 3\)/);
  });

  // An author who copied such a question from the proposals was told of damaged text.
  it('passes over lines that are no UTF-8', async () => {
    const cwd = folderOf(FILES);
    const lines = `${JSON.stringify(miss('schl\u00fcssel'))}\n${JSON.stringify(miss('teleworking'))}`;
    writeFileSync(join(cwd, 'log.jsonl'), Buffer.from(lines, 'latin1'));
    const { out, error } = await signinHelp(['gaps', 'log.jsonl', 'content'], { cwd });
    assert.match(error, /^Line 1 is passed over: .* in UTF-8\.$/m);
    assert.doesNotMatch(out, /schl/);
    assert.match(out, /"teleworking"/);
  });

  it('shows how a line looks, and which are none, where a log has no search', async () => {
    const cwd = folderOf({ ...FILES, 'log.csv': 'type,query\nsignin-help-miss,vpn\n' });
    const { status, error } = await signinHelp(['gaps', 'log.csv', 'content'], { cwd });
    assert.equal(status, 2);
    assert.match(error, /such as \{"type":"signin-help-miss".*2 lines are passed over.*lines 1, 2/);
  });

  // The README's listener left the type out, and `gaps` found no search in its log.
  it("reads the log that the README's listener writes", async () => {
    const [, code = ''] = /```js\n([^`]*sendBeacon[^`]*)```/.exec(
      readFileSync('README.md', 'utf8'),
    )!;
    const sent: string[] = [];
    const page = { addEventListener: (_: string, hear: (event: object) => void) => hear(event) };
    const event = miss('teleworking', { audience: '' });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const listener = new Function('document', 'navigator', code) as (...page: object[]) => void;
    listener(page, { sendBeacon: (_: string, line: string) => sent.push(line) });
    assert.match(await proposed(...sent), /"teleworking" {2}# once/);
  });
});
