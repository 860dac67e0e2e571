import type { RootContent } from 'mdast';

import { AUDIENCES, isAudience, type Audience, type Block } from '../model/topic.js';
import { placeOf, type AnswerContext, type Around } from './answer-context.js';
import { didYouMean, quote } from './did-you-mean.js';

/** Block directives and the attributes that they have. */
export const BLOCK_DIRECTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['caution', []],
  ['note', []],
  ['for', ['audience']],
]);

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

/** Reports what is wrong with a block directive itself; what is inside is checked apart. */
export function checkDirective(
  node: ContainerDirective,
  around: Around,
  context: AnswerContext,
): void {
  checkPlacement(node, around, context);
  checkForm(node, context);
  if (BLOCK_DIRECTIVES.has(node.name)) checkContent(node, context);
}

/** The blocks within a block directive, without its label. */
export function contentOf(node: ContainerDirective): RootContent[] {
  return node.children.filter((child) => !isLabel(child));
}

/** Makes the block of a `:::caution`, `:::note` or `:::for{audience="…"}` around what was read inside. */
export function blockOfDirective(
  node: ContainerDirective,
  inside: readonly Block[],
  context: AnswerContext,
): Block | undefined {
  switch (node.name) {
    case 'caution':
    case 'note':
      return [node.name, ...inside];
    case 'for':
      return ['for', audiencesOf(node, context), ...inside];
    default:
      return undefined;
  }
}

function checkPlacement(node: ContainerDirective, around: Around, { report }: AnswerContext): void {
  const outer = around.directives.at(-1);
  if (outer === undefined || !BLOCK_DIRECTIVES.has(outer)) return;
  if (outer === 'for' && node.name !== 'for') return;
  const reason = `":::${node.name}" stands within ":::${outer}". End that one first with ":::".`;
  report.mistake('directive-nested', placeOf(node), reason);
}

function checkForm(node: ContainerDirective, { report }: AnswerContext): void {
  const place = placeOf(node);
  const attributes = BLOCK_DIRECTIVES.get(node.name);
  if (attributes === undefined) {
    const known = [...BLOCK_DIRECTIVES.keys()];
    const mend = didYouMean(node.name, known) || ` Known are ${known.join(', ')}.`;
    report.mistake('unknown-directive', place, `there is no directive ":::${node.name}".${mend}`);
    return;
  }
  for (const name of Object.keys(node.attributes ?? {})) {
    if (attributes.includes(name)) continue;
    // Without quotes the second of two kinds of user is an attribute.
    const mend = isAudience(name)
      ? ' Put all kinds of user in quotes, as in {audience="iam root"}.'
      : `${didYouMean(name, attributes)} Remove it.`;
    const reason = `":::${node.name}" has no attribute ${quote(name)}.${mend}`;
    report.mistake('directive-attribute', place, reason);
  }
}

function checkContent(node: ContainerDirective, { report, source }: AnswerContext): void {
  const [first] = node.children;
  if (first !== undefined && isLabel(first)) {
    const reason = `":::${node.name}" has no label. Write the text on the next line.`;
    report.mistake('directive-label', placeOf(first), reason);
  } else if (first === undefined) {
    report.mistake(
      'empty-block',
      placeOf(node),
      `":::${node.name}" is empty. Write its text or remove it.`,
    );
  }
  const end = node.position?.end.offset ?? 0;
  if (!/\n[ \t]*:{3,}[ \t]*$/.test(source.slice(0, end))) {
    const reason = `":::${node.name}" has no end. Write ":::" on a line of its own after its text.`;
    report.mistake('directive-fence', placeOf(node), reason);
  }
}

function audiencesOf(node: ContainerDirective, { report }: AnswerContext): Audience[] {
  const names = (node.attributes?.['audience'] ?? '').split(/\s+/).filter(Boolean);
  const place = placeOf(node);
  const form = 'such as :::for{audience="iam root"}';
  if (names.length === 0) {
    report.mistake('directive-attribute', place, `":::for" must name its kinds of user, ${form}.`);
  }
  return [...new Set(names)].filter((name): name is Audience => {
    if (isAudience(name)) return true;
    const mend = didYouMean(name, AUDIENCES) || ` Write one ${form}.`;
    const known = `known kinds of user (${AUDIENCES.join(', ')})`;
    const reason = `":::for" must name ${known}; found ${quote(name)}.${mend}`;
    report.mistake('unknown-audience', place, reason);
    return false;
  });
}

function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}
