import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { WholeFile } from '../../compiler/write-whole.js';
import { STATUS, UsageError, type Command } from '../command.js';
import { packageFile } from '../package-files.js';
import { starterTopics } from '../starter-topics.js';
import { writeFiles } from '../write-files.js';

/** Words that come along in English, to be kept, changed or translated. */
const WORD_FILES = ['messages.yaml', 'links.yaml', 'synonyms.yaml'];
const ENGLISH = 'en';

/** `signin-help init`: a folder to start from. */
export const init: Command = {
  name: 'init',
  operands: '[folder]',
  summary: 'makes a content folder that compiles, to start from',
  mostPaths: 1,
  options: {
    lang: { type: 'string', value: 'tag', help: 'the language you write in', default: ENGLISH },
    all: { type: 'boolean', help: 'begins with all built-in topics instead of two examples' },
  },
  more: `The folder is "content" when none is named. Nothing that is there is overwritten.

Examples:
  signin-help init
  signin-help init content --lang fr`,
  async run({ paths, text, has }, terminal) {
    const lang = canonicalTag(text('lang') ?? ENGLISH);
    const folder = join(paths[0] ?? 'content', lang);
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0)
      throw new UsageError(`"${folder}" is there already and not empty. Name a new folder.`);
    const builtIn = packageFile('content', ENGLISH);
    const names = has('all') ? await allFiles(builtIn) : starterFiles(lang);
    const copies = names.map(async (name) => ({
      file: join(folder, name),
      text: await readFile(join(builtIn, name), 'utf8'),
    }));
    await writeFiles([...(await Promise.all(copies)), ...(has('all') ? [] : starter(folder))]);
    const next = `signin-help check ${paths[0] ?? 'content'}`;
    terminal.print(
      `${folder}: write your topics in ${join(folder, 'topics')}, then run "${next}".`,
    );
    return STATUS.good;
  },
};

async function allFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** Synonyms are words of one language. */
function starterFiles(lang: string): string[] {
  return lang === ENGLISH ? WORD_FILES : WORD_FILES.filter((name) => name !== 'synonyms.yaml');
}

function starter(folder: string): WholeFile[] {
  const today = new Date().toISOString().slice(0, 10);
  return Object.entries(starterTopics(today)).map(([id, text]) => ({
    file: join(folder, 'topics', `${id}.md`),
    text,
  }));
}

function canonicalTag(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined) return canonical;
  } catch {
    // Said below.
  }
  throw new UsageError(`"--lang" takes a language tag such as "fr" or "pt-BR"; found "${tag}".`);
}
