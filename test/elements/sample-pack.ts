import type { Messages } from '../../src/model/messages.js';
import { PACK_FORMAT, type ContentPack } from '../../src/model/pack.js';
import { plainText, type Topic } from '../../src/model/topic.js';
import { buildIndex } from '../../src/search/indexer.js';

/** The English words, from the built content. */
const { default: english } = (await import(
  new URL('/dist/esm/content/en.js', location.href).href
)) as { default: ContentPack };

export const messages: Messages = english.messages;

/** Five topics with all that an answer can hold. */
export const sampleTopics: readonly Topic[] = [
  {
    id: 'root-password',
    title: 'I forgot the root user password',
    audience: ['root'],
    answer: [
      ['p', 'Choose ', ['strong', 'forgot password'], ' and read the mail.'],
      ['ol', ['Open the console.'], ['Enter the e-mail address.']],
      ['caution', ['p', 'Never share a password.']],
      ['p', 'No mailbox? ', ['topic', 'email-access', 'Recover it'], '.'],
      ['p', 'Guide: ', ['link', 'https://docs.aws.amazon.com/reset', 'Reset it'], '.'],
    ],
    reviewed: '2026-11-22',
  },
  {
    id: 'mfa-lost',
    title: 'I lost my MFA device',
    audience: ['root', 'iam'],
    answer: [
      ['for', ['root'], ['p', 'Use another factor of the account.']],
      [
        'for',
        ['iam'],
        ['p', 'Ask ', ['fact', 'admin', 'your administrator'], ' to remove the device.'],
      ],
    ],
    reviewed: '2026-11-22',
  },
  {
    id: 'email-access',
    title: 'I cannot open the mailbox',
    audience: [],
    answer: [
      ['p', 'Sign in at ', ['fact', 'portal', 'the address that you were sent'], '.'],
      ['p', 'The alias is ', ['fact', 'alias', 'what your administrator told you'], '.'],
    ],
    reviewed: '2026-11-22',
  },
  {
    id: 'amazon-retail',
    title: 'This is about Amazon.com shopping',
    audience: ['amazon'],
    answer: [['p', 'Orders and parcels are answered by the shop.']],
    reviewed: '2026-11-22',
  },
  {
    id: 'contact-support',
    title: 'Reach AWS Support',
    audience: [],
    answer: [['p', 'Fill in the ', ['link', 'https://support.aws.amazon.com/form', 'form'], '.']],
    reviewed: '2026-11-22',
  },
];

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'root-password': [
    'forgot root password',
    'lost the password of the root user',
    'reset root password',
  ],
  'mfa-lost': ['lost my phone', 'mfa device stolen', 'new phone no codes'],
  'email-access': ['no access to the mailbox', 'old email address', 'mailbox deleted'],
  'amazon-retail': ['where is my order', 'parcel not arrived', 'prime membership'],
  'contact-support': ['talk to a human', 'phone number of support', 'open a support case'],
};
const OFF_TOPIC = [
  'windows is slow',
  'printer jam',
  'weather tomorrow',
  'reset windows',
  'book a room',
];
const VARIANTS = [
  ['mfa', '2fa'],
  ['email', 'e mail', 'mail'],
];

/** A content pack of the sample topics, or of others. */
export function samplePack(
  topics: readonly Topic[] = sampleTopics,
  words: Messages = messages,
  lang = 'en',
): ContentPack {
  return {
    format: PACK_FORMAT,
    lang,
    messages: words,
    topics,
    linkHosts: ['docs.aws.amazon.com', 'support.aws.amazon.com'],
    variants: VARIANTS,
    index: indexOf(topics, lang),
  };
}

const built = new Map<string, string>();

function indexOf(topics: readonly Topic[], lang: string): string {
  const key = lang + JSON.stringify(topics);
  const known = built.get(key);
  if (known !== undefined) return known;
  const index = buildIndex({
    lang,
    topics: topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      questions: QUESTIONS[topic.id] ?? [],
      errors: topic.id === 'root-password' ? ['Password recovery is disabled'] : [],
      text: plainText(topic.answer),
      audience: topic.audience,
    })),
    variants: VARIANTS,
    similar: [],
    ordinary: [],
    offTopic: OFF_TOPIC,
    shared: [],
  });
  built.set(key, index);
  return index;
}
