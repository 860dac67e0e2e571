import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

/** What a route answers: the body alone, or with headers such as a Content-Security-Policy. */
export type Response =
  | string
  | Buffer
  | {
      readonly body: string | Buffer;
      readonly headers?: Readonly<Record<string, string>>;
      readonly status?: number;
      /** Waits before it answers. */
      readonly delayMs?: number;
    };

/** Answers by path, such as `/` or `/signin-help.js`. A function is asked at each request. */
export type Routes = Readonly<Record<string, Response | (() => Response)>>;

export interface TestServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** The path of each request so far, without the icon that browsers ask for by themselves. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves test pages to this machine only. The type follows the path's ending and is HTML without one. */
export async function serve(routes: Routes): Promise<TestServer> {
  const table = new Map(Object.entries(routes));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    requests.push(path);
    const route = table.get(path);
    answer(response, path, typeof route === 'function' ? route() : route);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, close: () => close(server) };
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}

function answer(response: ServerResponse, path: string, route: Response | undefined): void {
  if (route === undefined) return void response.writeHead(404).end();
  const whole = typeof route === 'string' || Buffer.isBuffer(route) ? { body: route } : route;
  const { body, headers, status = 200, delayMs = 0 } = whole;
  const type = TYPES.get(extname(path)) ?? 'text/html; charset=utf-8';
  setTimeout(() => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
    response.end(body);
  }, delayMs);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  // Browsers keep connections open, which would hold the server open.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
