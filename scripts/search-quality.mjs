/**
 * `npm run search:quality`: how well the search answers the project's own labelled questions, of the half that no setting was
 * chosen by, beside two peers over the same content. Needs a built tree (`npm run build`).
 *
 *   npm run search:quality                          the table
 *   npm run search:quality -- --show                and each question that went wrong
 *   npm run search:quality -- --set tuning          of the other half
 *   npm run search:quality -- --set second-writer   of another writer
 */
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { packContent, readContent } from '../build/src/compiler/index.js';
import { plainText } from '../build/src/model/topic.js';
import { createEngine } from '../build/src/search/engine.js';
import { measure } from '../build/test/search-quality/figures.js';
import { readHalves, readSecondWriter } from '../build/test/search-quality/labelled-questions.js';

const ROWS = [
  ['plain questions, right topic first', 'plainFirst'],
  ['misspelt, right topic first', 'typoFirst'],
  ['right topic in the first three (plain)', 'plainInThree'],
  ['not covered, refused', 'refused'],
  ['covered, wrongly refused', 'wronglyRefused'],
];

/** What each candidate is given: the same titles, questions and answers. */
function documentsOf(content) {
  return content.topics.map(({ id, title, questions, errors, answer }) => ({
    id,
    title,
    questions: [
      ...questions,
      ...errors,
      ...content.vocabulary.shared
        .filter(({ topics }) => topics.includes(id))
        .map(({ question }) => question),
    ].join('\n'),
    text: plainText(answer),
  }));
}

function ourSearch(pack) {
  const engine = createEngine(pack);
  return (query) => {
    const { hits, confident } = engine.search(query);
    return { ids: hits.map(({ topicId }) => topicId), isConfident: confident };
  };
}

/** Lunr as its guide shows it. Characters of its query language are taken out, because it throws on some. */
function lunrSearch(documents) {
  const index = lunr(function () {
    this.ref('id');
    for (const field of ['title', 'questions', 'text']) this.field(field);
    for (const document of documents) this.add(document);
  });
  return (query) => answer(index.search(query.replace(/[-+~^*:]/g, ' ')).map(({ ref }) => ref));
}

function miniSearch(documents) {
  const index = new MiniSearch({ fields: ['title', 'questions', 'text'] });
  index.addAll(documents);
  return (query) => answer(index.search(query, { fuzzy: 0.2, prefix: true }).map(({ id }) => id));
}

/** A peer says that it found nothing in one way only: by finding nothing. */
function answer(ids) {
  return { ids, isConfident: ids.length > 0 };
}

function printTable(candidates) {
  const names = candidates.map(({ name }) => name);
  console.log(`| | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`);
  for (const [label, figure] of ROWS) {
    const cells = candidates.map(({ figures }) => `${(100 * figures[figure]).toFixed(1)}%`);
    console.log(`| ${label} | ${cells.join(' | ')} |`);
  }
}

function printMistakes(questions, search) {
  for (const { q, topics } of questions) {
    const { ids, isConfident } = search(q);
    const isOffTopic = topics.includes('none');
    if (isOffTopic ? !isConfident : isConfident && topics.includes(ids[0])) continue;
    console.log(
      `${isConfident ? '       ' : 'refused'}  ${q}\n         ${topics} ← ${ids.slice(0, 3)}`,
    );
  }
}

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'asserted' },
    show: { type: 'boolean', default: false },
  },
});
const sets = { ...readHalves(), 'second-writer': readSecondWriter() };
const questions = sets[values.set];
if (!questions) throw new Error(`--set is one of ${Object.keys(sets).join(', ')}`);

const content = await readContent('content/en');
const pack = packContent(content);
const documents = documentsOf(content);
const candidates = [
  { name: 'signin-help', search: ourSearch(pack) },
  { name: 'Lunr, as it comes', search: lunrSearch(documents) },
  { name: 'MiniSearch, fuzzy and prefix', search: miniSearch(documents) },
].map((candidate) => ({ ...candidate, figures: measure(questions, candidate.search) }));

if (values.show) printMistakes(questions, candidates[0].search);
console.log(`${questions.length} questions of test/search-quality/, set "${values.set}"\n`);
printTable(candidates);
console.log(`\nOur index: ${brotliCompressSync(pack.index).length} bytes (brotli)`);
