import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readContent } from '../../src/compiler/content.js';
import { MISTAKES } from '../../src/compiler/mistakes.js';
import { formatMessages, type ContentMessage } from '../../src/compiler/report.js';
import { caught, folderOf, GOOD, mistakesIn, TODAY, topic } from './content-folder.js';
import { MENDS, type Try } from './mends.js';

/** No Markdown that the parser knows is unknown to the compiler today; the name is for what a later parser brings. */
const UNREACHABLE = ['unknown-markdown'];

function mistakesOf(tried: Try): Promise<ContentMessage[]> {
  const { files = {}, folder = '.', lang = 'en', isBare = false, prepare } = tried;
  const cwd = folderOf({ ...(isBare ? {} : GOOD), ...files });
  prepare?.(cwd);
  return caught(readContent(folder, { cwd, lang, today: TODAY, defaults: cwd }));
}

describe('Each mistake', () => {
  for (const name of Object.keys(MISTAKES) as (keyof typeof MISTAKES)[]) {
    if (UNREACHABLE.includes(name)) continue;
    it(`is made, told at its place and gone once mended: ${name}`, async () => {
      const [wrong, mended] = MENDS[name];
      const found = await mistakesOf(wrong);
      const told = found.find(({ ruleId }) => ruleId === name);
      assert.ok(told, found.map(({ ruleId }) => ruleId).join(', '));
      assert.ok(told.file !== undefined && told.line !== undefined && told.column !== undefined);
      assert.match(formatMessages([told]), /:\d+:\d+: [^\n]+ \[[\w-]+\]\n(?:.*\n)*\s+help: \S/);
      assert.equal(formatMessages(await mistakesOf(mended)), '');
    });
  }
});

describe('A printed mistake', () => {
  const print = async (body: string): Promise<string> =>
    formatMessages(await mistakesIn({ 'topics/lost-phone.md': topic({}, body) }));

  it('has its code, its line with a caret, and the mend', async () => {
    assert.equal(
      await print('1. See [the page](https://dosc.aws.amazon.com/).'),
      [
        'topics/lost-phone.md:7:8: the host "dosc.aws.amazon.com" is not on the list. [link-host]',
        '  7 | 1. See [the page](https://dosc.aws.amazon.com/).',
        '    |        ^',
        '  help: Did you mean "docs.aws.amazon.com"?',
      ].join('\n'),
    );
  });

  it('shows of a long line what is around the place', async () => {
    const [, line, caret] = (await print(`${'word '.repeat(100)}<b> ${'word '.repeat(100)}`)).split(
      '\n',
    );
    assert.ok(line!.length < 120);
    assert.equal(line![caret!.indexOf('^')], '<');
  });

  it('prints nothing that a terminal obeys', async () => {
    const [, line] = (await print('1. Ask \u001b[31mred\u202e.')).split('\n');
    assert.equal(line, '  7 | 1. Ask ·[31mred·.');
  });
});
