/** Installs, compiles and builds an app of test/consumers with the packed package. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPE_TOOLS = ['vue-tsc', 'svelte-check', 'tsc', 'tsc6'];
const QUIET = [
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--prefer-offline',
  '--fetch-retries=5',
  '--loglevel=error',
];

/**
 * Copies an app, installs what its lock says, then the tarball. Returns the copy.
 * @param {string} source @param {string} app @param {string} tarball
 */
export function install(source, app, tarball) {
  cpSync(source, app, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  });
  npm(app, ['ci', ...QUIET]);
  npm(app, ['install', '--no-save', ...QUIET, tarball]);
  return app;
}

function npm(cwd, args) {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Makes own content with the package's command.
 * @param {string} app
 */
export function initContent(app) {
  execFileSync(join(app, 'node_modules/.bin/signin-help'), ['init'], { cwd: app });
}

/** @param {string} app */
export function buildApp(app) {
  execFileSync(join(app, 'node_modules/.bin/vite'), ['build', '--logLevel', 'error'], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * What is not as it should be in types/: an error in a file, or a line marked `wrong:` without one.
 * @param {string} app
 */
export function typeFaults(app) {
  const folder = join(app, 'types');
  if (!existsSync(folder)) return [];
  const tool = TYPE_TOOLS.find((name) => existsSync(join(app, 'node_modules/.bin', name)));
  const args =
    tool === 'svelte-check'
      ? ['--output', 'machine', '--tsconfig', 'tsconfig.json']
      : ['--noEmit', '--pretty', 'false'];
  const { stdout, stderr } = spawnSync(join(app, 'node_modules/.bin', tool), args, {
    cwd: app,
    encoding: 'utf8',
  });
  const report = stdout + stderr;
  const errors = placesIn(report);
  const marked = readdirSync(folder).flatMap((name) => wrongLines(folder, name));
  return [
    ...errors.filter(({ place }) => !marked.includes(place)).map(({ line }) => line),
    ...marked
      .filter((place) => !errors.some((error) => error.place === place))
      .map((place) => `${place} compiles, and must not`),
    ...(marked.length === 0 || errors.length > 0 ? [] : [report]),
  ];
}

/** `types/wrong.ts:3` of each error, as tsc, vue-tsc and svelte-check print them. */
function placesIn(report) {
  return report.split('\n').flatMap((line) => {
    const found =
      /(types[\\/][\w.]+)\((\d+),\d+\): error/.exec(line) ??
      /ERROR "(types[\\/][\w.]+)" (\d+):\d+/.exec(line);
    if (found) return [{ place: `${found[1].replace('\\', '/')}:${found[2]}`, line }];
    return /error TS/.test(line) ? [{ place: '', line }] : [];
  });
}

function wrongLines(folder, name) {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.includes('wrong:') ? [`types/${name}:${index + 1}`] : []));
}

/**
 * What publint and are-the-types-wrong say of the tarball, and what editors would miss.
 * @param {string} app @param {string} tarball
 */
export function lintPackage(app, tarball) {
  const run = (tool, args, command = join(app, 'node_modules/.bin', tool)) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: app,
      encoding: 'utf8',
    });
    return status === 0 ? [] : [`${tool}: ${stdout}${stderr}`];
  };
  return [
    ...run('publint', [tarball, '--strict']),
    ...run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji']),
    ...run('editors', ['editors.mjs'], process.execPath),
  ];
}
