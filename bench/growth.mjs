/** What more topics cost us: pack, search and first render from 29 to 20,000 topics, and by which power each grows. */
import { brotliCompressSync, constants } from 'node:zlib';
import { readHalves } from '../build/test/search-quality/labelled-questions.js';
import { createEngine } from '../build/src/search/engine.js';
import { exponent, kilobytes, median, quantile, short, table } from './numbers.mjs';
import { startServer } from './serve.mjs';
import { ourSite } from './sites.mjs';
import { packFor, topicsFor } from './topics.mjs';
import { launchBrowser, visit } from './visit.mjs';

const FULL = { sizes: [29, 100, 1000, 5000, 20000], visits: 3, questions: 60 };
const QUICK = { sizes: [29, 100, 1000], visits: 1, questions: 20 };
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const COLUMNS = {
  'whole, kB': ({ bytes }) => bytes,
  'index, kB': ({ index }) => index,
  'index, bytes a topic': ({ index, size }) => index / size,
  'search ready, ms': ({ load }) => load,
  'query p50': ({ p50 }) => p50,
  'query p95': ({ p95 }) => p95,
  'CPU to usable, ms': ({ cpu }) => cpu,
  'CPU a key, ms': ({ key }) => key,
  'DOM nodes': ({ nodes }) => nodes,
  'heap, MB': ({ heap }) => heap / 1e6,
};

function searchFigures(pack, questions) {
  const started = performance.now();
  const engine = createEngine({ ...pack });
  engine.search('load');
  const load = performance.now() - started;
  const times = [];
  for (let round = 0; round < 3; round++) {
    for (const query of questions) {
      const start = performance.now();
      engine.search(query);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return { load, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Markdown with the table. */
export async function growthReport({ quick }) {
  const { sizes, visits, questions: count } = quick ? QUICK : FULL;
  const questions = readHalves()
    .asserted.slice(0, count)
    .map(({ q }) => q);
  const server = await startServer();
  const browser = await launchBrowser();
  const rows = [];
  try {
    for (const size of sizes) {
      console.log(`growth: ${size} topics`);
      const topics = topicsFor(size);
      const pack = packFor(topics);
      const site = ourSite(topics, pack);
      const seen = [];
      for (let i = 0; i < visits; i++) seen.push(await visit(browser, server, site));
      const of = (key) => median(seen.map((figures) => figures[key]));
      rows.push({
        size,
        ...searchFigures(pack, questions),
        index: brotliCompressSync(pack.index, QUALITY).length,
        bytes: of('bytes'),
        cpu: of('cpu'),
        nodes: of('nodes'),
        heap: of('heap'),
        key: median(seen.flatMap(({ keyCpus }) => keyCpus)),
      });
    }
  } finally {
    await browser.close();
    server.close();
  }
  const lines = rows.map((row) => [
    row.size.toLocaleString('en'),
    ...Object.entries(COLUMNS).map(([name, of]) =>
      name.endsWith('kB') ? kilobytes(of(row)) : short(of(row)),
    ),
  ]);
  const powers = Object.values(COLUMNS).map((of) => exponent(sizes, rows.map(of)).toFixed(2));
  return `## Growth

The real topics and copies of them with other words. The last line is the power of the number of topics by which a column grows
(1: twice the topics, twice the cost; 0: no cost). Up to 200 topics closed answers are rendered as well, so that find-in-page has them.

${table(['topics', ...Object.keys(COLUMNS)], [...lines, ['power', ...powers]])}
`;
}
