import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { writeAllWhole, writeWhole } from '../../src/compiler/write-whole.js';
import { folderOf } from './content-folder.js';

/** Fits a file system of 255 bytes a name, but not with the ending of a file that is written aside. */
const LONG_NAME = 'x'.repeat(250);

describe('Writing files whole', () => {
  it('makes a folder that others make at the same moment', async () => {
    const folder = join(folderOf({}), 'new/deep');
    const names = ['a', 'b', 'c'];
    await Promise.all(names.map((name) => writeWhole(join(folder, name), name)));
    assert.deepEqual(readdirSync(folder).sort(), names);
  });

  it('writes none where one cannot be written, and names the one that was asked for', async () => {
    const folder = folderOf({ first: 'before' });
    const files = ['first', LONG_NAME].map((name) => ({ file: join(folder, name), text: 'new' }));
    await assert.rejects(
      writeAllWhole(files),
      ({ path }: { path?: string }) => path === files[1]!.file,
    );
    assert.deepEqual(readdirSync(folder), ['first']);
    assert.equal(readFileSync(join(folder, 'first'), 'utf8'), 'before');
  });

  it('fails where a file stands in the place of a folder', async () => {
    const folder = folderOf({ taken: '' });
    await assert.rejects(writeWhole(join(folder, 'taken/deep/a'), ''));
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
