import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSay, MESSAGE_KEYS, type Messages } from '../../src/model/messages.js';

function messages(changes: Partial<Messages>): Messages {
  const keys = Object.keys(MESSAGE_KEYS).map((key) => [key, key]);
  return { ...(Object.fromEntries(keys) as Messages), ...changes };
}

describe('The voice of a language', () => {
  it('fills in placeholders', () => {
    const say = createSay(messages({ 'copy-link': 'Link to {title}' }), 'en');
    assert.equal(say('copy-link', { title: 'MFA' }), 'Link to MFA');
  });

  it('leaves a placeholder standing that is given nothing', () => {
    const say = createSay(messages({ 'copy-link': 'Link to {title}' }), 'en');
    assert.equal(say('copy-link'), 'Link to {title}');
  });

  it('puts in text as it is, whatever it holds', () => {
    const say = createSay(messages({ 'copy-link': 'Link to {title}' }), 'en');
    assert.equal(say('copy-link', { title: '$& {title} <b>' }), 'Link to $& {title} <b>');
  });

  it('chooses the plural form by the rules of its language', () => {
    const forms = {
      one: '{count} temat',
      few: '{count} tematy',
      many: '{count} tematów',
      other: '{count} tematu',
    };
    const say = createSay(messages({ 'status-all': forms }), 'pl');
    assert.equal(say('status-all', { count: 1 }), '1 temat');
    assert.equal(say('status-all', { count: 3 }), '3 tematy');
    assert.equal(say('status-all', { count: 5 }), '5 tematów');
  });

  it('falls back to the form for all other counts', () => {
    const say = createSay(messages({ 'status-all': { other: '{count} topics' } }), 'en');
    assert.equal(say('status-all', { count: 1 }), '1 topics');
  });

  it('writes numbers as its language does', () => {
    const say = createSay(messages({ 'status-all': { other: '{count} Themen' } }), 'de');
    assert.equal(say('status-all', { count: 1234 }), '1.234 Themen');
  });
});
