import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A file to write, and what it is to hold. */
export interface WholeFile {
  readonly file: string;
  readonly text: string;
}

/** Files that are being written aside now. */
const aside = new Set<string>();

/** Writes a file that appears whole or not at all: it is written aside, then renamed. Makes its folder. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await writeAllWhole([{ file, text }]);
}

/** Writes files that appear together: all of them are written aside before the first is renamed. Makes their folders. */
export async function writeAllWhole(files: readonly WholeFile[]): Promise<void> {
  const written = files.map(({ file, text }) => ({
    file,
    text,
    temporary: `${file}.${process.pid}.tmp`,
  }));
  try {
    // A folder of that name would stop the renaming half-way, with some files in place already.
    for (const { file } of files) refuseFolder(file);
    for (const { file, text, temporary } of written) {
      await makeFolder(dirname(file));
      aside.add(temporary);
      // Synchronous too, or another thread could create the file after a signal has removed it. Signals are handled between files.
      writeFileSync(temporary, text);
      await nextTurn();
    }
    // Synchronous, so that no signal is handled in between.
    for (const { file, temporary } of written) renameSync(temporary, file);
  } catch (error) {
    // Whoever reads the error knows the file that they asked for, not the temporary one.
    const failed = written.find(({ temporary }) => temporary === (error as { path?: string }).path);
    if (failed) (error as { path?: string }).path = failed.file;
    throw error;
  } finally {
    for (const { temporary } of written) {
      drop(temporary);
      aside.delete(temporary);
    }
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

/** Throws the error of writing to a folder, where a folder has the file's name. */
function refuseFolder(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
  const error = new Error(`EISDIR: illegal operation on a directory, open '${file}'`);
  throw Object.assign(error, { code: 'EISDIR', syscall: 'open', path: file });
}

/** Removes a file if it exists. Never throws, which would hide the first error. */
function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A part of its path is no folder, say.
  }
}

/** Removes half-written files, for a process that ends in the middle. */
export function dropHalfWritten(): void {
  for (const file of aside) drop(file);
}
