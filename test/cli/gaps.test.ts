import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf, signinHelp, topic } from './command-line.js';

const FILES = {
  'content/topics/vpn.md': topic({ title: 'The page opens only with the VPN', questions: '[vpn]' }),
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
    const text = await proposed(miss('coffee machine'), miss('Coffee Machine'));
    assert.match(text, /1 questions are not covered/);
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

  it('proposes synonyms for words that no topic knows', async () => {
    assert.match(await proposed(miss('teleworking')), /similar:\n {2}- \[teleworking, \?\]/);
  });

  it('leaves masked pieces of a query alone', async () => {
    assert.doesNotMatch(await proposed(miss('[e-mail address] teleworking')), /e-mail|address/);
  });

  it('counts what the content covers by now', async () => {
    assert.match(await proposed(miss('vpn')), /1 searches that missed are covered by now/);
  });

  it('passes over lines that are no JSON and names them', async () => {
    assert.match(await proposed('oops', miss('teleworking')), /1 line is passed over.*\(line 1\)/);
  });
});
