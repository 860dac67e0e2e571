/**
 * Writes custom-elements.json, the description of the element for editors, frameworks and README's tables.
 *
 *   node scripts/manifest.mjs           writes it
 *   node scripts/manifest.mjs --check   fails when the committed file differs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = new URL('../custom-elements.json', import.meta.url);

/** The text of custom-elements.json as the source has it now. */
async function createManifest() {
  const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: ROOT, noWrite: true });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function check() {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed === (await createManifest())) return;
  console.error('custom-elements.json is stale: run node scripts/manifest.mjs');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) await check();
  else await writeFile(FILE, await createManifest());
}
