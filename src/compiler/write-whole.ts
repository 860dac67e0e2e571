import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files that are being written aside now. */
const aside = new Set<string>();

/** Writes a file that appears whole or not at all: it is written aside, then renamed. Makes its folder. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await makeFolder(dirname(file));
  aside.add(temporary);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    aside.delete(temporary);
  }
}

/** Makes a folder and those around it. Node's own way never ends in file systems that take no folders, such as /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Another process was faster.
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Takes away what is written half, for a process that ends in the middle. */
export function dropHalfWritten(): void {
  for (const file of aside) rmSync(file, { force: true });
}
