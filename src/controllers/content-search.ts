import { errorText } from '../model/text.js';
import type { ContentPack } from '../model/pack.js';
import type { TopicId } from '../model/topic.js';
import { createEngine, type Engine, type EngineOptions } from '../search/engine.js';
import type { SearchResult } from '../search/searcher.js';
import type { Warn } from './console-warning.js';

const NOTHING_FOUND: SearchResult = { hits: [], confident: false };

/** An engine that is made when it is first asked. Where searching fails, the page is warned and nothing is found. */
export function contentSearch(
  pack: ContentPack,
  topics: EngineOptions['topics'] & {},
  topicIds: readonly TopicId[],
  warn: Warn,
): Engine {
  let engine: Engine | undefined;
  const made = (): Engine => (engine ??= createEngine(pack, { topics, topicIds }));
  return {
    search(query, options) {
      try {
        return made().search(query, options);
      } catch (error) {
        warn(`the search of this content does not work: ${errorText(error)}`);
        return NOTHING_FOUND;
      }
    },
    findMatches: (text, matches) => made().findMatches(text, matches),
    warmUp: () => made().warmUp(),
  };
}
