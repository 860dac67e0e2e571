import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { ContentPack } from '../model/pack.js';

/** Writes a pack as JSON in plain ASCII. The file appears whole or not at all: it is written aside, then renamed. */
export async function writePack(pack: ContentPack, file: string): Promise<void> {
  const aside = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(aside, `${asciiJson(pack)}\n`);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** JSON in plain ASCII, which reads the same on pages of any encoding. It is a JavaScript expression as well. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7E]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
