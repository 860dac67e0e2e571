/** Widgets in Chromium: the same topics, a fresh visit each time, candidates in turns, medians. */
import { kilobytes, median, quantile, short, table } from './numbers.mjs';
import { pagefindSite } from './pagefind-site.mjs';
import { startServer } from './serve.mjs';
import {
  deferred,
  detailsSite,
  govukSite,
  miniSearchSite,
  ourSite,
  webAwesomeSite,
} from './sites.mjs';
import { topicsFor } from './topics.mjs';
import { launchBrowser, visit } from './visit.mjs';

const SLOWDOWN = 4;
const ALL = [
  detailsSite,
  miniSearchSite,
  govukSite,
  webAwesomeSite,
  pagefindSite,
  ourSite,
  (topics) => deferred(ourSite(topics)),
];
const AT_1000 = [detailsSite, miniSearchSite, webAwesomeSite, ourSite];
const FULL = { 29: [ALL, 11], 1000: [AT_1000, 5] };
const QUICK = { 29: [ALL, 2], 1000: [AT_1000, 1] };

/** Visits each site `rounds` times at full speed and slowed down, in turns. */
async function measure(sites, rounds, browser, server) {
  const visits = sites.map(() => ({ fast: [], slow: [] }));
  // The first visits find nothing in the caches of the machine.
  for (const site of sites) await visit(browser, server, site, { isUsed: false });
  for (let round = 0; round < rounds; round++) {
    for (const [i, site] of sites.entries()) {
      visits[i].fast.push(await visit(browser, server, site));
      const slow = { slowdown: SLOWDOWN, isUsed: false };
      visits[i].slow.push(await visit(browser, server, site, slow));
    }
  }
  return visits;
}

function rowsOf(sites, visits) {
  const floors = visits[0].fast.map(({ cpu }) => cpu);
  return sites.map(({ name, box }, i) => {
    const { fast, slow } = visits[i];
    const of = (key, from = fast) => median(from.map((figures) => figures[key]));
    const all = (key) => fast.flatMap((figures) => figures[key] ?? []);
    const pair = (key) => `${short(quantile(all(key), 0.5))} / ${short(quantile(all(key), 0.95))}`;
    return {
      load: [
        name,
        kilobytes(of('bytes')),
        of('requests'),
        box ? `${kilobytes(of('searchBytes'))} / ${of('searchRequests')}` : '–',
        short(of('cpu')),
        short(median(fast.map(({ cpu }, round) => cpu / floors[round]))),
        short(of('script')),
        `${short(of('longest'))} / ${short(of('blocking'))}`,
        `${short(of('longest', slow))} / ${short(of('blocking', slow))}`,
      ],
      use: [
        name,
        box ? pair('keys') : '–',
        box ? short(median(all('keyCpus'))) : '–',
        short(of('toggle')),
        short(of('heap') / 1e6),
        of('nodes').toLocaleString('en'),
        short(of('idleCpu')),
      ],
    };
  });
}

const LOAD = [
  'candidate',
  'kB at load',
  'requests',
  'first search, kB / requests',
  'CPU to usable',
  'over `<details>`',
  'script',
  'longest task / blocking, 1x',
  'the same at 4x',
];
const USE = [
  'candidate',
  'key to paint p50 / p95',
  'CPU a key',
  'toggle to paint',
  'heap, MB',
  'DOM nodes',
  'CPU after usable',
];

/** Markdown with the tables. */
export async function browserReport({ quick }) {
  const server = await startServer();
  const browser = await launchBrowser();
  const parts = [];
  try {
    for (const [size, [makers, rounds]] of Object.entries(quick ? QUICK : FULL)) {
      console.log(`widgets in Chromium: ${size} topics`);
      const topics = topicsFor(Number(size));
      const sites = [];
      for (const make of makers) sites.push(await make(topics));
      const rows = rowsOf(sites, await measure(sites, rounds, browser, server));
      parts.push(`### ${Number(size).toLocaleString('en')} topics, ${rounds} visits each\n`);
      parts.push(
        table(
          LOAD,
          rows.map(({ load }) => load),
        ),
        '',
      );
      parts.push(
        table(
          USE,
          rows.map(({ use }) => use),
        ),
        '',
      );
    }
    parts.unshift(`${await browser.version()}.\n`);
  } finally {
    await browser.close();
    server.close();
  }
  return `## On a page

Times in ms. CPU is that of the main thread from an empty tab until a reader can use the page and sees it. Bytes are all bodies after
brotli, the page with its topics included; requests are those beside the page. Candidates are visited in turns, and the ratio is the
median of those within a turn, as the machine is quicker and slower by the minute. A task is blocking by what it exceeds 50 ms. A question
of 21 letters is typed; frames come at once, so that the wait for the screen's next one is not counted. MiniSearch by hand builds its
index at the first focus of the box. Scripts are loaded with \`async\`, which lets the browser lay out in a task of its own; Pagefind's needs
\`defer\`.

${parts.join('\n')}`;
}
