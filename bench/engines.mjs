/** Search engines over the same topics, ours among them: what travels, how it is loaded, how it is asked. */
import { createEngine } from '../build/src/search/engine.js';
import { documentsOf, packFor } from './topics.mjs';

const FIELDS = ['title', 'questions', 'text'];
const MOST_HITS = 10;

/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {string} data What the browser must fetch beside the code and the topics.
 * @property {(data: string) => (query: string) => number | Promise<number>} load Returns the search, which answers how many hits.
 */

/** @returns {Promise<Candidate[]>} */
export async function enginesFor(topics) {
  const documents = documentsOf(topics);
  const [lunr, mini, fuse, orama, flex] = await Promise.all([
    lunrEngine(documents),
    miniSearchEngine(documents),
    fuseEngine(documents),
    oramaEngine(documents),
    flexSearchEngine(documents),
  ]);
  return [ourEngine(topics), lunr, mini, flex, orama, fuse];
}

function ourEngine(topics) {
  const pack = packFor(topics);
  return {
    name: 'signin-help',
    data: pack.index,
    load: () => {
      // A new object, because what is unpacked is kept by pack.
      const engine = createEngine({ ...pack });
      engine.search('load');
      return (query) => engine.search(query).hits.length;
    },
  };
}

async function lunrEngine(documents) {
  const { default: lunr } = await import('./node_modules/lunr/lunr.js');
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const document of documents) this.add(document);
  });
  return {
    name: 'Lunr, as it comes',
    data: JSON.stringify(index),
    load: (data) => {
      const loaded = lunr.Index.load(JSON.parse(data));
      // Its query language throws at many a question that people type.
      return (query) => loaded.search(query.replace(/[-+~^*:]/g, ' ')).length;
    },
  };
}

async function miniSearchEngine(documents) {
  const { default: MiniSearch } = await import('./node_modules/minisearch/dist/es/index.js');
  const index = new MiniSearch({ fields: FIELDS });
  index.addAll(documents);
  return {
    name: 'MiniSearch, fuzzy and prefix',
    data: JSON.stringify(index),
    load: (data) => {
      const loaded = MiniSearch.loadJSON(data, { fields: FIELDS });
      return (query) => loaded.search(query, { fuzzy: 0.2, prefix: true }).length;
    },
  };
}

/** Fuse.js looks through the texts themselves. */
async function fuseEngine(documents) {
  const { default: Fuse } = await import('./node_modules/fuse.js/dist/fuse.mjs');
  const keys = FIELDS;
  const index = JSON.stringify(Fuse.createIndex(keys, documents));
  return {
    name: 'Fuse.js',
    data: index,
    load: (data) => {
      const fuse = new Fuse(
        documents,
        { keys, ignoreLocation: true },
        Fuse.parseIndex(JSON.parse(data)),
      );
      return (query) => fuse.search(query, { limit: MOST_HITS }).length;
    },
  };
}

async function oramaEngine(documents) {
  const { create, insertMultiple, load, save, search } =
    await import('./node_modules/@orama/orama/dist/esm/index.js');
  const schema = { title: 'string', questions: 'string', text: 'string' };
  const database = create({ schema });
  await insertMultiple(database, documents);
  return {
    name: 'Orama, tolerance 1',
    data: JSON.stringify(save(database)),
    load: (data) => {
      const loaded = create({ schema });
      load(loaded, JSON.parse(data));
      return (term) => search(loaded, { term, tolerance: 1, limit: MOST_HITS }).count;
    },
  };
}

/** FlexSearch writes its index in pieces. */
async function flexSearchEngine(documents) {
  const { Document } =
    await import('./node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');
  const options = { tokenize: 'forward', document: { id: 'id', index: FIELDS } };
  const index = new Document(options);
  for (const document of documents) index.add(document);
  const pieces = [];
  await index.export((key, data) => {
    if (data) pieces.push([key, data]);
  });
  return {
    name: 'FlexSearch, suggest',
    data: JSON.stringify(pieces),
    load: (data) => {
      const loaded = new Document(options);
      for (const [key, piece] of JSON.parse(data)) loaded.import(key, piece);
      return (query) => loaded.search(query, { suggest: true, limit: MOST_HITS }).length;
    },
  };
}
