import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import type { MistakeId } from '../../src/compiler/mistakes.js';
import { allMessages, folderOf, topic } from './content-folder.js';

/** Content that is compiled: files beside those of a good folder, and what cannot be written as a file. */
export interface Try {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly folder?: string;
  readonly lang?: string;
  /** Leaves the good folder's own files out. */
  readonly isBare?: boolean;
  readonly prepare?: (folder: string) => void;
}

/** The mistake, and the same content as its message says to write it. */
type Mend = readonly [wrong: Try, mended: Try];

const LOST = 'topics/lost-phone.md';
const DOCS = 'https://docs.aws.amazon.com/';
const GOOD: Try = {};

function answer(wrong: string, mended: string): Mend {
  return [{ files: { [LOST]: topic({}, wrong) } }, { files: { [LOST]: topic({}, mended) } }];
}

function front(
  wrong: Readonly<Record<string, string>>,
  mended: Readonly<Record<string, string>>,
): Mend {
  return [{ files: { [LOST]: topic(wrong) } }, { files: { [LOST]: topic(mended) } }];
}

function file(name: string, wrong: string, mended: string): Mend {
  return [{ files: { [name]: wrong } }, { files: { [name]: mended } }];
}

function message(wrong: string, mended: string): Mend {
  const key = new RegExp(`^${wrong.split(':', 1)[0]}:.*$`, 'm');
  const withLine = (line: string): string => allMessages().replace(key, line);
  return file('messages.yaml', withLine(wrong), withLine(mended));
}

function third(name: string): Try {
  return { files: { [`topics/${name}.md`]: topic({ order: '30', title: 'A third one' }) } };
}

function link(target: (folder: string) => string): Try {
  return { prepare: (folder) => symlinkSync(target(folder), join(folder, 'topics/third.md')) };
}

const LANGUAGES = { 'de/topics/a.md': topic(), 'fr/topics/a.md': topic() };

/** For every mistake, the shortest content that has it, and its mend. */
export const MENDS: Readonly<Record<MistakeId, Mend>> = {
  'folder-missing': [{ folder: 'contnet' }, GOOD],
  'folder-empty': [{ isBare: true, files: { 'links.yaml': 'hosts: []' } }, GOOD],
  'language-missing': [
    { isBare: true, files: LANGUAGES, lang: 'ff' },
    { isBare: true, files: { ...LANGUAGES, 'fr/messages.yaml': allMessages() }, lang: 'fr' },
  ],
  'language-invalid': [{ lang: 'english language' }, { lang: 'en' }],
  'file-unreadable': [
    { prepare: (folder) => mkdirSync(join(folder, 'topics/third.md')) },
    {
      prepare: (folder) => {
        mkdirSync(join(folder, 'topics/third.md'));
        rmSync(join(folder, 'topics/third.md'), { recursive: true });
      },
    },
  ],
  'file-too-large': file(LOST, topic({}, 'a '.repeat(270_000)), topic({}, 'a '.repeat(100))),
  'file-name': [third('Lost_Phone'), third('third')],
  'file-name-clash': [third('Lost-Phone'), third('third')],
  'symlink-outside': [link(() => join(folderOf({ 'a.md': topic() }), 'a.md')), third('third')],
  'symlink-broken': [link(() => 'nowhere.md'), third('third')],
  'invalid-utf-8': [
    { files: { [LOST]: Buffer.from(topic({}, '1. Frag M\u00fcller.'), 'latin1') } },
    { files: { [LOST]: topic({}, '1. Frag M\u00fcller.') } },
  ],
  'damaged-text': answer('1. Don\u00e2\u20ac\u2122t wait.', '1. Don\u2019t wait.'),
  'hidden-character': answer('1. Ask \u202eyour admin.', '1. Ask your admin.'),
  'too-complex': answer(':::note\n'.repeat(200), ':::note\nAsk.\n:::'),
  'front-matter-missing': file(LOST, '1. Ask.', topic()),
  'yaml-syntax': front({ title: 'Sign-in: where?' }, { title: '"Sign-in: where?"' }),
  'yaml-joined': front({ tests: '\n- a b\n  - c d' }, { tests: '\n- a b\n- c d' }),
  'yaml-alias': front({ title: '&a Lost' }, { title: 'Lost' }),
  'yaml-tag': front({ title: '!!str Lost' }, { title: 'Lost' }),
  'duplicate-key': front({ order: '10\norder: 11' }, { order: '10' }),
  'unknown-key': front({ titel: 'Lost' }, {}),
  'missing-key': front({ reviewed: '' }, { reviewed: '2026-11-01' }),
  'wrong-type': front({ order: 'first' }, { order: '10' }),
  'empty-text': front({ title: '" "' }, { title: 'Lost' }),
  'title-length': front({ title: 'a'.repeat(121) }, { title: 'a'.repeat(120) }),
  'unknown-audience': front({ audience: '[rooot]' }, { audience: '[root]' }),
  'audience-anyone': front({ audience: '[anyone, root]' }, { audience: '[anyone]' }),
  'not-a-date': front({ reviewed: '2026-02-30' }, { reviewed: '2026-02-28' }),
  'future-date': front({ reviewed: '2027-01-01' }, { reviewed: '2026-11-22' }),
  'duplicate-order': front({ order: '20' }, { order: '30' }),
  'unknown-placeholder': message('copied: "{txt}"', 'copied: Copied'),
  'missing-placeholder': message('copy: Copy', 'copy: "Copy {text}"'),
  'plural-form': message('status-all: {one: a}', 'status-all: {one: a, other: "{count}"}'),
  'host-name': file('links.yaml', `hosts: ["${DOCS}"]`, 'hosts: [docs.aws.amazon.com]'),
  heading: answer('## First\n\n1. Ask.', '**First**\n\n1. Ask.'),
  image: answer(`1. See ![the button](${DOCS}a.png).`, '1. See the button.'),
  'raw-html': answer('1. Choose <b>Next</b>.', '1. Choose **Next**.'),
  'block-quote': answer('> Ask.', ':::note\nAsk.\n:::'),
  'code-block': answer('```\naws\n```', '1. Type `aws`.'),
  'thematic-break': answer('1. Ask.\n\n---', '1. Ask.\n'),
  'hard-break': answer('Ask  \nKim.', 'Ask\nKim.'),
  'link-reference': answer(`See [this].\n\n[this]: ${DOCS}`, `See [this](${DOCS}).`),
  table: answer('| a | b |\n|---|---|\n| c | d |', '- a: b\n- c: d'),
  'unknown-markdown': answer('', '1. Ask.'),
  'unknown-directive': answer(':::warning\nMind.\n:::', ':::caution\nMind.\n:::'),
  'directive-attribute': answer(
    ':fact[them]{name=boss}, 1. Ask.',
    ':fact[them]{name=admin}, 1. Ask.',
  ),
  'directive-label': answer(':::note[Mind]\nAsk.\n:::', ':::note\nMind: ask.\n:::'),
  'directive-fence': answer(':::note\nAsk.', ':::note\nAsk.\n:::'),
  'directive-nested': answer(
    '::::note\n:::caution\nAsk.\n:::\n::::',
    ':::note\nAsk.\n:::\n\n:::caution\nAsk.\n:::',
  ),
  'fact-fallback': answer('Ask :fact[]{name=admin}.', 'Ask :fact[Kim]{name=admin}.'),
  'fact-in-link': answer(
    `[Ask :fact[Kim]{name=admin}](${DOCS})`,
    `Ask :fact[Kim]{name=admin}, [as said](${DOCS})`,
  ),
  'nested-too-deep': answer('- a\n  - b\n    - c\n      - d', '- a\n  - b\n    - c'),
  'list-start': answer('2. Ask.', '1. Ask.'),
  'empty-item': answer('- Ask.\n-', '- Ask.'),
  'empty-block': answer('Ask.\n\n:::note\n:::', 'Ask.'),
  'empty-answer': answer(' ', 'Ask.'),
  'broken-link': answer(`[AWS] (${DOCS})`, `[AWS](${DOCS})`),
  'link-text': answer(`[evil.example](${DOCS})`, `[docs.aws.amazon.com](${DOCS})`),
  'link-title': answer(`[AWS](${DOCS} "AWS")`, `[AWS](${DOCS})`),
  'link-address': answer('[AWS](http://docs.aws.amazon.com/)', `[AWS](${DOCS})`),
  'link-host': answer('[AWS](https://dosc.aws.amazon.com/)', `[AWS](${DOCS})`),
  'link-topic': answer('[Reset it](topic:pasword)', '[Reset it](topic:password)'),
};
