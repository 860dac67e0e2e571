import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function packedFiles(): readonly string[] {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [packed] = Object.values(JSON.parse(text) as Readonly<Record<string, Packed>>);
  return packed!.files.map(({ path }) => path);
}

/** For those who work on the package or judge it: their pages, the figures, and the README's picture. */
const ONLY_IN_REPOSITORY =
  /^(?:ARCHITECTURE|CONTRIBUTING|SECURITY)\.md$|^docs\/pictures\/|^bench\/results\.md$/;

function linksIn(file: string): string[] {
  const links = readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g);
  return [...links].map((match) => match[1]!).filter((link) => !link.includes(':'));
}

describe('The packed package', () => {
  const files = packedFiles();

  it('holds no sources, tests or tools', () => {
    const strange = files.filter(
      (file) => !/^(?:dist|content)\/|^docs\/\w[\w-]*\.md$|^[\w-]+\.\w+$|^LICENSE$/.test(file),
    );
    assert.deepEqual(strange, []);
    assert.deepEqual(
      files.filter((file) => /(?<!\.d)\.[cm]?tsx?$/.test(file)),
      [],
    );
  });

  it('holds every page that its pages link to', () => {
    const dead = files
      .filter((file) => file.endsWith('.md') && !/\/topics\//.test(file))
      .flatMap((file) => linksIn(file).map((link) => posix.join(posix.dirname(file), link)))
      .filter((target) => !files.includes(target) && !ONLY_IN_REPOSITORY.test(target));
    assert.deepEqual(dead, []);
  });

  // The analyzer names the modules of the source.
  it('holds every module that custom-elements.json names', () => {
    const manifest = readFileSync('custom-elements.json', 'utf8');
    const named = [...manifest.matchAll(/"(?:path|module)": "([^"]+)"/g)].map((match) => match[1]!);
    assert.deepEqual(
      named.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('holds one source map, that of the script', () => {
    assert.deepEqual(
      files.filter((file) => file.endsWith('.map')),
      ['dist/signin-help.js.map'],
    );
  });

  it('passes on the licence of every package that its dependencies do not bring', () => {
    const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of [
      'lit-html',
      'lunr',
      'remark-parse',
      'micromark',
      'yaml',
      'valibot',
      'vfile',
    ])
      assert.match(notices, new RegExp(`^== .*\\b${name} \\d`, 'm'), name);
  });
});
