import type { PhrasingContent } from 'mdast';

import { FACT_NAMES, type FactName, type Inline } from '../model/topic.js';
import { placeOf, sourceOf, type AnswerContext } from './answer-context.js';
import { didYouMean, quote } from './did-you-mean.js';

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;

/** Makes the fact of a `:fact[fallback]{name=…}`; what only looks like a directive becomes text again. */
export function inlineOfDirective(
  node: TextDirective,
  fallback: readonly Inline[],
  context: AnswerContext,
): Inline | undefined {
  const plain = `:${node.name}`;
  // "at 10:30" or an ARN look like directives to the parser.
  if (node.name !== 'fact' && sourceOf(node, context) === plain) return plain;
  const { report } = context;
  const place = placeOf(node);
  if (node.name !== 'fact') {
    const mend = didYouMean(node.name, ['fact']) || ` Write "\\${plain}" if it is meant as text.`;
    report.mistake('unknown-directive', place, `there is no directive "${plain}[…]".${mend}`);
    return undefined;
  }
  const name = factNameOf(node, context);
  const [text] = fallback;
  if (typeof text !== 'string' || fallback.length > 1 || text.trim() === '') {
    const reason =
      'a fact needs a fallback in plain text. Write it as :fact[your administrator]{name=admin}.';
    report.mistake('fact-fallback', place, reason);
    return undefined;
  }
  return name && ['fact', name, text.trim()];
}

function factNameOf(node: TextDirective, { report }: AnswerContext): FactName | undefined {
  const place = placeOf(node);
  const { name, ...others } = node.attributes ?? {};
  for (const other of Object.keys(others)) {
    const reason = `":fact" has no attribute ${quote(other)}.${didYouMean(other, ['name'])} Remove it.`;
    report.mistake('directive-attribute', place, reason);
  }
  if (isFactName(name)) return name;
  const form = ':fact[your administrator]{name=admin}';
  const mend = didYouMean(name ?? '', FACT_NAMES) || ` Write it as ${form}.`;
  const reason = `":fact" must name a fact (${FACT_NAMES.join(', ')}); found ${quote(name)}.${mend}`;
  report.mistake('directive-attribute', place, reason);
  return undefined;
}

function isFactName(name: unknown): name is FactName {
  return (FACT_NAMES as readonly unknown[]).includes(name);
}
