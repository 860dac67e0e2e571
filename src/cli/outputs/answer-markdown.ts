import { topicHash } from '../../model/topic-hash.js';
import { partsWithin, type Parts, type TopicId } from '../../model/topic.js';

/** Where a link to another topic leads. */
type AddressOf = (topicId: TopicId) => string;

const BLOCKS: readonly string[] = ['p', 'ul', 'ol', 'caution', 'note', 'for'];

/** An answer as Markdown that any reader of Markdown knows; company facts are told by their fallback. */
export function answerMarkdown(parts: Parts, addressOf: AddressOf = topicHash): string {
  return parts
    .map((part) => {
      const isBlock = typeof part !== 'string' && BLOCKS.includes(part[0]);
      return (isBlock ? '\n\n' : '') + partMarkdown(part, addressOf);
    })
    .join('')
    .replace(/^\n+/, '');
}

function partMarkdown(part: Parts[number], addressOf: AddressOf): string {
  if (typeof part === 'string') return escaped(part);
  if (part[0] === 'ul' || part[0] === 'ol') {
    const [kind, ...items] = part;
    const mark = (index: number): string => (kind === 'ul' ? '- ' : `${index + 1}. `);
    return items
      .map((item, index) => indented(answerMarkdown(item, addressOf), mark(index)))
      .join('\n');
  }
  const inside = answerMarkdown(partsWithin(part), addressOf);
  switch (part[0]) {
    case 'strong':
      return `**${inside}**`;
    case 'em':
      return `*${inside}*`;
    case 'code':
      return `\`${part[1]}\``;
    case 'link':
      return `[${inside}](${part[1]})`;
    case 'topic':
      return `[${inside}](${addressOf(part[1])})`;
    case 'for':
      return `(${part[1].join(', ')})\n\n${inside}`;
    case 'caution':
    case 'note':
      return inside.replace(/^/gm, '> ').replace(/ +$/gm, '');
    default:
      return inside;
  }
}

/** Further lines of an item stand under its first. */
function indented(text: string, mark: string): string {
  return mark + text.replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
}

/** A text as Markdown, without what it would take for a mark. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
