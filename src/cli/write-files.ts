import { constants as modes } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { dropHalfWritten, writeAllWhole, type WholeFile } from '../compiler/write-whole.js';
import { UsageError } from './command.js';

/** What ends a command from outside: Ctrl-C, a shutdown, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Shells add it to the number of the signal that ended a process. */
const BY_SIGNAL = 128;

/** Rejects where a folder cannot be made or written into, so that a command fails before long work. Makes nothing itself. */
export async function requireWritable(folder: string): Promise<void> {
  const path = resolve(folder);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || path === dirname(path)) throw error;
  });
  if (found === undefined) return requireWritable(dirname(path));
  if (!found.isDirectory()) throw new UsageError(`"${folder}" is a file and no folder.`);
  await access(path, modes.W_OK | modes.X_OK);
}

/** Writes files together, or none of them: a command that is ended meanwhile leaves nothing half-written behind. */
export async function writeFiles(files: readonly WholeFile[]): Promise<void> {
  const end = (signal: (typeof SIGNALS)[number]): never => {
    dropHalfWritten();
    process.exit(BY_SIGNAL + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    await writeAllWhole(files);
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}
