import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const TICKING = pathToFileURL('build/src/cli/ticking.js').href;

/** What a process writes to its error stream while it is busy for two and a half seconds. */
function written(isTerminal: boolean): string {
  const code = `import { ticking } from '${TICKING}';
    const value = ticking({ isTerminal: ${isTerminal} }, () => {
      for (const start = Date.now(); Date.now() - start < 2500; );
      return 'value';
    });
    process.stderr.write(value);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
    .stderr;
}

describe('Work that takes long', () => {
  it('shows on a terminal that it goes on, and leaves nothing of it there', () => {
    const text = written(true);
    assert.match(text, /1 s/);
    assert.ok(text.endsWith('\r\u001b[Kvalue'), JSON.stringify(text));
  });

  it('is silent in a pipe', () => {
    assert.equal(written(false), 'value');
  });
});
