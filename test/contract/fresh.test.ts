import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;

const readme = readFileSync('README.md', 'utf8');

/** A target with a star stands for each file of its folder that fits. */
function isThere(target: string): boolean {
  const [start = '', end] = target.split('*');
  if (end === undefined) return existsSync(target);
  return existsSync(start) && readdirSync(start).some((file) => file.endsWith(end));
}

function passes(script: string): void {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

describe('What is generated is fresh', () => {
  it('custom-elements.json', () => passes('scripts/manifest.mjs'));
  it("the README's tables", () => passes('scripts/readme-tables.mjs'));
});

describe('The README', () => {
  it('names only commands that there are', () => {
    const { scripts } = manifest;
    const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test))/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });
});

describe('ARCHITECTURE.md', () => {
  it('stays within 150 lines', () => {
    assert.ok(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length <= 150);
  });
});

describe('The package', () => {
  it('holds every file that its exports name', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = targets.filter((target) => !isThere(target));
    assert.deepEqual(missing, []);
  });
});
