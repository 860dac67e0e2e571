import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rollup, type LogHandler, type RollupBuild } from 'rollup';

import { signinHelpContent } from '../../src/compiler/index.js';
import { folderOf, GOOD, TODAY, topic } from './content-folder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const ENTRY = 'entry';
/** As the plugin resolves it. */
const MODULE = '\0virtual:signin-help-content';
const silent: LogHandler = () => undefined;

async function bundle(
  files: Files,
  { module = 'virtual:signin-help-content', onLog = silent } = {},
): Promise<{ built: RollupBuild; cwd: string }> {
  const cwd = folderOf(files);
  const built = await rollup({
    input: ENTRY,
    onLog,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? `export { default } from '${module}';` : null),
      },
      signinHelpContent({ folder: '.', cwd, today: TODAY, defaults: cwd }),
    ],
  });
  return { built, cwd };
}

async function packIn(built: RollupBuild): Promise<{ lang: string; topics: { title: string }[] }> {
  const { output } = await built.generate({ format: 'es' });
  const { code } = output[0];
  assert.match(code, /^[\x20-\x7E\n]+$/, 'plain ASCII');
  assert.doesNotMatch(code, /JSON\.parse/);
  const made = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: { lang: string; topics: { title: string }[] };
  };
  return made.default;
}

describe('the plugin', () => {
  it('provides the pack as a module', async () => {
    const { built } = await bundle({
      ...GOOD,
      'topics/password.md': topic({ title: 'Ключ', order: '20' }),
    });
    const pack = await packIn(built);
    assert.equal(pack.lang, 'en');
    assert.deepEqual(
      pack.topics.map(({ title }) => title),
      ['I lost my phone', 'Ключ'],
    );
  });

  it('provides the pack of one of several languages', async () => {
    const files = Object.entries(GOOD).flatMap(([name, text]) => [
      [`en/${name}`, text],
      [`fr/${name}`, text],
    ]);
    const { built } = await bundle(
      { ...(Object.fromEntries(files) as Files), 'messages.yaml': GOOD['messages.yaml']! },
      { module: 'virtual:signin-help-content/fr' },
    );
    assert.equal((await packIn(built)).lang, 'fr');
  });

  it('watches every file of the content, and the folder of topics', async () => {
    const { built, cwd } = await bundle(GOOD);
    const names = ['topics', 'topics/lost-phone.md', 'topics/password.md', 'messages.yaml'];
    for (const name of [
      ...names,
      'links.yaml',
      'synonyms.yaml',
      'off-topic.yaml',
      'questions.yaml',
    ]) {
      assert.ok(built.watchFiles.includes(join(cwd, name)), name);
    }
  });

  it('fails with the whole report, and still watches', async () => {
    const wrong = { ...GOOD, 'topics/password.md': topic({ audience: '[rooot]' }, '# A') };
    await assert.rejects(bundle(wrong), (error: Error & { watchFiles?: string[] }) => {
      assert.match(error.message, /topics\/password\.md:4:12: [^]*\n.*topics\/password\.md:7:1: /);
      return error.watchFiles?.some((file) => file.endsWith('password.md')) ?? false;
    });
  });

  it('passes warnings on', async () => {
    const logs: string[] = [];
    const old = topic({ title: 'Password', order: '20', reviewed: '2020-01-01' });
    await bundle(
      { ...GOOD, 'topics/password.md': old },
      { onLog: (_, { message }) => logs.push(message) },
    );
    assert.equal(logs.length, 1);
    assert.match(logs[0]!, /topics\/password\.md:5:11: the last review was \d+ days ago/);
  });

  it("has the pages of Vite's server load anew when the content changes, and for nothing else", async () => {
    const cwd = folderOf(GOOD);
    const told: unknown[] = [];
    let change = (_event: string, _file: string): void => assert.fail('nothing is watched');
    const plugin = signinHelpContent({ folder: '.', cwd, today: TODAY, defaults: cwd });
    plugin.configureServer({
      watcher: { add: (path) => told.push(path), on: (_event, listener) => (change = listener) },
      moduleGraph: {
        getModuleById: (id) => (id === MODULE ? { id } : undefined),
        invalidateModule: (it) => told.push(it),
      },
      ws: { send: (message) => told.push(message) },
    });
    const addWatchFile = (): void => assert.fail('Vite takes watched files for imports');
    const context = { addWatchFile, warn: assert.fail, error: assert.fail };
    await plugin.load.call(context, MODULE);
    // Loaded once, and gone from the server's graph since.
    await plugin.load.call(context, `${MODULE}/en`);
    change('change', join(cwd, '..', 'app.ts'));
    assert.deepEqual(told.splice(0), [cwd]);
    change('change', join(cwd, 'topics/password.md'));
    assert.deepEqual(told, [{ id: MODULE }, { type: 'full-reload' }]);
  });

  it('leaves other modules alone', async () => {
    const plugin = signinHelpContent({ folder: '.' });
    const fail = (): never => assert.fail('it is none of ours');
    const context = { addWatchFile: fail, warn: fail, error: fail };
    assert.equal(await plugin.load.call(context, '/app/main.js'), null);
    assert.equal(await plugin.load.call(context, `${MODULE}s`), null);
    const { resolveId } = plugin as unknown as { resolveId: (id: string) => string | null };
    assert.equal(resolveId('virtual:signin-help-contents'), null);
    assert.equal(resolveId('./a.js'), null);
  });
});
