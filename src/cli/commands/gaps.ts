import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { packContent } from '../../compiler/compile.js';
import { readContent } from '../../compiler/content.js';
import { createEngine } from '../../search/engine.js';
import { STATUS, UsageError, type Command } from '../command.js';
import { counted } from '../counted.js';
import { propose, type Gap, type Proposal } from '../gaps/propose.js';
import { readLog } from '../gaps/read-log.js';
import { packageFile } from '../package-files.js';

/** Beyond these, proposals are asked too seldom to be worth an author's time. */
const MOST_SHOWN = 50;
const MOST_BAD_LINES_NAMED = 5;
const EXAMPLE =
  '{"type":"signin-help-miss","query":"lost yubikey","audience":"iam","session":"a1"}';

/** `signin-help gaps`: what people asked in vain, and what to write about it. */
export const gaps: Command = {
  name: 'gaps',
  operands: '<log> [folder]',
  summary: 'reads a log of searches and proposes synonyms and search tests',
  mostPaths: 2,
  options: {
    lang: { type: 'string', value: 'tag', help: 'which language of the folder' },
  },
  more: `The log has one JSON object a line with the fields of the element's events, as your page wrote them:
  ${EXAMPLE}
"session" is yours to choose, and may be missing; with it, what a reader opened after a miss is taken as the answer.
"-" reads standard input. Without a folder the built-in topics are taken.

Example:
  signin-help gaps searches.jsonl content`,
  async run({ paths, text }, terminal) {
    const [file, folder = packageFile('content')] = paths;
    if (file === undefined) throw new UsageError('"gaps" needs a log. Name its file, or "-".');
    const log = readLog(file === '-' ? await textOf(process.stdin) : await readLogFile(file));
    const passedOver = log.badLines.length > 0 ? told(log.badLines) : '';
    if (log.searches.length === 0)
      throw new UsageError(
        `"${file}" holds no search. Write one JSON object a line, such as ${EXAMPLE}. ${passedOver}`.trim(),
      );
    if (passedOver) terminal.tell(terminal.look('yellow', passedOver));
    const content = await readContent(folder, { lang: text('lang') });
    const engine = createEngine(packContent(content));
    terminal.print(report(propose(log.searches, content.topics, engine)));
    return STATUS.good;
  },
};

/** What is said of lines that cannot be read. */
function told(badLines: readonly number[]): string {
  const some = badLines.slice(0, MOST_BAD_LINES_NAMED).join(', ');
  const [count, more] = [badLines.length, badLines.length > MOST_BAD_LINES_NAMED ? ' …' : ''];
  return count === 1
    ? `Line ${some} is passed over: it is no JSON object with a "type", in UTF-8.`
    : `${count} lines are passed over: no JSON objects with a "type", in UTF-8 (lines ${some}${more}).`;
}

/** Node's error for a folder does not name it. */
async function readLogFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    error.path ??= file;
    throw error;
  });
}

/** The proposals as YAML to copy from. */
function report({ gaps: found, unknownWords, coveredNow, leftOut }: Proposal): string {
  const byTopic = new Map<string | undefined, Gap[]>();
  for (const gap of found.slice(0, MOST_SHOWN)) {
    byTopic.set(gap.topicId, [...(byTopic.get(gap.topicId) ?? []), gap]);
  }
  const topics = [...byTopic].map(([topicId, list]) =>
    [
      topicId === undefined ? '# no topic comes near: a topic to write?' : `# topics/${topicId}.md`,
      'tests:',
      ...list.map((gap) => `  - ${JSON.stringify(gap.query)}  # ${remark(gap)}`),
    ].join('\n'),
  );
  const words = unknownWords
    .slice(0, MOST_SHOWN)
    .map(({ word, count, example }) => `  - [${word}, ?]  # ${times(count)}: ${example}`);
  const notShown = Math.max(0, found.length - MOST_SHOWN);
  const rest = [
    ...(notShown > 0 ? [`${notShown} of these`] : []),
    ...(leftOut > 0
      ? [
          `${counted(leftOut, 'more question', 'more questions')} of the log, which may be covered or not`,
        ]
      : []),
  ].join(' and ');
  const uncovered = counted(found.length, 'question is', 'questions are');
  const covered = counted(coveredNow, 'search that missed is', 'searches that missed are');
  return [
    `# ${uncovered} not covered; ${covered} covered by now.${rest && `\n# Left out, as others were asked more often: ${rest}.`}`,
    ...topics,
    ...(words.length > 0
      ? [
          `# synonyms.yaml: words that no topic knows; put the known word in the place of ?\nsimilar:\n${words.join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}

function remark({ count, isTaken, topicId }: Gap): string {
  if (topicId === undefined) return times(count);
  return `${times(count)}, ${isTaken ? 'readers opened this topic' : 'a guess'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
