import { constants } from 'node:os';
import { dropHalfWritten, writeAllWhole, type WholeFile } from '../compiler/write-whole.js';

/** What ends a command from outside: Ctrl-C, a shutdown, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Shells add it to the number of the signal that ended a process. */
const BY_SIGNAL = 128;

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
