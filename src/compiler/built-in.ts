import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { labelOf, WORD_FILES } from './folder.js';
import type { Report } from './report.js';
import { readSource } from './source.js';
import { checkMessages, type Words } from './words.js';
import { readYaml } from './yaml-source.js';

const BUILT_IN = join('content', 'en');

/** Reads the English messages that fill gaps, from the folder `defaults` or else from the package itself. */
export async function builtInWords(
  defaults: string | undefined,
  cwd: string,
  report: Report,
): Promise<Words> {
  const folder = defaults === undefined ? packageFolder() : resolve(cwd, defaults);
  if (folder === undefined || !existsSync(folder)) return {};
  const path = join(folder, WORD_FILES.messages);
  const fileReport = report.file(labelOf(path, cwd));
  const text = await readSource(path, await realpath(folder), fileReport);
  const yaml = text === undefined ? undefined : readYaml(text, fileReport);
  return yaml ? checkMessages(yaml, 'en', fileReport) : {};
}

/** The package's English content, upward from this module: sources, build and bundle lie at different depths. */
function packageFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, BUILT_IN);
    if (existsSync(join(found, WORD_FILES.messages))) return found;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
