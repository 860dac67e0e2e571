import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../drive/index.js';
import { BUNDLE, PROBE_SCRIPT, type Host } from './host.js';

/** Where a page and its files are. */
export interface Site {
  readonly url: string;
  /** Of all requests, those for anything but the page, our script, and what the page itself loads. */
  foreign(requests: readonly string[]): readonly string[];
  close(): Promise<unknown>;
}

const FILES = { '/probe.js': PROBE_SCRIPT, '/signin-help.js': BUNDLE };

/** Serves the page from an origin of its own. */
export async function openServer({
  path = '/page',
  html,
  headers = {},
  files,
}: Host): Promise<Site> {
  const routes = { ...FILES, ...files, [path]: { body: html, headers } };
  const server = await serve(routes);
  return {
    url: server.url + path,
    foreign: (requests) => [
      ...requests.filter(
        (url) => !url.startsWith(server.url) && !/^(?:data|about|blob):/.test(url),
      ),
      // What a frame asks for is told by the server alone.
      ...server.requests.filter((asked) => !(asked in routes)),
    ],
    close: () => server.close(),
  };
}

/** Puts the page into a folder, as on a file share. */
export async function openFolder({ html }: Host): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'signin-help-'));
  const pages = { ...FILES, '/page.html': html.replaceAll('src="/', 'src="') };
  for (const [name, text] of Object.entries(pages)) await writeFile(folder + name, text);
  const urls = Object.keys(pages).map((name) => pathToFileURL(folder + name).href);
  return {
    url: pathToFileURL(join(folder, 'page.html')).href,
    foreign: (requests) => requests.filter((url) => !urls.includes(url)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
