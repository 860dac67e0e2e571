import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { COMMAND } from './command-line.js';

/** Runs before the command and lets it take this Node for another. */
function pretend(version: string): string {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

describe('signin-help on an old Node', () => {
  for (const version of ['14.21.3', '18.20.8', '20.18.3']) {
    it(`says under ${version} which one it needs, and ends with 2`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', pretend(version), COMMAND, 'check'],
        { encoding: 'utf8' },
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(
        stderr,
        `signin-help needs Node 20.19 or newer; this is ${version}. Install a newer one from nodejs.org.\n`,
      );
    });
  }

  it('reads nothing of the command first, which an old Node could not parse', () => {
    assert.doesNotMatch(readFileSync(COMMAND, 'utf8'), /^import\b(?!\()/m);
  });
});
