import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Answers by path: type and text, or nothing. */
export type Pages = (path: string) => { readonly type: string; readonly text: string } | undefined;

export interface PreviewServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Makes every open page load anew. */
  reload(): void;
  close(): Promise<void>;
}

const MOST_PORTS_TRIED = 20;
export const LARGEST_PORT = 65_535;
const LOOPBACK = '127.0.0.1';

/** Serves pages to this machine only, on the port or the next one that is free. */
export async function startServer(port: number, pages: Pages): Promise<PreviewServer> {
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === '/changes') return keep(response, readers);
    const page = path === undefined ? undefined : pages(path);
    const headers = { 'content-type': page?.type ?? 'text/plain', 'cache-control': 'no-store' };
    response.writeHead(page ? 200 : 404, headers).end(page?.text ?? 'There is nothing here.\n');
  });
  const found = await listen(server, port);
  return {
    url: `http://${LOOPBACK}:${found}`,
    reload: () => readers.forEach((reader) => reader.write('data: now\n\n')),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The path asked for; nothing where a foreign page points its own name at this machine. */
function pathOf({ url = '/', headers }: IncomingMessage): string | undefined {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')) return undefined;
  return url.replace(/[?#].*$/, '');
}

function keep(response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      const isLast = port >= Math.min(first + MOST_PORTS_TRIED, LARGEST_PORT);
      if (!isTaken || isLast) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
