import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write several files at once. */
const QUIET_MS = 150;

/**
 * Calls `changed` once the files of a folder have been quiet for 150 ms, and not again before it has resolved. Node watches a
 * folder and not its name, so the parent folder is watched too: it tells when the folder is replaced, or comes back. Returns what
 * ends the watch.
 */
export function watchFolder(folder: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void (last = last.then(changed)), QUIET_MS);
  };
  let inside = tryWatch(folder, true, soon);
  const around = tryWatch(dirname(folder), false, (_event, name) => {
    if (name !== null && name !== basename(folder)) return;
    inside?.close();
    inside = tryWatch(folder, true, soon);
    soon();
  });
  return () => {
    clearTimeout(timer);
    inside?.close();
    around?.close();
  };
}

/** Watches a folder, unless it is missing or may not be read. */
function tryWatch(
  folder: string,
  recursive: boolean,
  changed: (event: string, name: string | null) => void,
): FSWatcher | undefined {
  try {
    // When the folder goes, its parent tells.
    return watch(folder, { recursive }, changed).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
