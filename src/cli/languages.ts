import { join, resolve } from 'node:path';
import { readContent, type Content } from '../compiler/content.js';
import { ContentError, type ContentMessage } from '../compiler/report.js';
import { isFolder, languagesIn, TOPICS } from '../compiler/folder.js';
import { isWithin } from '../compiler/source.js';
import { UsageError } from './command.js';

/** The languages of a content folder; `undefined` stands for the only one, or for a folder that the compiler will refuse. */
async function languagesOf(
  folder: string,
  lang: string | undefined,
): Promise<(string | undefined)[]> {
  const path = resolve(folder);
  // A folder that is wrong is left to the compiler, which says how.
  if (lang !== undefined || !(await isFolder(path)) || (await isFolder(join(path, TOPICS))))
    return [lang];
  const names = await languagesIn(path);
  return names.length > 1 ? names : [undefined];
}

/** The content of one language, and what the compiler warns of. */
export interface ReadLanguage {
  readonly content: Content;
  readonly warnings: readonly ContentMessage[];
}

/**
 * Reads one language of a content folder, or all that it has. Rejects with a ContentError that has the mistakes of all, and with a
 * UsageError where two folders are of one language, whose outputs would have the same names.
 */
export async function readLanguages(
  folder: string,
  lang: string | undefined,
): Promise<ReadLanguage[]> {
  const read: ReadLanguage[] = [];
  const mistakes: ContentMessage[] = [];
  const folders = new Map<string, string | undefined>();
  for (const each of await languagesOf(folder, lang)) {
    const warnings: ContentMessage[] = [];
    try {
      const onWarning = (it: ContentMessage): number => warnings.push(it);
      const content = await readContent(folder, { lang: each, onWarning });
      if (folders.has(content.lang))
        throw new UsageError(
          `"${folder}" has the language ${content.lang} twice, in "${folders.get(content.lang)}" and "${each}". Keep one of them.`,
        );
      folders.set(content.lang, each);
      read.push({ content, warnings });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      mistakes.push(...error.messages);
    }
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return read;
}

/** Throws a UsageError where outputs would lie among the content of a language, which the next run would complain of. */
export async function requireOutside(out: string, folder: string): Promise<void> {
  const path = resolve(folder);
  const names = (await isFolder(join(path, TOPICS))) ? [''] : await languagesIn(path);
  const name = names.find((name) => isWithin(resolve(out), join(path, name)));
  if (name === undefined) return;
  const within = join(folder, name);
  throw new UsageError(
    `"${out}" lies in the content "${within}". Name a folder outside of it with --out.`,
  );
}
