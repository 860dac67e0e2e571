import type { ContentPack } from '../model/pack.js';
import { plainText, type Audience, type TopicId } from '../model/topic.js';
import { createAnalysis } from './analysis.js';
import { extendIndex, type OwnTopic } from './extend-index.js';
import { unpackIndex } from './packed-index.js';
import { createResolver } from './resolve.js';
import type { SearchIndex } from './search-index.js';
import { searchIndex, type Searcher, type SearchResult } from './searcher.js';
import { EXAMINED_LENGTH, maskSecrets } from './secrets.js';
import { finish, type Slices } from './slices.js';
import { topicWords } from './text-words.js';

export interface SearchOptions {
  /** The kind of user who asks: it breaks ties. */
  readonly audience?: Audience | '';
}

export interface EngineOptions {
  /** Topics beside those of the pack; one with the id of a baked topic takes its place. */
  readonly topics?: readonly OwnTopic[];
  /** Only these topics are found; all by default. */
  readonly topicIds?: readonly TopicId[];
}

/** A stretch of text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The search without a browser. */
export interface Engine {
  /** Answers synchronously, and never throws for any string. A secret in the query is reported, and not searched for. */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Where the words of a hit's `matches` stand in a text, in order; the pairs of letters of a joined script overlap. */
  findMatches(text: string, matches: readonly string[]): TextRange[];
  /** Prepares the first search in slices, for a caller who has time before it. A search in the meantime does the rest. */
  warmUp(): Slices<void>;
}

/** Unpacked indexes, shared by all engines of a pack: those of several elements, and of one whose topics the page changes. */
const unpacked = new WeakMap<ContentPack, SearchIndex>();
/** Unpackings that have begun; the next caller continues them. */
const begun = new WeakMap<ContentPack, Slices<void>>();

/** Prepares the search over a compiled content pack. The index is unpacked at the first search. */
export function createEngine(
  content: ContentPack,
  { topics: own = [], topicIds }: EngineOptions = {},
): Engine {
  const analysis = createAnalysis(content.lang, content.variants);
  let searcher: Searcher | undefined;

  function* start(): Slices<void> {
    try {
      const index = yield* unpackIndex(content.index, analysis.stem, () =>
        topicWords(
          content.topics.map(({ title, answer }) => ({ title, text: plainText(answer) })),
          analysis,
        ),
      );
      unpacked.set(content, index);
    } finally {
      // So that each search reports a damaged index.
      begun.delete(content);
    }
  }

  function* warmUp(): Slices<void> {
    if (!unpacked.has(content)) {
      const work = begun.get(content) ?? start();
      begun.set(content, work);
      while (!work.next().done) yield;
    }
    searcher ??= prepare();
  }

  function prepare(): Searcher {
    const shared = unpacked.get(content)!;
    // The later topic of an id takes the place of the earlier one, in its column.
    const byId = new Map([...content.topics, ...own].map((topic) => [topic.id, topic]));
    const listed = topicIds && new Set(topicIds);
    const index = own.length ? extendIndex(shared, own, [...byId.keys()], analysis) : shared;
    return {
      index,
      analysis,
      stems: [...index.terms.keys()],
      resolve: createResolver(index, analysis),
      topics: [...byId.values()].map((topic) =>
        !listed || listed.has(topic.id) ? topic : undefined,
      ),
    };
  }

  return {
    warmUp,
    search(query, options) {
      const audience = options?.audience ?? '';
      finish(warmUp());
      const text = String(query).slice(0, EXAMINED_LENGTH);
      const masked = maskSecrets(text);
      const result = searchIndex(masked.replaceAll('[secret]', ' '), searcher!, audience);
      return masked === text ? result : { ...result, warning: 'secret' };
    },
    findMatches: (text, matches) =>
      analysis.tokens(text).filter((token) => matches.includes(analysis.stem(token.text))),
  };
}
