/** Serves the demo to this machine, and tells its pages when to load again. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const SERVED = ['demo', 'dist', 'docs'];
const START = '/demo/';
const MOST_PORTS_TRIED = 20;
const HOST = '127.0.0.1';
const RELOAD_PATH = '/reload';
const RELOAD_SCRIPT = `<script>new EventSource('${RELOAD_PATH}').onmessage = () => location.reload();</script>`;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Listens on loopback only: the demo is for the person at this machine.
 * @param {{ root: string, port: number }} options The first port to try; 0 takes any.
 * @returns {Promise<{ url: string, reload(): void, close(): Promise<void> }>} Rejects with a sentence when no port is free.
 */
export async function serveDemo({ root, port }) {
  const pages = new Set();
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    if (path === RELOAD_PATH) return keepPage(pages, response);
    answer(resolve(root), path, request.method, response);
  });
  const found = await listen(server, port);
  return {
    url: `http://${HOST}:${found}`,
    reload: () => pages.forEach((page) => page.write('data: now\n\n')),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The decoded path of a request, or "" for one that cannot be read. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    return '';
  }
}

function keepPage(pages, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': the demo tells here when to load again\n\n');
  pages.add(response);
  response.on('close', () => pages.delete(response));
}

function answer(root, path, method, response) {
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (path === '/') return response.writeHead(302, { location: START }).end();
  if (method !== 'GET' && method !== 'HEAD')
    return response.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('Only for reading.\n');
  const file = fileOf(root, path);
  if (file === undefined)
    return response
      .writeHead(404, plain)
      .end(`There is no ${path} here. The demo is at ${START}\n`);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const body = readFileSync(file);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(type.startsWith('text/html') ? withReload(body.toString()) : body);
}

function fileOf(root, path) {
  if (path.includes('\0')) return undefined;
  const wanted = join(root, path);
  const file = isKind(wanted, 'isDirectory') ? join(wanted, 'index.html') : wanted;
  const isServed = SERVED.some((folder) => file.startsWith(join(root, folder) + sep));
  return isServed && isKind(file, 'isFile') ? file : undefined;
}

function isKind(path, kind) {
  return statSync(path, { throwIfNoEntry: false })?.[kind]() ?? false;
}

/** A page with a policy of its own allows neither the script nor its connection, and is left as it is. */
function withReload(html) {
  if (/http-equiv="Content-Security-Policy"/i.test(html)) return html;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + RELOAD_SCRIPT : html.slice(0, end) + RELOAD_SCRIPT + html.slice(end);
}

async function listen(server, first) {
  for (let port = first; port < first + MOST_PORTS_TRIED; port += 1) {
    const error = await new Promise((done) => {
      server.once('error', done);
      server.listen(port, HOST, () => {
        server.off('error', done);
        done(undefined);
      });
    });
    if (error === undefined) return server.address().port;
    if (error.code !== 'EADDRINUSE')
      throw new Error(
        `The demo cannot be served on port ${port}: ${error.message}. Take another with --port.`,
      );
  }
  throw new Error(
    `The ports ${first} to ${first + MOST_PORTS_TRIED - 1} are all taken. Name a free one with --port.`,
  );
}
