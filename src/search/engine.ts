import type { ContentPack } from '../model/pack.js';
import type { Audience } from '../model/topic.js';
import { createAnalysis } from './analysis.js';
import { unpackIndex } from './packed-index.js';
import { createResolver } from './resolve.js';
import { searchIndex, type SearchResult } from './searcher.js';

export interface SearchOptions {
  /** The kind of user who asks: it breaks ties. */
  readonly audience?: Audience | '';
}

/** The search without a browser. */
export interface Engine {
  /** Answers at once. Any string is answered; none throws. */
  search(query: string, options?: SearchOptions): SearchResult;
}

/** A query has nothing more to say after so many UTF-16 code units; an error message is still found that far into a paste. */
const MOST_CHARACTERS = 4000;

/** Prepares the search over a compiled content pack. The index is unpacked at the first search. */
export function createEngine(content: ContentPack): Engine {
  let search: ((query: string, audience: Audience | '') => SearchResult) | undefined;
  return {
    search(query, { audience = '' } = {}) {
      search ??= prepare(content);
      return search(String(query).slice(0, MOST_CHARACTERS), audience);
    },
  };
}

function prepare(content: ContentPack): (query: string, audience: Audience | '') => SearchResult {
  const analysis = createAnalysis(content.lang, content.variants);
  const index = unpackIndex(content.index, analysis.stem);
  const resolve = createResolver(index, analysis.stem, analysis.stopWords);
  return (query, audience) =>
    searchIndex(query, index, content.topics, analysis, resolve, audience);
}
