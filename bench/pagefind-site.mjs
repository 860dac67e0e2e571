/** Pagefind: a page for each topic, the list of topics as `<details>`, and Pagefind's Default UI over its index. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { answerHtml, escaped } from './html.mjs';
import { detailsSite } from './sites.mjs';

const INIT = `<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js" defer></script>
<script>addEventListener('DOMContentLoaded', () => {
  // The pause of 300 ms that it makes by default would be measured instead of its work.
  new PagefindUI({ element: '#search', debounceTimeoutMs: 0 });
  globalThis.isUsable = true;
});</script>`;

/** @returns {Promise<import('./sites.mjs').Site>} */
export async function pagefindSite(topics) {
  const { createIndex, close } = await import('./node_modules/pagefind/lib/index.js');
  const { index } = await createIndex({ keepIndexUrl: true });
  for (const { id, title, answer } of topics) {
    const content = `<html lang="en"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${answerHtml(answer)}</body></html>`;
    await index.addHTMLFile({ url: `/${id}.html`, content });
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-pagefind-'));
  await index.writeFiles({ outputPath: folder });
  await close();
  const files = new Map();
  for (const name of await readdir(folder, { recursive: true })) {
    const data = await readFile(join(folder, name)).catch(() => undefined);
    if (data) files.set(`/pagefind/${name.split(sep).join('/')}`, data);
  }
  await rm(folder, { recursive: true });
  const list = detailsSite(topics).files.get('/');
  files.set(
    '/',
    list
      .replace('</head>', `${INIT}</head>`)
      .replace('<div id="topics">', '<div id="search"></div><div id="topics">'),
  );
  return {
    name: 'Pagefind Default UI',
    files,
    isUsable: 'globalThis.isUsable === true',
    box: 'document.querySelector(".pagefind-ui__search-input")',
    toggle: 'document.querySelector("summary")',
    watched: '[document]',
  };
}
