import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';

import { didYouMean, quote } from './did-you-mean.js';
import { canonical, DEFAULT_LANG, languageOf } from './language.js';
import { Report, START, type FileReport } from './report.js';
import { isWithin } from './source.js';

/** The folder of topics within the folder of a language. */
export const TOPICS = 'topics';
/** The files beside it; each may be missing. */
export const WORD_FILES = {
  messages: 'messages.yaml',
  synonyms: 'synonyms.yaml',
  links: 'links.yaml',
  offTopic: 'off-topic.yaml',
  questions: 'questions.yaml',
} as const;

/** The folder of one language. */
export interface LanguageFolder {
  readonly path: string;
  /** The real path out of which no symbolic link may lead. */
  readonly root: string;
  /** The folder of languages that it lies in, where one was asked for. */
  readonly beside: string | undefined;
  /** Canonical BCP 47 tag. */
  readonly lang: string;
}

/** Which language is asked for, and the folder from which paths are taken and told. */
export interface FolderOptions {
  readonly lang?: string | undefined;
  readonly cwd: string;
}

/**
 * Finds the folder of a language: the folder itself when it has `topics/`, else the one for `lang` in it, else the only
 * one in it, else English. Reports what stands in the way.
 */
export async function findLanguageFolder(
  folder: string,
  { lang, cwd }: FolderOptions,
  report: Report,
): Promise<LanguageFolder | undefined> {
  const path = resolve(cwd, folder);
  const folderReport = report.file(labelOf(path, cwd));
  if (lang !== undefined && canonical(lang) === undefined) {
    const reason = `${quote(lang)} is not a language. Write a tag such as "pt-BR".`;
    folderReport.mistake('language-invalid', START, reason);
    return undefined;
  }
  if (!(await isFolder(path))) {
    const isThere = await lstat(path).then(Boolean, () => false);
    const reason = isThere
      ? 'this is no folder. Name the one that holds the content.'
      : 'there is no such folder. Check its name, or make it with "npx signin-help init".';
    folderReport.mistake('folder-missing', START, reason);
    return undefined;
  }
  const root = await realpath(path);
  const name = (await isFolder(join(path, TOPICS)))
    ? ''
    : await chooseLanguage(path, lang, folderReport);
  if (name === undefined) return undefined;
  const chosen = join(path, name);
  if (!isWithin(await realpath(chosen), root)) {
    const reason =
      'a symbolic link leads out of the content folder. Compile that folder by itself.';
    report.file(labelOf(chosen, cwd)).mistake('symlink-outside', START, reason);
    return undefined;
  }
  const beside = name === '' ? undefined : path;
  const language = languageOf(basename(chosen), lang);
  if (language.problem !== undefined) {
    report.file(labelOf(chosen, cwd)).warning('language-unknown', START, language.problem);
  }
  return { path: chosen, root, beside, lang: language.lang };
}

/** Returns all that a language is compiled from, as absolute paths for a watcher. Mistakes are left to `compile`. */
export async function watchedFiles(folder: string, options: FolderOptions): Promise<string[]> {
  const found = await findLanguageFolder(folder, options, new Report());
  if (found === undefined) return [resolve(options.cwd, folder)];
  const topics = join(found.path, TOPICS);
  const names = await readdir(topics).catch(() => []);
  return [
    topics,
    ...names.filter((name) => name.endsWith('.md')).map((name) => join(topics, name)),
    ...Object.values(WORD_FILES).map((name) => join(found.path, name)),
  ];
}

/** A path as an author knows it: relative to the working folder, with forward slashes. */
export function labelOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

/** Whether there is a folder at a path, also through a symbolic link. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The names of the language folders in a content folder, sorted; none where the folder is one language itself. */
export async function languagesIn(path: string): Promise<string[]> {
  const names: string[] = [];
  for (const name of (await readdir(path)).sort()) {
    if (await isFolder(join(path, name, TOPICS))) names.push(name);
  }
  return names;
}

/** Returns the name of a language's folder in a content folder. The only one is also found by what it is taken for. */
async function chooseLanguage(
  path: string,
  lang: string | undefined,
  { mistake }: FileReport,
): Promise<string | undefined> {
  const names = await languagesIn(path);
  if (names.length === 0) {
    const reason = 'the folder has no topics. Write the first as topics/my-topic.md.';
    mistake('folder-empty', START, reason);
    return undefined;
  }
  const wanted = lang ?? (names.length === 1 ? names[0]! : DEFAULT_LANG);
  const tag = canonical(wanted);
  const chosen =
    names.find((name) => name === wanted) ?? names.find((name) => canonical(name) === tag);
  if (chosen !== undefined) return chosen;
  const [only, ...others] = names;
  if (only && others.length === 0 && languageOf(only, undefined).lang === tag) return only;
  const mend = didYouMean(wanted, names) || ` There are ${names.join(', ')}.`;
  mistake('language-missing', START, `there is no language ${quote(wanted)} here.${mend}`);
  return undefined;
}
