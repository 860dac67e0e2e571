/** Serves the files of one candidate at a time, compressed with brotli as a good server does, and counts what is sent. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
/** Full effort for more than this takes seconds, and saves a few per cent. */
const FULL_EFFORT_BYTES = 300_000;

function compressed(data) {
  const quality = data.length > FULL_EFFORT_BYTES ? 9 : 11;
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** @typedef {Map<string, string | Buffer>} Files By path; the page is `/`. */

/** Starts the server. `show` takes the files to serve, and `sent` says what has been sent since. */
export async function startServer() {
  /** @type {Files} */
  let files = new Map();
  let sent = { bytes: 0, requests: 0 };
  const cache = new WeakMap();
  const bodyOf = (path) => {
    const bodies = cache.get(files) ?? new Map();
    cache.set(files, bodies);
    if (!bodies.has(path)) bodies.set(path, compressed(Buffer.from(files.get(path))));
    return bodies.get(path);
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://bench');
    if (!files.has(pathname)) {
      console.warn(`  (nothing at ${pathname})`);
      response.writeHead(404).end();
      return;
    }
    const body = bodyOf(pathname);
    sent.bytes += body.length;
    if (pathname !== '/') sent.requests += 1;
    const type = pathname === '/' ? TYPES['.html'] : TYPES[extname(pathname)];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    show(next) {
      files = next;
      for (const path of files.keys()) bodyOf(path);
      sent = { bytes: 0, requests: 0 };
    },
    sent: () => ({ ...sent }),
    close: () => server.close(),
  };
}
