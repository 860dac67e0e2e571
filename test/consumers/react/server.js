/** Two ways to render on a server: `/plain` by Node alone, `/react` within a page that React renders. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { renderToString } from 'signin-help/ssr';
import { createServer as createVite } from 'vite';

const help = renderToString({ adminEmail: 'it@example.com' });
const vite = await createVite({
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'error',
});
const { Page } = await vite.ssrLoadModule('/src/page.jsx');
await vite.close();

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Server</title><body>${body}`;
const PAGES = {
  '/plain': () => page(`${help}<script type="module" src="/hydrate-plain.js"></script>`),
  '/react': () =>
    page(
      `<div id="app">${renderReact(createElement(Page, { html: help }))}</div><script type="module" src="/hydrate.js"></script>`,
    ),
};
const FILES = {
  '/hydrate-plain.js': 'node_modules/signin-help/dist/signin-help.js',
};

createServer(async (request, response) => {
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  const make = PAGES[request.url];
  if (make) return response.writeHead(200, { 'content-type': 'text/html' }).end(make());
  const file = FILES[request.url] ?? `dist${request.url}`;
  const text = await readFile(file).catch(() => undefined);
  response.writeHead(text ? 200 : 404, { 'content-type': 'text/javascript' }).end(text);
}).listen(0, '127.0.0.1', function () {
  console.log(`http://127.0.0.1:${this.address().port}`);
});
