import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { TOPIC_ID_PATTERN } from '../model/topic.js';
import { didYouMean } from './did-you-mean.js';
import { labelOf, languagesIn, TOPICS, WORD_FILES, type LanguageFolder } from './folder.js';
import { START, type Report } from './report.js';

const LEFT_BY_TOOLS = /^[.#]|~$|\.(?:bak|orig|rej|sw[a-p]|tmp)$|^(?:thumbs\.db|desktop\.ini)$/i;
const FOR_PEOPLE = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.|$)/i;
/** What people call a topic's file by mistake, such as `badge.markdown` and `badge.md.txt`. */
const TOPIC_LIKE = /(?:\.(?:md|markdown|mdown|mdx|mkd)(?:\.\w+)?|\.txt)$/i;
const WORD_FILE_NAMES: readonly string[] = Object.values(WORD_FILES);
const MOVE_OUT = ' Rename it, or move it out of the content.';

/** Warns of each file and folder that nothing is read from: its author thinks that it is. */
export async function warnOfUnknownFiles(
  { path, beside }: LanguageFolder,
  cwd: string,
  report: Report,
): Promise<void> {
  const warn: Warn = (file, reason, mend) =>
    report.file(labelOf(file, cwd)).warning('unknown-file', START, `${reason}.${mend}`);
  await warnInLanguage(path, warn);
  await warnInTopics(join(path, TOPICS), warn);
  if (beside !== undefined) await warnBeside(beside, basename(path), warn);
}

type Warn = (file: string, reason: string, mend: string) => void;

async function warnInLanguage(path: string, warn: Warn): Promise<void> {
  for (const { name, isFolder } of await entriesOf(path)) {
    if (name === TOPICS || (!isFolder && WORD_FILE_NAMES.includes(name))) continue;
    const guess = isFolder ? didYouMean(name, [TOPICS]) : didYouMeanFile(name);
    warn(join(path, name), 'this is not read', guess || MOVE_OUT);
  }
}

async function warnInTopics(path: string, warn: Warn): Promise<void> {
  for (const { name, isFolder } of await entriesOf(path)) {
    const id = name.replace(TOPIC_LIKE, '');
    if (name.toLowerCase() === `${id}.md`.toLowerCase()) continue; // judged with the topics
    if (isFolder)
      warn(join(path, name), 'topics do not lie in further folders', ' Move its files up.');
    else {
      const guess = id === name ? MOVE_OUT : ` Did you mean "${id}.md"?`;
      warn(join(path, name), 'this is not read: a topic is a file that ends in ".md"', guess);
    }
  }
}

/** Other things may lie beside languages; so only what looks like content is told, once, with the first of them. */
async function warnBeside(path: string, lang: string, warn: Warn): Promise<void> {
  const languages = await languagesIn(path);
  if (languages[0] !== lang) return;
  for (const { name, isFolder } of await entriesOf(path)) {
    if (isFolder) {
      if (languages.includes(name) || !(await holdsContent(join(path, name)))) continue;
      warn(join(path, name), `this is not read: it has no folder "${TOPICS}"`, ' Make it.');
    } else if (WORD_FILE_NAMES.includes(name) || isTopicFile(name)) {
      const place = name.endsWith('.md') ? `${lang}/${TOPICS}/${name}` : `${lang}/${name}`;
      warn(
        join(path, name),
        'what lies beside the language folders is not read',
        ` Move it to ${place}.`,
      );
    }
  }
}

async function holdsContent(path: string): Promise<boolean> {
  const entries = await entriesOf(path);
  return entries.some(({ name, isFolder }) => !isFolder && WORD_FILE_NAMES.includes(name));
}

function isTopicFile(name: string): boolean {
  return name.endsWith('.md') && TOPIC_ID_PATTERN.test(name.slice(0, -'.md'.length));
}

function didYouMeanFile(name: string): string {
  const id = name.replace(TOPIC_LIKE, '');
  if (id !== name) return ` Did you mean "${TOPICS}/${id}.md"?`;
  return didYouMean(name, WORD_FILE_NAMES);
}

/** Whether a name in a folder of topics is one that people give to a topic's file by mistake. */
export function isNamedLikeTopic(name: string): boolean {
  return TOPIC_LIKE.test(name) && !isLeftByTools(name) && !FOR_PEOPLE.test(name);
}

/** Whether a name is one that editors, systems and repositories give to what they leave in any folder. */
export function isLeftByTools(name: string): boolean {
  return LEFT_BY_TOOLS.test(name);
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a folder holds, by name, without what tools leave there and what is for people. */
async function entriesOf(path: string): Promise<Entry[]> {
  const found = await readdir(path, { withFileTypes: true });
  return found
    .filter(({ name }) => !isLeftByTools(name) && !FOR_PEOPLE.test(name))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}
