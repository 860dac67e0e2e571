import type { Paragraph, Text } from 'mdast';

import { FACT_NAMES } from '../model/topic.js';
import { sourceOf, type AnswerContext } from './answer-context.js';
import { BLOCK_DIRECTIVES } from './block-directives.js';
import { placeAt, WIDE_BLANKS } from './characters.js';
import { didYouMean } from './did-you-mean.js';
import type { Refusal } from './links.js';
import type { MistakeId } from './mistakes.js';

/** What Markdown takes for text although its author meant a mark. Readers would see it as it stands. */
interface Slip {
  readonly pattern: RegExp;
  /** The mistake, where no other meaning is likely; without one it is a warning. */
  readonly id?: MistakeId;
  readonly reason: string;
}

const LINK_FORM = 'Write [text](https://address) or [text](topic:its-id), without blanks';
const BROKEN_LINK: MistakeId = 'broken-link';

/** Slips within a text, by its source; a backslash before a mark says that it is meant as text. */
const IN_TEXT: readonly Slip[] = [
  {
    pattern: /(?<!\\)\]\(/g,
    id: BROKEN_LINK,
    reason: `this link is not one: its address holds a blank, or its ")" is missing. ${LINK_FORM}.`,
  },
  {
    pattern: /(?<!\\)\][ \t]+\((?=\s*(?:https?:|topic:|www\.))/gi,
    id: BROKEN_LINK,
    reason: `this link is not one: a blank parts text and address. ${LINK_FORM} between.`,
  },
  {
    // In `code` it is meant as it stands.
    pattern: /(?<![\\\p{L}:\uFF1A])(?:::?|\uFF1A)?fact\[(?=[^\]\n]*\]\{)/giu,
    id: 'unknown-directive',
    reason:
      'this fact is none. Write it with one colon, as in :fact[your administrator]{name=admin}.',
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\{+(?:${FACT_NAMES.join('|')})\}`, 'g'),
    reason:
      'this is shown as it stands. Write a fact with its fallback: :fact[your administrator]{name=admin}.',
  },
  {
    // Those with an end are code, and no text.
    pattern: /(?<![\\`])`+/g,
    reason: 'this accent is shown. Write `code` with both ends, or "\\`".',
  },
  {
    pattern: /(?<![\\[])\[\[(?=[^[\]\n]+\]\])/g,
    reason: 'these brackets are shown. Write [text](topic:its-id) for a link.',
  },
  {
    // Two powers of ten (2**3) and masked numbers (****1234) are none.
    pattern: /(?<![\\*]|\d ?)\*\*(?!\*)|(?<![\\*])\*\*(?!\*| ?\d)/g,
    reason:
      'these asterisks are shown. Write **strong** with both ends, without blanks inside, or "\\*\\*".',
  },
  {
    pattern: /(?<![\\~])~~(?=[^\s~])[^~]*~~/g,
    reason:
      'these tildes are shown, for no text is struck through. Remove them, or write "\\~\\~".',
  },
];

/** GitHub makes a link of it, this Markdown does not. */
const BARE_ADDRESS: Slip = {
  pattern: /(?<![\p{L}\d/.-])(?:https?:\/\/|www\.)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
  reason:
    'this address is no link. Write [text](https://address), or `code` where readers are to type it.',
};

/** Slips at the beginning of a paragraph's line. */
const AT_LINE: readonly Slip[] = [
  {
    pattern: /^[•●◦‣▪■∙][ \t]*(?=\S)/u,
    reason: 'this bullet begins no list. Write "- ", with an empty line before the list.',
  },
  {
    pattern: /^(?:-|\*(?![^*]*\*))(?=\p{L})/u,
    reason: 'this bullet begins no list: a blank is missing. Write it as in "- open the page".',
  },
  {
    pattern: /^[a-z][.)][ \t]+(?=\p{Lu}|\*\*)/u,
    reason: 'this letter begins no list: only numbers do. Write it as in "1. Open the page".',
  },
  {
    pattern: new RegExp(String.raw`^(?:\d{1,2}[.)]|[-*+])[${WIDE_BLANKS}]`, 'u'),
    reason: 'this begins no list: the blank is none to Markdown. Write a plain one in its place.',
  },
  {
    pattern: /^#{2,6}(?=\p{L})|^#(?=\p{Lu}\p{Ll})/u,
    reason:
      'this is shown as it stands, and an answer has no headings. Write a **strong** line, or "\\#".',
  },
  {
    pattern: /^\[[ xX]\][ \t]/,
    reason: 'this box is shown as brackets. Remove it; "1." makes a step.',
  },
  {
    pattern: /^\d{1,2}[.)](?=\p{Lu}\p{L}|\p{Lo}|\*\*)/u,
    reason: 'this step is none: a blank is missing. Write it as in "1. Open the page".',
  },
  {
    // At the beginning of a paragraph it would have begun a list; below a line of text only "1." does.
    pattern: /^\d{1,2}[.)][ \t]/,
    reason:
      'this step is none: only "1." begins a list below a line of text. Leave an empty line before the list, or put the number on the line before.',
  },
];

const ROW = /^\|.*\|[ \t]*$/;
/** Trimmed, so that no two runs of blanks stand side by side, which would take the square of their length. */
const RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const FENCE = /^:{3,}/;
/** A fence with nothing behind it, which ends a directive. */
const BARE_FENCE = /^:{3,}[ \t]*$/;
/** A line that should begin a directive and is none to the parser. */
const WRONG_OPENING =
  /^[ \t]*:{2,}[ \t]+(?:caution|note|for)\b|^[ \t]*:{3,}[a-z]+(?:[ \t]+\S|\{[^}\n]*$)/m;

/** Reports what in a text looks like markup and is none. */
export function checkText(node: Text, context: AnswerContext): void {
  const text = sourceOf(node, context);
  const start = node.position?.start.offset ?? 0;
  for (const slip of context.isInLink ? IN_TEXT : [...IN_TEXT, BARE_ADDRESS]) {
    for (const { index } of text.matchAll(slip.pattern)) tell(slip, start + index, context);
  }
}

/** Reports lines of a paragraph that look like directives, tables or lists and are none. */
export function checkLines(node: Paragraph, context: AnswerContext): void {
  const lines = sourceOf(node, context).split('\n');
  const told = new Set<MistakeId>(); // one table, one mistake; what ends a wrong directive is told with its beginning
  let offset = node.position?.start.offset ?? 0;
  lines.forEach((line, index) => {
    const text = line.trimStart();
    const at = offset + line.length - text.length;
    offset += line.length + 1;
    const isFence = FENCE.test(text) || WRONG_OPENING.test(text);
    const wrong = isFence ? refuseFence(text, at, context) : refuseRow(text, lines[index + 1]);
    if (wrong !== undefined && !told.has(wrong.id)) {
      context.report.mistake(wrong.id, placeAt(context.source, at), wrong.reason);
      if (!BARE_FENCE.test(text)) told.add(wrong.id).add('directive-fence');
    }
    for (const slip of AT_LINE) if (slip.pattern.test(text)) tell(slip, at, context);
  });
}

function refuseRow(line: string, next = ''): Refusal | undefined {
  const isHead = line.includes('|') && next.includes('|') && RULE.test(next.trim());
  if (!isHead && !(ROW.test(line) && ROW.test(next.trim()))) return undefined;
  return {
    id: 'table',
    reason: 'an answer has no tables. Write a list, with an item for each row.',
  };
}

/** Judges a fence that the parser left in a paragraph. */
function refuseFence(line: string, at: number, { source }: AnswerContext): Refusal | undefined {
  if (!BARE_FENCE.test(line)) {
    const reason = `this directive is in the wrong form. ${formOf(line)}`;
    return { id: 'unknown-directive', reason };
  }
  if (WRONG_OPENING.test(source.slice(0, at))) return undefined;
  const reason = 'these colons end nothing. Remove them, or give the outer directive more colons.';
  return { id: 'directive-fence', reason };
}

function formOf(line: string): string {
  const typed = /[a-z]+/i.exec(line)?.[0] ?? '';
  const name = [...BLOCK_DIRECTIVES.keys()].find((one) => didYouMean(typed, [one])) ?? 'note';
  const opening = name === 'for' ? ':::for{audience="iam root"}' : `:::${name}`;
  return `Write "${opening}" alone on its line, its text on the next lines, then ":::" alone on a line.`;
}

function tell({ id, reason }: Slip, offset: number, { report, source }: AnswerContext): void {
  const place = placeAt(source, offset);
  if (id === undefined) report.warning('literal-markup', place, reason);
  else report.mistake(id, place, reason);
}
