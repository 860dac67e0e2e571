import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { watch, type RollupWatcherEvent } from 'rollup';

import { signinHelpContent } from '../../src/compiler/index.js';
import { folderOf, GOOD, TODAY, topic } from './content-folder.js';

const PATIENCE_MS = 60_000;
/** A watcher does not hear of a change that comes before it has looked at the folder; then the change is made again. */
const AGAIN_MS = 1000;

interface Watched {
  readonly cwd: string;
  /** Makes a change and waits for a build whose titles, or whose failure, are as expected. */
  becomes(expected: RegExp, change?: () => void): Promise<void>;
}

/** Bundles content in Rollup's watch mode while the work goes on. */
async function watching(work: (watched: Watched) => Promise<void>): Promise<void> {
  const entry = `export { default } from 'virtual:signin-help-content';`;
  const cwd = folderOf({ ...GOOD, 'entry.js': entry });
  const file = join(cwd, 'out/entry.js');
  const watcher = watch({
    input: join(cwd, 'entry.js'),
    output: { file },
    plugins: [signinHelpContent({ folder: '.', cwd, today: TODAY, defaults: cwd })],
    watch: { buildDelay: 20 },
  });
  let last = '';
  watcher.on('event', (event: RollupWatcherEvent) => {
    if (event.code === 'BUNDLE_END') last = titlesIn(file);
    if (event.code === 'ERROR') last = event.error.message;
    if ('result' in event) void event.result?.close();
  });
  const becomes = async (expected: RegExp, change = (): void => undefined): Promise<void> => {
    const start = Date.now();
    for (let due = start; !expected.test(last);) {
      assert.ok(Date.now() - start < PATIENCE_MS, `${last} and not ${expected}`);
      if (Date.now() >= due) {
        change();
        due = Date.now() + AGAIN_MS;
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  try {
    await becomes(/^I lost my phone,I forgot my password$/);
    await work({ cwd, becomes });
  } finally {
    await watcher.close();
  }
}

function titlesIn(file: string): string {
  const titles = readFileSync(file, 'utf8').matchAll(/"title": ?"([^"]*)"/g);
  return [...titles].map(([, title]) => title).join();
}

describe('The plugin in watch mode', () => {
  it('builds again when a topic changes', () =>
    watching(async ({ cwd, becomes }) => {
      const changed = topic({ title: 'Changed', order: '20' });
      await becomes(/,Changed$/, () => writeFileSync(join(cwd, 'topics/password.md'), changed));
    }));

  it('builds again when there is a new topic, and when it goes', () =>
    watching(async ({ cwd, becomes }) => {
      const file = join(cwd, 'topics/new.md');
      await becomes(/,New$/, () => writeFileSync(file, topic({ title: 'New', order: '30' })));
      await becomes(/password$/, () => rmSync(file, { force: true }));
    }));

  it('tells a mistake, and builds again once it is mended', () =>
    watching(async ({ cwd, becomes }) => {
      const file = join(cwd, 'topics/password.md');
      const wrong = topic({ title: 'Wrong', order: '20', audience: '[rooot]' });
      await becomes(/topics\/password\.md:4:12: [^]*Did you mean "root"/, () =>
        writeFileSync(file, wrong),
      );
      const mended = topic({ title: 'Mended', order: '20' });
      await becomes(/,Mended$/, () => writeFileSync(file, mended));
    }));
});
