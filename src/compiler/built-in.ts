import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { labelOf, WORD_FILES } from './folder.js';
import type { FileReport, Report } from './report.js';
import { readSource } from './source.js';
import { checkMessages, type PartialMessages } from './messages.js';
import { checkLinks } from './vocabulary.js';
import { readYaml, type YamlSource } from './yaml-source.js';

const BUILT_IN = join('content', 'en');

/** Reads the English messages that fill gaps, from the folder `defaults` or else from the package itself. */
export async function builtInMessages(
  defaults: string | undefined,
  cwd: string,
  report: Report,
): Promise<PartialMessages> {
  const file = await builtInFile(WORD_FILES.messages, defaults, cwd, report);
  return file ? checkMessages(file.yaml, 'en', file.report) : {};
}

/** Reads the hosts that links may lead to where a language has no list of its own, from the same folder. */
export async function builtInHosts(
  defaults: string | undefined,
  cwd: string,
  report: Report,
): Promise<readonly string[]> {
  const file = await builtInFile(WORD_FILES.links, defaults, cwd, report);
  return (file && checkLinks(file.yaml, file.report)) ?? [];
}

async function builtInFile(
  name: string,
  defaults: string | undefined,
  cwd: string,
  report: Report,
): Promise<{ readonly yaml: YamlSource; readonly report: FileReport } | undefined> {
  const folder = defaults === undefined ? packageFolder() : resolve(cwd, defaults);
  const path = folder === undefined ? '' : join(folder, name);
  if (folder === undefined || !existsSync(path)) return undefined;
  const fileReport = report.file(labelOf(path, cwd));
  const text = await readSource(path, await realpath(folder), fileReport);
  const yaml = text === undefined ? undefined : readYaml(text, fileReport);
  return yaml && { yaml, report: fileReport };
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
