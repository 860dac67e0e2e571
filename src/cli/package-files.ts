import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
}

/** A file of this package, upward from this module: sources, build and bundle lie at different depths. */
export function packageFile(...path: readonly string[]): string {
  return join(packageRoot(), ...path);
}

/** The version of this package. */
export function packageVersion(): string {
  return readPackage(packageRoot())?.version ?? '';
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (readPackage(folder)?.name !== 'signin-help') {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the package signin-help is not whole; install it again');
    folder = parent;
  }
  return folder;
}

function readPackage(folder: string): PackageFile | undefined {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageFile) : undefined;
}
