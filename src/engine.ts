/** The search without a browser, and the same over the built-in English content. */
import content from 'virtual:signin-help-content/en';
import { createEngine } from './search/checked-engine.js';
import type { Engine, SearchOptions } from './search/engine.js';
import type { SearchResult } from './search/searcher.js';

export { createEngine } from './search/checked-engine.js';
export type { Engine, SearchOptions } from './search/engine.js';
export type { Hit, SearchResult } from './search/searcher.js';
export type { ContentPack } from './model/pack.js';

let engine: Engine | undefined;

/** Searches the built-in English content. Answers at once; any string is answered. */
export function search(query: string, options?: SearchOptions): SearchResult {
  engine ??= createEngine(content);
  return engine.search(query, options);
}
