import { packContent } from '../../compiler/compile.js';
import type { Content } from '../../compiler/content.js';
import { formatMessages } from '../../compiler/report.js';
import { createEngine } from '../../search/engine.js';
import { STATUS, type Command, type Status } from '../command.js';
import { counted } from '../counted.js';
import { readLanguages } from '../languages.js';
import type { Terminal } from '../terminal.js';
import { ticking } from '../ticking.js';

/** `signin-help check`: says what is wrong in a content folder, without writing anything. */
export const check: Command = {
  name: 'check',
  operands: '[folder]',
  summary: 'says what is wrong in a content folder and how to mend it',
  mostPaths: 1,
  options: {
    lang: { type: 'string', value: 'tag', help: 'only this language of the folder' },
    'no-tests': {
      type: 'boolean',
      help: 'leaves out the search tests, which take most of the time',
    },
    strict: { type: 'boolean', help: 'counts warnings as mistakes' },
  },
  more: `The folder is "content" when none is named: one language (it has topics/), or a folder of languages.

Examples:
  signin-help check
  signin-help check content --lang fr --no-tests`,
  async run({ paths, text, has }, terminal) {
    const folder = paths[0] ?? 'content';
    let isGood = true;
    for (const { content, warnings } of await readLanguages(folder, text('lang'))) {
      if (warnings.length > 0) terminal.tell(terminal.look('yellow', formatMessages(warnings)));
      const failed = has('no-tests') ? [] : failedTests(content, terminal);
      if (failed.length > 0) terminal.tell(failed.join('\n'));
      isGood &&= failed.length === 0 && !(has('strict') && warnings.length > 0);
      terminal.print(summary(folder, content, warnings.length, failed.length));
    }
    return (isGood ? STATUS.good : STATUS.mistakes) satisfies Status;
  },
};

/** One line for each search test that finds another topic first, or none. */
function failedTests(content: Content, terminal: Terminal): string[] {
  const { tell, look } = terminal;
  if (content.topics.every(({ tests }) => tests.length === 0)) return [];
  tell(look('dim', `Training the search of ${counted(content.topics.length, 'topic')} …`));
  const engine = createEngine(ticking(terminal, () => packContent(content)));
  return content.topics.flatMap(({ id, tests, testPlaces }) =>
    tests.flatMap((query, index) => {
      const { hits, confident } = engine.search(query);
      const found = hits[0]?.topicId;
      if (confident && found === id) return [];
      const instead =
        confident && found !== undefined ? `finds "${found}" first` : 'is not covered';
      const mend = 'Add such words to its questions, or take the test away.';
      const { file = id, line = 1, column = 1 } = testPlaces[index] ?? {};
      return [`${file}:${line}:${column}: the search test "${query}" ${instead}. ${mend}`];
    }),
  );
}

function summary(
  folder: string,
  { lang, topics }: Content,
  warnings: number,
  failed: number,
): string {
  const tests = topics.reduce((sum, topic) => sum + topic.tests.length, 0);
  const parts = [
    counted(topics.length, 'topic'),
    `${counted(tests, 'search test')}${failed > 0 ? `, ${counted(failed, 'of them fails', 'of them fail')}` : ''}`,
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${folder} (${lang}): ${parts.join(', ')}.`;
}
