import type { ContentPack } from '../model/pack.js';
import { plainText, type Audience, type TopicId } from '../model/topic.js';
import { createAnalysis, splitWords, type Analysis } from './analysis.js';
import { extendIndex, type OwnTopic } from './extend-index.js';
import { unpackIndex, type TopicWords } from './packed-index.js';
import type { Resolver } from './resolution.js';
import { createResolver } from './resolve.js';
import type { SearchIndex } from './search-index.js';
import { searchIndex, type Searcher, type SearchResult } from './searcher.js';
import { hasSecret, maskSecrets } from './secrets.js';
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
  /** Answers at once. Any string is answered; none throws. A secret in the query is told and not searched for. */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Where the words of a hit's `matches` stand in a text, in order. */
  findMatches(text: string, matches: readonly string[]): TextRange[];
  /** Prepares the first search in slices, for whoever has time before it; a search in between does the rest. */
  warmUp(): Slices<void>;
}

/** A query has nothing more to say after so many UTF-16 code units; an error message is still found that far into a paste. */
const MOST_CHARACTERS = 4000;

/** Prepares the search over a compiled content pack. The index is unpacked at the first search. */
export function createEngine(content: ContentPack, options: EngineOptions = {}): Engine {
  const analysis = createAnalysis(content.lang, content.variants);
  let searcher: Searcher | undefined;
  return {
    search(query, { audience = '' } = {}) {
      searcher ??= prepare(content, options, analysis);
      const text = withoutEnd(String(query).slice(0, MOST_CHARACTERS));
      if (!hasSecret(text)) return searchIndex(text, searcher, audience);
      const rest = maskSecrets(text).replaceAll('[secret]', ' ');
      return { ...searchIndex(rest, searcher, audience), warning: 'secret' };
    },
    findMatches: (text, matches) => findMatches(text, matches, analysis),
    *warmUp() {
      yield* unpack(content, analysis);
      searcher ??= prepare(content, options, analysis);
    },
  };
}

/** Punctuation at the end asks nothing, and must not make a secret of an ordinary word. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\p{P}\p{S}\p{Cf}\s]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** What is unpacked serves all engines of a pack: several elements on a page, and one whose topics the page changes. */
const indexes = new WeakMap<ContentPack, SearchIndex>();
const resolvers = new WeakMap<SearchIndex, Resolver>();

function once<Key extends object, Value>(
  made: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}

/** Unpackings that have begun: whoever comes next goes on with them. */
const begun = new WeakMap<ContentPack, Slices<SearchIndex>>();

function* unpack(content: ContentPack, analysis: Analysis): Slices<SearchIndex> {
  const work = once(begun, content, () => start(content, analysis));
  try {
    while (!indexes.has(content)) {
      const step = work.next();
      if (step.done) indexes.set(content, step.value);
      else yield;
    }
  } catch (error) {
    // Each search tells anew that the index is damaged.
    begun.delete(content);
    throw error;
  }
  return indexes.get(content)!;
}

function start(content: ContentPack, analysis: Analysis): Slices<SearchIndex> {
  const textsOf = (): TopicWords =>
    topicWords(
      content.topics.map(({ title, answer }) => ({ title, text: plainText(answer) })),
      analysis,
    );
  return unpackIndex(content.index, analysis.stem, textsOf);
}

function prepare(content: ContentPack, options: EngineOptions, analysis: Analysis): Searcher {
  const { topics: own = [], topicIds } = options;
  const baked = finish(unpack(content, analysis));
  const index = own.length > 0 ? extendIndex(baked, own, analysis) : baked;
  const replaced = new Set(own.map((topic) => topic.id));
  const listed = topicIds && new Set(topicIds);
  const isListed = (id: TopicId): boolean => !listed || listed.has(id);
  return {
    index,
    analysis,
    resolve: once(resolvers, index, () => createResolver(index, analysis)),
    topics: [
      ...content.topics.map((topic) =>
        isListed(topic.id) && !replaced.has(topic.id) ? topic : undefined,
      ),
      ...own.map((topic) => (isListed(topic.id) ? topic : undefined)),
    ],
  };
}

function findMatches(text: string, matches: readonly string[], analysis: Analysis): TextRange[] {
  const wanted = new Set(matches);
  const words = splitWords(text);
  return analysis
    .tokens(words)
    .filter((token) => wanted.has(analysis.stem(token.word)))
    .map((token) => ({ start: words[token.first]!.start, end: words[token.last]!.end }));
}
