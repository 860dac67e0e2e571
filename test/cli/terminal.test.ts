import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { terminal } from '../../src/cli/terminal.js';

const RED = '\u001b[31mwrong\u001b[39m\n';

/** What comes out of the two streams for a red word. */
function written(
  isTerminal: { readonly out: boolean; readonly error: boolean },
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  const texts: string[] = ['', ''];
  const stream = (
    index: number,
    isTTY: boolean,
  ): { isTTY: boolean; write(text: string): void } => ({
    isTTY,
    write: (text) => void (texts[index] += text),
  });
  const { print, tell, look } = terminal(
    stream(0, isTerminal.out),
    stream(1, isTerminal.error),
    env,
  );
  print(look('red', 'wrong'));
  tell(look('red', 'wrong'));
  return texts;
}

describe('Colours', () => {
  it('are for terminals', () => {
    assert.deepEqual(written({ out: true, error: true }), [RED, RED]);
  });

  it('are left out of what goes into a file, though mistakes show on a terminal', () => {
    assert.deepEqual(written({ out: false, error: true }), ['wrong\n', RED]);
  });

  it('are left out where NO_COLOR is set', () => {
    assert.deepEqual(written({ out: true, error: true }, { NO_COLOR: '1' }), [
      'wrong\n',
      'wrong\n',
    ]);
  });

  it('are left out on a terminal that has none', () => {
    const dumb = written({ out: true, error: true }, { TERM: 'dumb' });
    assert.deepEqual(dumb, ['wrong\n', 'wrong\n']);
  });

  it('come in a pipe where FORCE_COLOR asks for them', () => {
    assert.deepEqual(written({ out: false, error: false }, { FORCE_COLOR: '1' }), [RED, RED]);
  });
});

describe('Progress', () => {
  const isCounted = (isTTY: boolean, env: Readonly<Record<string, string>> = {}): boolean =>
    terminal({ write: () => true }, { isTTY, write: () => true }, env).isTerminal;

  it('is counted for a person who watches', () => {
    assert.equal(isCounted(true), true);
  });

  it('is not counted in a file, nor on a terminal that cannot overwrite a line', () => {
    assert.deepEqual([isCounted(false), isCounted(true, { TERM: 'dumb' })], [false, false]);
  });
});
