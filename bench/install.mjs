/** Installs what we are measured beside, unless it is there as bench/package-lock.json says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;

/** The peers and their exact versions. Throws when they cannot be installed. */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
  const isThere = Object.entries(dependencies).every(([name, version]) => {
    const file = join(FOLDER, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
  if (!isThere) {
    console.log('installing what we are measured beside (124 MB, into bench/node_modules)');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('npm ci failed in bench/.');
  }
  return dependencies;
}
