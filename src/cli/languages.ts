import { join, resolve } from 'node:path';
import { isFolder, languagesIn, TOPICS } from '../compiler/folder.js';

/** The languages of a content folder to go through; `undefined` stands for the one that the folder is, or for a wrong folder. */
export async function languagesOf(
  folder: string,
  lang: string | undefined,
): Promise<(string | undefined)[]> {
  const path = resolve(folder);
  // A folder that is wrong is left to the compiler, which says how.
  if (lang !== undefined || !(await isFolder(path)) || (await isFolder(join(path, TOPICS))))
    return [lang];
  const names = await languagesIn(path);
  return names.length > 0 ? names : [undefined];
}
