import type { List, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { partsWithin, plainText, type Block, type Parts } from '../model/topic.js';
import { placeOf, refuseNode, type AnswerContext, type Around } from './answer-context.js';
import { blockOfDirective, checkDirective, contentOf } from './block-directives.js';
import { inlinesOf } from './inlines.js';
import { checkLines } from './literal-markup.js';
import type { Place } from './report.js';

/** 2,500 words. The parser's work grows with the square of some hostile texts, and here stays within seconds. */
const MOST_CHARACTERS = 16_000;
/** Fences of block directives. At some thousands the parser would take hours. */
const MOST_FENCES = 100;
const MOST_NESTED_LISTS = 3;

const parser = unified().use(remarkParse).use(remarkDirective).freeze();

/**
 * Reads the answer of a topic from Markdown whose positions are those of the file. Reports every mistake in it, and
 * leaves the wrong parts out.
 */
export function readAnswer(markdown: string, place: Place, context: AnswerContext): Block[] {
  const { report } = context;
  const text = markdown.trim();
  const fences = text.match(/:::/g)?.length ?? 0;
  if (text.length > MOST_CHARACTERS || fences > MOST_FENCES) {
    const reason = `an answer has at most ${MOST_CHARACTERS} characters and ${MOST_FENCES} fences. Split the topic.`;
    report.mistake('too-complex', place, reason);
    return [];
  }
  const root: Root = parser.parse(markdown);
  const blocks = blocksOf(root.children, { lists: 0, directives: [] }, context);
  if (root.children.length === 0 || (blocks.length > 0 && plainText(blocks).trim() === '')) {
    report.mistake('empty-answer', place, 'the answer is empty. Write it under the front matter.');
  }
  return blocks;
}

function blocksOf(nodes: readonly RootContent[], around: Around, context: AnswerContext): Block[] {
  return nodes
    .map((node) => blockOf(node, nodes, around, context))
    .filter((block) => block !== undefined);
}

function blockOf(
  node: RootContent,
  siblings: readonly RootContent[],
  around: Around,
  context: AnswerContext,
): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      checkLines(node, context);
      const text = inlinesOf(node.children, context);
      return text.length > 0 ? ['p', ...text] : undefined;
    }
    case 'list':
      return listOf(node, siblings, around, context);
    case 'containerDirective': {
      checkDirective(node, around, context);
      // Deeper than a box within `for` there is nothing; it was reported, and is not entered.
      if (around.directives.length > 1) return undefined;
      const inside = { ...around, directives: [...around.directives, node.name] };
      return blockOfDirective(node, blocksOf(contentOf(node), inside, context), context);
    }
    default:
      refuseNode(node, context);
      return undefined;
  }
}

function listOf(
  node: List,
  siblings: readonly RootContent[],
  around: Around,
  context: AnswerContext,
): Block | undefined {
  const { report } = context;
  if (around.lists === MOST_NESTED_LISTS) {
    const reason = `lists are nested at most ${MOST_NESTED_LISTS} deep. Write a paragraph or another topic.`;
    report.mistake('nested-too-deep', placeOf(node), reason);
    return undefined;
  }
  if (node.ordered && node.start !== 1) {
    const reason = `an ordered list starts at 1; found ${node.start}.${startMend(node, siblings)}`;
    report.mistake('list-start', placeOf(node), reason);
  }
  const items = node.children.map((item) => {
    const blocks = blocksOf(item.children, { ...around, lists: around.lists + 1 }, context);
    if (item.children.length === 0) {
      report.mistake('empty-item', placeOf(item), 'this list item is empty. Write or remove it.');
    }
    return itemOf(blocks);
  });
  return [node.ordered ? 'ol' : 'ul', ...items];
}

/** A list that goes on after something between wants that to belong to the step before; two lists would both begin at 1. */
function startMend(list: List, siblings: readonly RootContent[]): string {
  const before = siblings.slice(0, siblings.indexOf(list));
  const last = before.findLast((node): node is List => node.type === 'list' && !!node.ordered);
  const text = last?.children[0]?.children[0];
  if (last === undefined || text === undefined)
    return ` Write 1., or "${list.start}\\." where no list is meant.`;
  if (before.at(-1) === last) return ' Write all numbers alike, with "." or with ")".';
  const spaces = placeOf(text).column - placeOf(last).column;
  return ` Put ${spaces} spaces before each line between, so that it belongs to the step above; or write 1. where new steps begin.`;
}

/** An item's first paragraph stands without a box of its own, so that steps stay close together. */
function itemOf([first, ...rest]: readonly Block[]): Parts {
  if (first?.[0] !== 'p') return first ? [first, ...rest] : [];
  return [...partsWithin(first), ...rest];
}
