import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { WORD_FILES } from '../../compiler/folder.js';
import { canonical, isNamed } from '../../compiler/language.js';
import { pluralForms } from '../../compiler/messages.js';
import type { WholeFile } from '../../compiler/write-whole.js';
import { isEnglish } from '../../search/analysis.js';
import { STATUS, UsageError, type Command } from '../command.js';
import { packageFile } from '../package-files.js';
import { STARTER_OFF_TOPIC, starterTopics } from '../starter-topics.js';
import { writeFiles } from '../write-files.js';

/** What comes along in any language, to be kept, changed or translated. */
const COPIED = [WORD_FILES.messages, WORD_FILES.links];
/** A plural form in messages.yaml, with further lines of its text. */
const PLURAL_FORM = /^ {2}(zero|one|two|few|many):.*\n(?: {3,}.*\n)*/gm;
/** In the comment at the head of messages.yaml. */
const EACH_PLURAL = /one form for each plural/;
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
    const lang = languageTag(text('lang') ?? ENGLISH);
    const folder = join(paths[0] ?? 'content', lang);
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0)
      throw new UsageError(`"${folder}" is there already and not empty. Name a new folder.`);
    const builtIn = packageFile('content', ENGLISH);
    const names = has('all') ? await allFiles(builtIn) : starterFiles(lang);
    const copies = names.map(async (name) => {
      const text = await readFile(join(builtIn, name), 'utf8');
      const isWords = name === WORD_FILES.messages;
      return { file: join(folder, name), text: isWords ? withFormsOf(lang, text) : text };
    });
    await writeFiles([...(await Promise.all(copies)), ...(has('all') ? [] : starter(folder))]);
    const named = paths[0] ?? 'content';
    const next = `npx signin-help check ${/\s/.test(named) ? `"${named}"` : named}`;
    terminal.print(`${folder}: write your topics in ${join(folder, 'topics')}, then run: ${next}`);
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
  return isEnglish(lang) ? [...COPIED, WORD_FILES.synonyms] : COPIED;
}

/** The English messages with the plural forms of a language, whose names a comment tells; for what English lacks, "other" stands. */
function withFormsOf(lang: string, messages: string): string {
  const forms = pluralForms(lang);
  return messages
    .replace(PLURAL_FORM, (text, form: string) => (forms.includes(form) ? text : ''))
    .replace(EACH_PLURAL, `$& of the language: ${forms.join(', ')}`);
}

function starter(folder: string): WholeFile[] {
  const today = new Date().toISOString().slice(0, 10);
  const topics = Object.entries(starterTopics(today)).map(([id, text]) => ({
    file: join(folder, 'topics', `${id}.md`),
    text,
  }));
  return [...topics, { file: join(folder, WORD_FILES.offTopic), text: STARTER_OFF_TOPIC }];
}

/** The canonical tag of a language. A folder of another name would be taken for English. */
function languageTag(text: string): string {
  const tag = canonical(text);
  if (tag !== undefined && isNamed(tag)) return tag;
  throw new UsageError(`"--lang" takes a language tag such as "fr" or "pt-BR"; found "${text}".`);
}
