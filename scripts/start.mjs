/**
 * `npm start`: builds, serves the demo on this machine, prints its address, and builds again when something changes.
 *
 *   npm start -- --port 9000   another port (default 8080, or the next one that is free)
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { run } from './run.mjs';

const ROOT = resolve('.');
const WATCHED = ['src', 'content', 'rollup.config.mjs'];
const RELOADED = ['demo'];
const REBUILD_PAUSE_MS = 200; // editors write several files in one go
const MOST_PORTS_TRIED = 20;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
const readers = new Set();

/** Pages reload when the server says so; the script is put into served pages only. */
const RELOAD = '<script>new EventSource("/reload").onmessage=()=>location.reload()</script>';

async function build() {
  const start = Date.now();
  try {
    await run('tsc', []);
    await run('rollup', ['--config', '--silent']);
    console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
    return true;
  } catch {
    console.log('Not built: see above. The last good build stays.');
    return false;
  }
}

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path === '/reload') return keepReader(response);
  const file = join(ROOT, normalize(path === '/' ? '/demo/index.html' : path));
  if (path === '/') return redirect(response, '/demo/');
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  const isOurs =
    found.startsWith(ROOT) &&
    ['demo', 'dist', 'docs'].some((name) => found.startsWith(join(ROOT, name)));
  if (!isOurs || !existsSync(found)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`There is no ${path} here.\n`);
    return;
  }
  const type = TYPES[extname(found)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  const isPage = type.startsWith('text/html') && !path.includes('strict-csp');
  createReadStream(found)
    .on('end', () => response.end(isPage ? RELOAD : ''))
    .pipe(response, { end: false });
}

function keepReader(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

function reload() {
  for (const reader of readers) reader.write('data: now\n\n');
}

/** Listens on loopback only: the demo is for the person at this machine. */
function listen(port, tries = MOST_PORTS_TRIED) {
  const server = createServer(answer);
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && tries > 0) return listen(port + 1, tries - 1);
    console.error(`The demo cannot be served on port ${port}: ${error.message}`);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () =>
    console.log(`\nThe demo: http://127.0.0.1:${port}/demo/\n`),
  );
}

let pending;
function rebuildSoon() {
  clearTimeout(pending);
  pending = setTimeout(async () => {
    if (await build()) reload();
  }, REBUILD_PAUSE_MS);
}

if (!(await build())) process.exit(1);
listen(Number(values.port));
watch(WATCHED, { ignoreInitial: true }).on('all', rebuildSoon);
watch(RELOADED, { ignoreInitial: true }).on('all', reload);
