import { checkFacts, FACT_KEYS, type CompanyFacts, type RawFacts } from '../model/facts.js';
import { createSay, type Say } from '../model/messages.js';
import type { ContentPack } from '../model/pack.js';
import { asText, echo } from '../model/text.js';
import { AUDIENCES, isAudience, type Audience, type TopicId } from '../model/topic.js';
import { viewAll, viewResult, type View } from '../model/view.js';
import type { ListedTopic } from '../render/help.js';
import { listTopics } from '../render/list-topics.js';
import { prepareDates } from '../render/local-date.js';
import type { Engine, TextRange } from '../search/engine.js';
import type { OwnTopic } from '../search/extend-index.js';
import type { SearchResult } from '../search/searcher.js';
import type { Slices } from '../search/slices.js';
import type { Warn } from './console-warning.js';
import { contentSearch } from './content-search.js';

/** What decides which topics there are. */
export interface ContentChoice {
  readonly pack: ContentPack;
  readonly ownTopics: readonly OwnTopic[];
  readonly only: string | null;
  readonly hide: string | null;
}

/** Derives what the element shows from content, query, kind of user and facts, and does each piece of work once. */
export class HelpStore {
  say: Say = () => '';
  topics: ReadonlyMap<TopicId, ListedTopic> = new Map();
  view: View = { outcome: 'all', topicIds: [], matches: new Map() };
  result: SearchResult | undefined;
  facts: CompanyFacts = {};
  audience: Audience | '' = '';
  query = '';
  readonly #warn: Warn;
  #choice: ContentChoice | undefined;
  #engine: Engine | undefined;
  #rawFacts: readonly unknown[] = [];

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  get pack(): ContentPack | undefined {
    return this.#choice?.pack;
  }

  /** Takes over the content and, where it has changed, derives everything again. Returns whether it has changed. */
  choose(choice: ContentChoice): boolean {
    const { pack, ownTopics, only, hide } = choice;
    const last = this.#choice;
    if (last && areSame(Object.values(choice), Object.values(last))) return false;
    this.#choice = choice;
    if (last?.pack !== pack) this.say = createSay(pack.messages, pack.lang);
    this.topics = listTopics(pack, ownTopics, only, hide);
    this.#engine = contentSearch(pack, ownTopics, [...this.topics.keys()], this.#warn);
    this.#look();
    return true;
  }

  /** The ids of all topics, including those that the page hides. */
  get allIds(): ReadonlySet<TopicId> {
    const { pack, ownTopics = [] } = this.#choice ?? {};
    return new Set([...(pack?.topics ?? []), ...ownTopics].map(({ id }) => id));
  }

  /**
   * Takes over what is searched, and for whom; null counts as empty. Returns whether either has changed. While the reader types, a
   * mere guess changes nothing: the last view stays until `settle`.
   */
  ask(wantedQuery: unknown, wantedAudience: unknown, isTyping = false): boolean {
    const query = asText(wantedQuery);
    const audience = asText(wantedAudience);
    const known = isAudience(audience) ? audience : '';
    if (audience !== known) {
      this.#warn(
        `audience="${echo(audience)}" is not known. It can be ${AUDIENCES.join(', ')}, or empty.`,
      );
    }
    const isSame = query === this.query && known === this.audience;
    this.query = query;
    this.audience = known;
    if (isSame) return false;
    this.#look(isTyping);
    return true;
  }

  /** Takes over the company facts; warns of bad ones and leaves them out. */
  tell(raw: RawFacts): void {
    const values = FACT_KEYS.map((key) => raw[key]);
    if (areSame(values, this.#rawFacts)) return;
    this.#rawFacts = values;
    const { facts, problems } = checkFacts(raw);
    this.facts = facts;
    problems.forEach(this.#warn);
  }

  /** Where the words of `matches` (stems) stand in a text. An arrow function, because snapshots hand it on. */
  readonly findMatches = (text: string, matches: readonly string[]): readonly TextRange[] =>
    this.#engine?.findMatches(text, matches) ?? [];

  /** Prepares the search for the first key, then dates (one step of 11 ms) for the first answer that opens: both would have to wait. */
  *warmUp(): Slices<void> {
    try {
      yield* this.#engine?.warmUp() ?? [];
    } finally {
      if (this.pack) prepareDates(this.pack.lang);
    }
  }

  /** Shows what was found, even if it is a guess. */
  settle(): void {
    this.view = this.result
      ? viewResult(this.result.hits, this.result.confident)
      : viewAll([...this.topics.values()], this.audience);
  }

  #look(isTyping = false): void {
    const { query, audience } = this;
    this.result = query.trim() ? this.#engine?.search(query, { audience }) : undefined;
    if (!isTyping || this.result?.confident !== false) this.settle();
  }
}

/** Whether two lists of equal length hold the same values. */
function areSame(values: readonly unknown[], others: readonly unknown[]): boolean {
  return values.every((value, at) => value === others[at]);
}
