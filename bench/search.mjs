/**
 * The search alone, beside Lunr and MiniSearch over the same topics: bytes of the index, time to load it, and time of a query, at
 * 29 to 5,000 topics. Candidates take turns, question by question, so that a busy machine is as slow for each. Needs a built tree.
 *
 *   node bench/search.mjs              29, 100, 1,000 and 5,000 topics
 *   node bench/search.mjs 29 1000      only these
 */
import { brotliCompressSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { packContent, readContent } from '../build/src/compiler/index.js';
import { plainText } from '../build/src/model/topic.js';
import { createEngine } from '../build/src/search/engine.js';
import { buildIndex } from '../build/src/search/indexer.js';
import { readHalves } from '../build/test/search-quality/halves.js';

const SIZES = [29, 100, 1000, 5000];
const QUESTIONS = 60;
const ROUNDS = 3;
const FIELDS = ['title', 'questions', 'text'];
/** Words that copies of the topics are given, so that larger packs have more words as well: by Heaps' law about the root. */
const OTHER_WORDS = 4000;
const SHARE_OF_OTHER_WORDS = 0.3;

/** A stream of numbers from 0 to 1, the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pronounceable words, the first ones much more frequent. */
function otherWord(next) {
  let rank = Math.floor(OTHER_WORDS * next() ** 3);
  let word = '';
  for (let i = 0; i < 4; i++, rank = Math.floor(rank / 8)) {
    word += 'bdfglmpt'[rank % 8] + 'aeiouaeo'[(rank * 5 + i) % 8];
  }
  return word;
}

/** The real topics first, then copies of them with some words exchanged. */
function topicsFor(size, originals) {
  const next = numbers(size);
  const vary = (text) =>
    text.replace(/\p{L}{3,}/gu, (word) => (next() < SHARE_OF_OTHER_WORDS ? otherWord(next) : word));
  return Array.from({ length: size }, (_, i) => {
    const topic = originals[i % originals.length];
    if (i < originals.length) return topic;
    const questions = topic.questions.slice(0, 15).map(vary);
    return {
      ...topic,
      id: `${topic.id}-${i}`,
      title: vary(topic.title),
      questions,
      text: vary(topic.text),
    };
  });
}

/** Each way to search: what travels, how it is loaded, how it is asked. */
function candidatesFor(topics, pack, vocabulary) {
  const documents = topics.map(({ id, title, questions, text }) => ({
    id,
    title,
    questions: questions.join('\n'),
    text,
  }));
  const mini = new MiniSearch({ fields: FIELDS });
  mini.addAll(documents);
  const lunrIndex = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const document of documents) this.add(document);
  });
  const content = {
    ...pack,
    topics: topics.map(({ id, title, audience, text }) => ({
      id,
      title,
      audience,
      answer: [['p', [text]]],
    })),
    index: buildIndex({ lang: 'en', topics, ...vocabulary }),
  };
  return [
    {
      name: 'signin-help',
      data: content.index,
      load: () => {
        const engine = createEngine(content);
        engine.search('load');
        return (query) => engine.search(query).hits.length;
      },
    },
    {
      name: 'Lunr, as it comes',
      data: JSON.stringify(lunrIndex),
      load: (data) => {
        const index = lunr.Index.load(JSON.parse(data));
        return (query) => index.search(query.replace(/[-+~^*:]/g, ' ')).length;
      },
    },
    {
      name: 'MiniSearch, fuzzy and prefix',
      data: JSON.stringify(mini),
      load: (data) => {
        const index = MiniSearch.loadJSON(data, { fields: FIELDS });
        return (query) => index.search(query, { fuzzy: 0.2, prefix: true }).length;
      },
    },
  ];
}

/** Whole questions, questions as they are typed, and misspelt ones. */
function queriesOf({ asserted }) {
  const some = (kind) => asserted.filter((question) => question.kind === kind).slice(0, QUESTIONS);
  const whole = some('plain').map(({ q }) => q);
  return {
    whole,
    prefixes: whole.map((q, i) => q.slice(0, 4 + (i % 20))),
    typos: some('typo').map(({ q }) => q),
  };
}

function time(work) {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

function measure(candidates, queries) {
  const loaded = candidates.map(({ data, load }) => time(() => load(data)));
  const times = candidates.map(() => ({ whole: [], prefixes: [], typos: [] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [kind, texts] of Object.entries(queries)) {
      for (const text of texts) {
        loaded.forEach(({ result: search }, i) => {
          const { ms } = time(() => search(text));
          // The first round warms up.
          if (round > 0) times[i][kind].push(ms);
        });
      }
    }
  }
  return candidates.map(({ name, data }, i) => ({
    name,
    bytes: brotliCompressSync(data).length,
    load: loaded[i].ms,
    times: times[i],
  }));
}

const number = (value) => (value < 0.1 ? value.toFixed(3) : value.toPrecision(2));

const sizes = process.argv.slice(2).map(Number);
const content = await readContent('content/en');
const originals = content.topics.map((topic) => ({ ...topic, text: plainText(topic.answer) }));
const pack = packContent({
  ...content,
  vocabulary: { ...content.vocabulary, shared: [], offTopic: [] },
});
const queries = queriesOf(readHalves());

console.log(`Node ${process.version}, ${process.platform} ${process.arch}; ms: p50 / p95\n`);
console.log('| topics | | index, bytes (brotli) | load, ms | whole | prefixes | typos |');
console.log('|---:|---|---:|---:|---:|---:|---:|');
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const candidates = candidatesFor(topicsFor(size, originals), pack, content.vocabulary);
  for (const { name, bytes, load, times } of measure(candidates, queries)) {
    const cells = Object.values(times).map(
      (values) => `${number(quantile(values, 0.5))} / ${number(quantile(values, 0.95))}`,
    );
    console.log(`| ${size} | ${name} | ${bytes} | ${load.toFixed(0)} | ${cells.join(' | ')} |`);
  }
}
