import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Editors write several files at once. */
const QUIET_MS = 150;
/** Where the system watches a tree. Elsewhere Node imitates it, and loses files that an editor replaces as it saves. */
const WATCHES_TREES = process.platform === 'darwin' || process.platform === 'win32';

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
  let inside: readonly FSWatcher[] = [];
  /** Anew whenever something comes or goes, before what is there is read: folders within may be new ones of an old name. */
  const watchInside = (): void => {
    for (const watcher of inside) watcher.close();
    inside = foldersIn(folder).flatMap((each) =>
      tryWatch(each, WATCHES_TREES, (event) => {
        if (event === 'rename' && !WATCHES_TREES) watchInside();
        soon();
      }),
    );
  };
  watchInside();
  const around = tryWatch(dirname(folder), false, (_event, name) => {
    if (name !== null && name !== basename(folder)) return;
    watchInside();
    soon();
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of [...inside, ...around]) watcher.close();
  };
}

/** The folders to watch, the outermost first. */
function foldersIn(folder: string): readonly string[] {
  if (WATCHES_TREES) return [folder];
  try {
    const within = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = within.filter((entry) => entry.isDirectory());
    return [folder, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
  } catch {
    return []; // its parent tells when it comes
  }
}

/** Watches a folder, unless it is missing or may not be read. */
function tryWatch(
  folder: string,
  recursive: boolean,
  changed: (event: string, name: string | null) => void,
): readonly FSWatcher[] {
  try {
    // When the folder goes, its parent tells.
    return [watch(folder, { recursive }, changed).on('error', () => undefined)];
  } catch {
    return [];
  }
}
