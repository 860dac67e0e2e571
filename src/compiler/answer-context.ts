import type { Root, RootContent } from 'mdast';

import type { MistakeId } from './mistakes.js';
import { START, type FileReport, type Place } from './report.js';

/** What an answer is read with. */
export interface AnswerContext {
  readonly report: FileReport;
  /** The text of the whole file; positions in the Markdown refer to it. */
  readonly source: string;
  readonly topicId: string;
  /** The ids of all topics of the language. */
  readonly topicIds: readonly string[];
  /** Nothing where the list of hosts cannot be read. */
  readonly linkHosts: readonly string[] | undefined;
  /** Whether the inside of a link is read. */
  readonly isInLink?: true;
}

/** What is around a block. */
export interface Around {
  readonly lists: number;
  /** The names of the block directives around it, outermost first. */
  readonly directives: readonly string[];
}

/** Where a node begins. */
export function placeOf(node: Root | RootContent): Place {
  return node.position?.start ?? START;
}

/** How a node is written in the file. */
export function sourceOf(node: RootContent, { source }: AnswerContext): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** What an answer cannot hold, and what to write instead. */
const REFUSED: Readonly<Record<string, readonly [MistakeId, string]>> = {
  heading: ['heading', 'an answer has no headings. Write a **strong** line or another topic.'],
  image: ['image', 'an answer has no images. Describe what is to be seen.'],
  imageReference: ['image', 'an answer has no images. Describe what is to be seen.'],
  html: ['raw-html', 'an answer has no HTML. Write Markdown, and "<" as \\<.'],
  blockquote: ['block-quote', 'an answer has no block quotes. Write a paragraph, or ":::note".'],
  code: ['code-block', 'an answer has no blocks of code. Write `code`, and indent lines less.'],
  thematicBreak: ['thematic-break', 'an answer has no horizontal rules. Leave an empty line.'],
  break: ['hard-break', 'a line break is forced. Remove the spaces or backslash at the line end.'],
  definition: [
    'link-reference',
    'a link is defined apart. Write [text](https://address) in place.',
  ],
  linkReference: ['link-reference', 'a link refers elsewhere. Write [text](https://address).'],
  leafDirective: [
    'unknown-directive',
    'there are no directives with two colons. Write ":fact[…]{name=…}" in the text, or ":::note".',
  ],
};

/** With "\\<" in front, readers would see it. */
const COMMENT = 'an answer has no comments. Write it behind "#" into the front matter.';

/** Reports a node of a kind that an answer cannot hold. */
export function refuseNode(node: RootContent, context: AnswerContext): void {
  if (node.type === 'html' && node.value.startsWith('<!--'))
    return context.report.mistake('raw-html', placeOf(node), COMMENT);
  const [id, reason] = REFUSED[node.type] ?? [
    'unknown-markdown',
    `an answer cannot hold "${node.type}". Write plain text.`,
  ];
  context.report.mistake(id, placeOf(node), reason);
}
