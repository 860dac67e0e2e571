import { packToRead } from '../../compiler/compile.js';
import { readContent } from '../../compiler/content.js';
import { renderSheet } from '../../ssr/sheet.js';
import { chooseTopics, parseIds } from '../../model/view.js';
import { didYouMean } from '../../compiler/did-you-mean.js';
import { STATUS, UsageError, type Command, type Wishes } from '../command.js';
import { counted } from '../counted.js';
import { FACT_OPTIONS, factsOf } from '../facts-options.js';
import { packageFile } from '../package-files.js';
import { writeFiles } from '../write-files.js';

/** `signin-help sheet`: the emergency sheet. */
export const sheet: Command = {
  name: 'sheet',
  operands: '[folder]',
  summary: 'writes the emergency sheet: one HTML file, all answers open, no script',
  mostPaths: 1,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'file',
      help: 'where to',
      default: 'signin-help-sheet.html',
    },
    lang: { type: 'string', value: 'tag', help: 'which language of the folder' },
    'only-topics': { type: 'string', value: 'ids', help: 'these topics, in this order' },
    'hide-topics': { type: 'string', value: 'ids', help: 'not these topics' },
    ...FACT_OPTIONS,
  },
  more: `Without a folder the built-in topics are taken. "--out -" writes to standard output.

Example:
  signin-help sheet --organization "Example Ltd" --admin-email it@example.com`,
  async run(wishes, terminal) {
    const facts = factsOf(wishes);
    const out = wishes.path('out');
    const folder = wishes.paths[0] ?? packageFile('content');
    const content = await readContent(folder, { lang: wishes.text('lang') });
    const topicIds = content.topics.map(({ id }) => id);
    const onlyTopics = idsOf('only-topics', wishes, topicIds);
    const hideTopics = idsOf('hide-topics', wishes, topicIds);
    const html = renderSheet({ ...facts, content: packToRead(content), onlyTopics, hideTopics });
    if (out === '-') {
      terminal.print(html.trimEnd());
      return STATUS.good;
    }
    await writeFiles([{ file: out, text: html }]);
    const shown = chooseTopics(content.topics, parseIds(onlyTopics), parseIds(hideTopics));
    const size = Math.ceil(Buffer.byteLength(html) / 1000);
    terminal.print(`${out}: ${counted(shown.length, 'topic')}, ${size} kB.`);
    return STATUS.good;
  },
};

/** The ids of topics that an option has; an unknown one would leave a topic out of the sheet, or in it. */
function idsOf(option: string, { text }: Wishes, known: readonly string[]): string | undefined {
  for (const id of parseIds(text(option))) {
    if (known.includes(id)) continue;
    const mend = didYouMean(id, known) || ' Write names of files in topics/, without .md.';
    throw new UsageError(`"--${option}": there is no topic "${id}".${mend}`);
  }
  return text(option);
}
