import { PACK_FORMAT, type ContentPack } from '../../src/model/pack.js';
import type { Messages } from '../../src/model/messages.js';
import type { IndexInput, IndexedTopic } from '../../src/search/index-input.js';
import { buildIndex } from '../../src/search/indexer.js';
import { SETTINGS, type IndexSettings } from '../../src/search/settings.js';

const topic = (
  id: string,
  title: string,
  text: string,
  questions: readonly string[],
  more: Partial<IndexedTopic> = {},
): IndexedTopic => ({ id, title, text, questions, errors: [], audience: [], ...more });

/** A small help: seven topics and some questions that none of them covers. */
export const SAMPLE: IndexInput = {
  lang: 'en',
  topics: [
    topic(
      'root-password',
      'I forgot the root user password',
      'Choose the forgotten password link and follow the mail.',
      ['root password lost', 'reset the root password', 'master password is gone'],
      { audience: ['root'] },
    ),
    topic(
      'iam-password',
      'I forgot my user name or password',
      'Ask your administrator for a new password.',
      ['iam password lost', 'reset my password', 'user name forgotten'],
      { audience: ['iam'] },
    ),
    topic(
      'mfa-lost',
      'I lost my MFA device',
      'Sign in with another factor, or prove who you are.',
      ['phone with the authenticator is broken', 'mfa codes are gone', 'new phone, no code'],
    ),
    topic(
      'close-account',
      'I want to close my account',
      'Close it on the account page. It stays open for ninety days.',
      ['delete my account', 'how can i cancel everything', 'terminate account'],
    ),
    topic(
      'credit-card',
      'I want to change my credit card',
      'Update the payment method on the billing page.',
      ['card expired', 'payment declined', 'new card', 'visa renewed'],
      { errors: ['Your payment method was declined by the bank'] },
    ),
    topic(
      'phishing',
      'I got a suspicious email',
      'Do not click. Forward it to the security team.',
      ['fake mail from aws', 'is this mail a scam', 'phishing'],
    ),
    topic(
      'blocked',
      'The page does not load',
      'A firewall or a filter may block the page. Try another network.',
      ['blank page', 'firewall blocks the site', 'page stays white'],
      { errors: ["It's not you, it's us"] },
    ),
  ],
  variants: [
    ['mfa', '2fa', 'two factor'],
    ['not', 'cannot', 'cant', 'doesnt', 'didnt'],
    ['email', 'mail', 'e mail'],
  ],
  similar: [['close', 'delete', 'cancel']],
  ordinary: ['kindly', 'cart'],
  offTopic: [
    'reset my windows password',
    'windows update',
    'my bucket denies access',
    'bucket policy',
    'the weather today',
    'order a pizza',
    'lambda function times out',
    'password of the printer',
    'printer is out of paper',
    'my car does not start',
  ],
  shared: [
    { question: 'i forgot my password', topics: ['root-password', 'iam-password'] },
    { question: 'password lost', topics: ['root-password', 'iam-password'] },
  ],
};

/** A content pack of indexed topics; the answers are their texts. */
export function packOf(input: IndexInput, settings: IndexSettings = SETTINGS): ContentPack {
  return {
    format: PACK_FORMAT,
    lang: input.lang,
    messages: {} as Messages,
    topics: input.topics.map(({ id, title, audience, text }) => ({
      id,
      title,
      audience,
      answer: [['p', text]],
      reviewed: '2026-11-22',
    })),
    linkHosts: [],
    variants: input.variants,
    index: buildIndex(input, settings),
  };
}
