import type { Block, Inline, TopicId } from '../../model/topic.js';

/** Where a link to another topic leads. */
type AddressOf = (topicId: TopicId) => string;

/** An answer as Markdown that any reader of Markdown knows; company facts are told by their fallback. */
export function answerMarkdown(
  blocks: readonly Block[],
  addressOf: AddressOf = (id) => `#signin-help/${id}`,
): string {
  return blocks.map((block) => blockText(block, addressOf)).join('\n\n');
}

function blockText(block: Block, addressOf: AddressOf): string {
  switch (block[0]) {
    case 'p':
      return inlineText(block[1], addressOf);
    case 'ul':
    case 'ol': {
      const mark = (index: number): string => (block[0] === 'ul' ? '- ' : `${index + 1}. `);
      return block[1]
        .map((item, index) => indented(answerMarkdown(item, addressOf), mark(index)))
        .join('\n');
    }
    case 'for':
      return `(${block[2].join(', ')})\n\n${answerMarkdown(block[1], addressOf)}`;
    default:
      return answerMarkdown(block[1], addressOf).replace(/^/gm, '> ').replace(/ +$/gm, '');
  }
}

/** Further lines of an item stand under its first. */
function indented(text: string, mark: string): string {
  return mark + text.replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
}

function inlineText(inlines: readonly Inline[], addressOf: AddressOf): string {
  return inlines.map((inline) => oneInline(inline, addressOf)).join('');
}

function oneInline(inline: Inline, addressOf: AddressOf): string {
  if (typeof inline === 'string') return escaped(inline);
  switch (inline[0]) {
    case 'strong':
      return `**${inlineText(inline[1], addressOf)}**`;
    case 'em':
      return `*${inlineText(inline[1], addressOf)}*`;
    case 'code':
      return `\`${inline[1]}\``;
    case 'link':
      return `[${inlineText(inline[1], addressOf)}](${inline[2]})`;
    case 'topic':
      return `[${inlineText(inline[1], addressOf)}](${addressOf(inline[2])})`;
    case 'fact':
      return escaped(inline[1]);
  }
}

/** What Markdown would take for a mark. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
