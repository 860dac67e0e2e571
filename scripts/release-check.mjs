/**
 * `npm run release:check`: builds and packs, then uses the tarball as its users do: installs it into a copy of each app of
 * test/consumers, compiles the app's types, builds it and drives it in Chromium.
 *
 *   npm run release:check                  all of it
 *   npm run release:check -- react vue     only these apps
 *   npm run release:check -- --no-build    with the last build
 *   npm run release:check -- --keep        leaves the copies, and says where
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, initContent, install, lintPackage, typeFaults } from './consumer-tools.mjs';
import { driveApp, driveEngine, driveFile } from './consumer-drive.mjs';
import { closeBrowser } from './consumer-page.mjs';
import { driveDev, driveServer } from './consumer-servers.mjs';

const CONSUMERS = resolve('test/consumers');
/** What nobody needs who uses the package. */
const NOT_TO_PACK = /^(?:src|test|scripts|build|bench|demo|docs\/pictures)\//;
const MOST_PACKED_BYTES = 1_500_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-build': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const known = readdirSync(CONSUMERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const unknown = positionals.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no app "${unknown}". There are ${known.join(', ')}.`);
  process.exit(2);
}

if (!values['no-build']) execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'signin-help-release-'));
let faults = 0;
const told = (name, problems, since) => {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`);
  faults += problems.length;
};

const tarball = await checked('the tarball', pack);
for (const name of positionals.length > 0 ? positionals : known) {
  await checked(name, async () => ({ problems: await checkConsumer(name) }));
}
await closeBrowser();
if (values.keep) console.log(folder);
else rmSync(folder, { recursive: true, force: true });
console.log(faults === 0 ? 'All is well.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;

async function checked(name, work) {
  const since = performance.now();
  try {
    const { problems, value } = await work();
    told(name, problems, since);
    return value;
  } catch (error) {
    told(name, [String(error.stack ?? error)], since);
    return undefined;
  }
}

function pack() {
  const out = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = Object.values(JSON.parse(out));
  const problems = packed.files
    .filter(({ path }) => NOT_TO_PACK.test(path))
    .map(({ path }) => `nobody needs ${path}`);
  if (packed.size > MOST_PACKED_BYTES) problems.push(`the tarball has ${packed.size} bytes`);
  console.log(`  ${packed.files.length} files, ${packed.size} bytes packed`);
  return { problems, value: join(folder, packed.filename) };
}

async function checkConsumer(name) {
  const app = install(join(CONSUMERS, name), join(folder, name), tarball);
  if (name === 'lint') return lintPackage(app, tarball);
  const { devDependencies = {} } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const problems = typeFaults(app);
  if (name === 'engine') initContent(app);
  if ('vite' in devDependencies) buildApp(app);
  const pages = 'vite' in devDependencies ? join(app, 'dist') : app;
  if (name === 'engine') {
    return [...problems, ...(await driveEngine(pages)), ...(await driveDev(app))];
  }
  problems.push(...(await driveApp(pages)));
  if (name === 'plain') problems.push(...(await driveFile(pages)));
  if (name === 'react') problems.push(...(await driveServer(app)));
  return problems;
}
