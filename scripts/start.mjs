/**
 * `npm start`: builds, serves the demo on this machine, prints its address, and builds again when something changes.
 *
 *   npm start -- --port 9000   another port (default 8080, or the next one that is free)
 *   npm start -- --no-open     does not open a browser
 *
 * A mistake is told in the terminal, and the last good build stays. Ctrl-C ends it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { buildDemo } from './demo-build.mjs';
import { serveDemo } from './demo-server.mjs';
import { openPage } from './open-page.mjs';

const BUNDLE = 'dist/signin-help.js';
const FIRST_PORT = 8080;
const LAST_PORT = 65_535;
const PAUSE_MS = 150; // editors write several files in one go
const ALONE_MS = 500;

function readWishes() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(FIRST_PORT) },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port < 1 || port > LAST_PORT)
      throw new Error(`--port takes a number from 1 to ${LAST_PORT}; found "${values.port}".`);
    return { port, isOpened: !values['no-open'] };
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start -- [--port <number>] [--no-open]`);
    process.exit(2);
  }
}

/** Builds what changed, tells how it went, and returns whether it went well. */
async function build(changed) {
  const start = Date.now();
  try {
    await buildDemo(changed);
    console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
    return true;
  } catch (error) {
    const stays = existsSync(BUNDLE) ? 'The last good build stays.' : 'There is no build yet.';
    console.error(`${error.message} ${stays}`);
    return false;
  }
}

/** Builds once files have been quiet for a moment; one build at a time, and one more for what changed meanwhile. */
function builder(done) {
  const changed = new Set();
  let timer;
  let isBusy = false;
  const work = async () => {
    if (isBusy || changed.size === 0) return;
    isBusy = true;
    const parts = new Set(changed);
    changed.clear();
    if (await build(parts)) done();
    isBusy = false;
    await work();
  };
  return (part) => {
    changed.add(part);
    clearTimeout(timer);
    timer = setTimeout(work, PAUSE_MS);
  };
}

/** Ends when it is told to, with a build that is under way, and when npm has been ended, which does not tell it. */
function endInTime() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit());
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), ALONE_MS).unref();
}

const { port, isOpened } = readWishes();
endInTime();
console.log('Building. The first time takes some seconds: the search is trained on the content.');
await build(new Set(['code', 'content']));
const server = await serveDemo({ root: process.cwd(), port }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`\nThe demo: ${server.url}/demo/`);
console.log(`For a page of yours: ${BUNDLE}\n`);
console.log('Watching src, content and demo. Ctrl-C ends it.');
if (isOpened && process.stdout.isTTY) openPage(`${server.url}/demo/`);

const rebuild = builder(server.reload);
const quiet = { ignoreInitial: true };
watch('src', quiet).on('all', () => rebuild('code'));
watch('content', quiet).on('all', () => rebuild('content'));
watch('demo', quiet).on('all', server.reload);
