import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly publishConfig: Readonly<Record<string, unknown>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { dev?: boolean; resolved?: string; integrity?: string; link?: boolean }>
  >;
}
interface Audit {
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
const AUDIT_TIMEOUT_MS = 30_000;

describe('The package', () => {
  it('has no script that runs when it is installed', () => {
    assert.deepEqual(
      INSTALL_SCRIPTS.filter((name) => name in manifest.scripts),
      [],
    );
  });

  it('names exact versions only', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const loose = versions.filter(([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('ships with few dependencies, each locked by its content', () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path && !dev);
    assert.ok(shipped.length <= 10, shipped.map(([path]) => path).join(', '));
    const open = shipped.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    assert.deepEqual(open, []);
  });

  it('is published with a statement of where it was built', () => {
    assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
  });

  it('knows of no weakness in what is shipped', (test) => {
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
      encoding: 'utf8',
      timeout: AUDIT_TIMEOUT_MS,
    });
    const { metadata } = parse(stdout);
    if (!metadata) return test.skip('the registry does not answer questions of weaknesses');
    assert.equal(metadata.vulnerabilities.total, 0, stdout);
  });
});

/** What npm says may be no JSON when it is cut off. */
function parse(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}

describe('SECURITY.md', () => {
  const links = [...readFileSync('SECURITY.md', 'utf8').matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(
    ([, title = '', file = '']) => ({ title, file }),
  );

  it('backs its promises by many tests', () => {
    assert.ok(links.filter(({ file }) => file.startsWith('test/')).length >= 15);
  });

  for (const { title, file } of links) {
    it(`names what is there: ${title}`, () => {
      assert.ok(existsSync(file), `${file} is missing`);
      if (!file.endsWith('.test.ts')) return;
      assert.ok(readFileSync(file, 'utf8').includes(title), `${file} has no test "${title}"`);
    });
  }
});
