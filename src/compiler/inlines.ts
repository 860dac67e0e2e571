import type { PhrasingContent } from 'mdast';

import { plainText, partsWithin, type Inline, type Parts } from '../model/topic.js';
import { placeOf, refuseNode, sourceOf, type AnswerContext } from './answer-context.js';
import { checkEscapes } from './characters.js';
import { didYouMean, quote } from './did-you-mean.js';
import { refuseAddress, refuseLinkText } from './links.js';
import { checkText } from './literal-markup.js';
import { inlineOfDirective } from './text-directives.js';

/** Strong within emphasis within a link. More is no emphasis, and hostile text nests without end. */
const MOST_NESTED = 4;
const TOPIC_SCHEME = 'topic:';

type Link = Extract<PhrasingContent, { type: 'link' }>;

/** Reads the inside of a paragraph: neighbouring texts are joined, and soft line breaks become spaces. */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  context: AnswerContext,
  depth = 0,
): Inline[] {
  const [first] = nodes;
  if (first !== undefined && depth > MOST_NESTED) {
    context.report.mistake(
      'nested-too-deep',
      placeOf(first),
      'marks are nested too deep. Remove some.',
    );
    return [];
  }
  const inlines = nodes.map((node) => inlineOf(node, context, depth));
  return tidy(inlines.filter((inline) => inline !== undefined));
}

function inlineOf(
  node: PhrasingContent,
  context: AnswerContext,
  depth: number,
): Inline | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      checkEscapes(node.value, sourceOf(node, context), placeOf(node), context.report);
      if (node.type === 'inlineCode') return ['code', node.value.replaceAll('\n', ' ')];
      checkText(node, context);
      return node.value;
    }
    case 'strong':
      return ['strong', ...inlinesOf(node.children, context, depth + 1)];
    case 'emphasis':
      return ['em', ...inlinesOf(node.children, context, depth + 1)];
    case 'link':
      return linkOf(node, context, depth);
    case 'textDirective':
      return inlineOfDirective(node, inlinesOf(node.children, context, depth + 1), context);
    default:
      refuseNode(node, context);
      return undefined;
  }
}

function linkOf(node: Link, context: AnswerContext, depth: number): Inline | undefined {
  const { report } = context;
  const content = inlinesOf(node.children, { ...context, isInLink: true }, depth + 1);
  const text = plainText(content);
  const place = placeOf(node);
  if (text.trim() === '') {
    report.mistake('link-text', place, 'this link has no text. Write where it leads.');
  }
  if (typeof node.title === 'string') {
    report.mistake(
      'link-title',
      place,
      `a link has no title; found ${quote(node.title)}. Remove it.`,
    );
  }
  if (hasFact(content)) {
    report.mistake('fact-in-link', place, 'a fact cannot stand within a link. Write it beside it.');
  }
  if (node.url.startsWith(TOPIC_SCHEME)) {
    const topicId = node.url.slice(TOPIC_SCHEME.length);
    checkTopicLink(topicId, node, context);
    return ['topic', topicId, ...content];
  }
  const refusal = refuseAddress(node.url, context.linkHosts) ?? refuseLinkText(text, node.url);
  if (refusal === undefined) return ['link', node.url, ...content];
  report.mistake(refusal.id, place, refusal.reason);
  return undefined;
}

function checkTopicLink(topicId: string, node: Link, context: AnswerContext): void {
  const { report, topicIds } = context;
  if (topicId === context.topicId) {
    const reason = 'this link leads to its own topic. Remove it, or name another topic.';
    report.mistake('link-topic', placeOf(node), reason);
  } else if (!topicIds.includes(topicId)) {
    const mend =
      didYouMean(topicId, topicIds) || ' Write the name of a file in topics/, without .md.';
    report.mistake('link-topic', placeOf(node), `there is no topic ${quote(topicId)}.${mend}`);
  }
}

function hasFact(parts: Parts): boolean {
  return parts.some(
    (part) => typeof part !== 'string' && (part[0] === 'fact' || hasFact(partsWithin(part))),
  );
}

function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (typeof inline === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + inline;
    else joined.push(inline);
  }
  return joined.map((inline) =>
    typeof inline === 'string' ? inline.replace(/[ \t\n]+/g, ' ') : inline,
  );
}
