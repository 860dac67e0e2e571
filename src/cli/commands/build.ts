import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packContent } from '../../compiler/compile.js';
import type { Content } from '../../compiler/content.js';
import { formatMessages } from '../../compiler/report.js';
import { parseUrl } from '../../model/links.js';
import { isEnglish } from '../../search/analysis.js';
import { STATUS, UsageError, type Command } from '../command.js';
import { counted } from '../counted.js';
import { readLanguages, requireOutside } from '../languages.js';
import { integrityJson, sizeLine } from '../outputs/integrity.js';
import { packFiles } from '../outputs/pack-files.js';
import { packageFile } from '../package-files.js';
import type { Terminal } from '../terminal.js';
import { ticking } from '../ticking.js';
import { requireWritable, writeFiles } from '../write-files.js';

/** `signin-help build`: the element with own content in one file, and its other outputs. */
export const build: Command = {
  name: 'build',
  operands: '[folder]',
  summary: 'makes the one-file script and its other outputs from a content folder',
  mostPaths: 1,
  options: {
    out: { type: 'string', short: 'o', value: 'folder', help: 'where to', default: 'dist' },
    lang: { type: 'string', value: 'tag', help: 'only this language of the folder' },
    'page-url': {
      type: 'string',
      value: 'address',
      help: 'page that shows the help, for the links in llms.txt',
    },
    faq: { type: 'boolean', help: 'writes FAQ structured data (schema.org) as well' },
  },
  more: `The folder is "content" when none is named. All files appear together, or none:
  signin-help.js        the element with everything inside, for a script tag
  content/<lang>.js     the content pack as a module, for bundlers
  topics.json, llms.txt the topics for other programs
  integrity.json        sha384 of each script, and the line for a Content-Security-Policy
In a folder of several languages English is the main one, or else the first; the others get their tag in the name.

Example:
  signin-help build content --out public/help`,
  async run({ paths, text, path, has }, terminal) {
    const folder = paths[0] ?? 'content';
    const out = path('out');
    const options = { pageUrl: pageUrl(text('page-url')), hasFaq: has('faq') };
    const shell = await readFile(packageFile('dist', 'bundle-shell.js'), 'utf8');
    const contents = await readAll(folder, text('lang'), terminal);
    await requireOutside(out, folder);
    await requireWritable(out);
    // Of several kinds of English, "en" comes first.
    const main = contents.find(({ lang }) => isEnglish(lang)) ?? contents[0];
    if (contents.length > 1 && main && !isEnglish(main.lang)) {
      const choice = `signin-help.js has the first language, ${main.lang}, for none is English.`;
      terminal.tell(terminal.look('yellow', choice));
    }
    const files = contents.flatMap((content) => {
      const start = performance.now();
      terminal.tell(
        terminal.look(
          'dim',
          `Training the search of ${counted(content.topics.length, 'topic')} (${content.lang}) …`,
        ),
      );
      const pack = ticking(terminal, () => packContent(content));
      const made = packFiles(pack, shell, { ...options, isMain: content === main });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      terminal.tell(terminal.look('dim', `Trained in ${seconds} s.`));
      return made;
    });
    const all = [...files, integrityJson(files)];
    await writeFiles(all.map((file) => ({ file: join(out, file.name), text: file.text })));
    for (const file of all) terminal.print(sizeLine(out, file));
    return STATUS.good;
  },
};

/** Reads all languages before any is trained, which takes long. */
async function readAll(
  folder: string,
  lang: string | undefined,
  terminal: Terminal,
): Promise<Content[]> {
  const languages = await readLanguages(folder, lang);
  for (const { warnings } of languages) {
    if (warnings.length > 0) terminal.tell(terminal.look('yellow', formatMessages(warnings)));
  }
  return languages.map(({ content }) => content);
}

function pageUrl(value: string | undefined): string | undefined {
  if (value === undefined || /^https?:$/.test(parseUrl(value)?.protocol ?? '')) return value;
  throw new UsageError(
    `"--page-url" takes an address such as https://intranet.example.com/help; found "${value}".`,
  );
}
