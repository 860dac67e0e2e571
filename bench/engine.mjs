/** The search alone: bytes of the index, time to load it, time of a query. Candidates take turns, question by question. */
import { brotliCompressSync, constants } from 'node:zlib';
import { readHalves } from '../build/test/search-quality/labelled-questions.js';
import { enginesFor } from './engines.mjs';
import { kilobytes, median, quantile, short, table } from './numbers.mjs';
import { topicsFor } from './topics.mjs';

const OURS = 'signin-help';
const BESIDE = 'MiniSearch, fuzzy and prefix';
/** A candidate that has used up so much time on one kind of query is asked no more of them. */
const MOST_MS = 4000;
const FULL = { sizes: [29, 100, 1000, 5000], questions: 60, rounds: 3, loads: 5 };
const QUICK = { sizes: [29, 1000], questions: 15, rounds: 1, loads: 1 };
/** Full effort takes a minute for an index of 20 MB. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Whole questions, questions as they are typed, and misspelt ones. */
function queriesOf({ asserted }, count) {
  const some = (kind) => asserted.filter((question) => question.kind === kind).slice(0, count);
  const whole = some('plain').map(({ q }) => q);
  return {
    whole,
    prefixes: whole.map((q, i) => q.slice(0, 4 + (i % 20))),
    typos: some('typo').map(({ q }) => q),
  };
}

async function time(work) {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
}

async function measure(candidates, queries, { rounds, loads }) {
  const rows = candidates.map(({ name, data }) => ({
    name,
    bytes: brotliCompressSync(data, data.length > 300_000 ? QUALITY : {}).length,
    load: [],
    times: Object.fromEntries(Object.keys(queries).map((kind) => [kind, []])),
  }));
  const searches = [];
  for (let i = 0; i < loads; i++) {
    for (const [at, { data, load }] of candidates.entries()) {
      const { result, ms } = await time(() => load(data));
      searches[at] = result;
      rows[at].load.push(ms);
    }
  }
  for (const [kind, texts] of Object.entries(queries)) {
    const spent = candidates.map(() => 0);
    for (let round = 0; round <= rounds; round++) {
      for (const text of texts) {
        for (const [at, search] of searches.entries()) {
          if (spent[at] > MOST_MS) continue;
          const { ms } = await time(() => search(text));
          spent[at] += ms;
          // The first round warms up, unless it is all there is time for.
          if (round > 0 || ms * texts.length > MOST_MS) rows[at].times[kind].push(ms);
        }
      }
    }
  }
  return rows;
}

function cellsOf({ name, bytes, load, times }, beside) {
  const p95 = (row) => quantile(Object.values(row.times).flat(), 0.95);
  return [
    name === OURS ? `**${name}**` : name,
    kilobytes(bytes),
    short(median(load)),
    ...Object.values(times).map(
      (values) => `${short(quantile(values, 0.5))} / ${short(quantile(values, 0.95))}`,
    ),
    short(p95({ times }) / p95(beside)),
  ];
}

/** Markdown with a table for each number of topics. */
export async function engineReport({ quick }) {
  const settings = quick ? QUICK : FULL;
  const queries = queriesOf(readHalves(), settings.questions);
  const parts = [];
  for (const size of settings.sizes) {
    console.log(`engine alone: ${size} topics`);
    const rows = await measure(await enginesFor(topicsFor(size)), queries, settings);
    const beside = rows.find(({ name }) => name === BESIDE);
    parts.push(
      `### ${size.toLocaleString('en')} topics\n`,
      table(
        [
          'engine',
          'index, kB',
          'load, ms',
          'whole p50 / p95',
          'prefixes',
          'typos',
          'p95 over MiniSearch',
        ],
        rows.map((row) => cellsOf(row, beside)),
      ),
      '',
    );
  }
  return `## The search alone

Milliseconds in Node. Index: what the browser fetches for the search beside the topics, after brotli. Load: until it can answer, ours
with a first query. Prefixes are questions broken off, typos are misspelt ones. Ours and MiniSearch mend typing mistakes; Lunr as it comes and FlexSearch do not.

${parts.join('\n')}`;
}
