import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Say } from '../model/messages.js';
import type { Audience, TopicId } from '../model/topic.js';
import type { Outcome } from '../model/view.js';
import type { ProviderResult, SearchProvider } from '../search/provider.js';
import type { HelpStore } from './help-store.js';
import { ProviderController } from './provider-controller.js';
import { SearchReport } from './search-report.js';
import { Timer } from './while-connected.js';

/** The element whose search it is. */
export interface SearchHost extends ReactiveControllerHost, HTMLElement {
  query: string;
  readonly searchProvider: SearchProvider | undefined;
  /** A search provider from a context around the element. */
  readonly searchProviderAbove: SearchProvider | undefined;
}

/** What a search does in its session beside finding. */
export interface SearchActions {
  lastTopicId: TopicId;
  readonly store: HelpStore;
  open(topicId: TopicId): boolean;
  close(topicId: TopicId): boolean;
  warn(problem: string): void;
}

/** A pause this long after the last key means that the reader looks up: the count is said once, events tell of one search. */
const SETTLE_MS = 400;
/** A best answer less likely than this is one of many, and in our own questions never the right one: it stands on top, closed. */
const LEAST_OPENED = 0.2;

/** What the status line counts: taken when typing has settled, so that it does not change with each key. */
interface Count {
  readonly topics: number;
  readonly outcome: Outcome;
  readonly audience: Audience | '';
}

/** The life of a search: while the reader types nothing is said or opened; once typing has settled, all of it, once. */
export class SearchController implements ReactiveController {
  readonly #host: SearchHost;
  readonly #store: HelpStore;
  readonly #actions: SearchActions;
  readonly #settle: Timer;
  readonly #provider: ProviderController;
  readonly #report: SearchReport;
  #count: Count | undefined;
  #best: TopicId | undefined;
  #openedBySearch: TopicId | undefined;
  #isTyping = false;
  #isAsked = false;

  constructor(host: SearchHost, actions: SearchActions) {
    this.#host = host;
    this.#store = actions.store;
    this.#actions = actions;
    this.#settle = new Timer(host);
    this.#provider = new ProviderController(host, (problem) => actions.warn(problem));
    this.#report = new SearchReport(host, actions.store);
    host.addController(this);
  }

  /** What the portal's own search answered. */
  get results(): readonly ProviderResult[] | 'loading' | undefined {
    return this.#provider.results;
  }

  /** The query with its misspelt words mended, where that says something new. Not while the reader types: a half word is no mistake. */
  get correction(): string | undefined {
    const { result, query } = this.#store;
    if (this.#settle.isRunning || this.#isTyping || result?.warning === 'secret') return undefined;
    const { correction } = result ?? {};
    return correction?.toLowerCase() === query.trim().toLowerCase() ? undefined : correction;
  }

  /** Whether the reader is typing: what a search found is not said before a pause. */
  get isTyping(): boolean {
    return this.#isTyping;
  }

  /** The words of the status line. */
  status(say: Say): string {
    if (!this.#count) return '';
    const { outcome, topics, audience } = this.#count;
    if (outcome === 'empty') return say('status-none');
    const counted = say(outcome === 'all' ? 'status-all' : 'status-matches', { count: topics });
    if (!audience) return counted;
    return `${say('audience-chosen', { audience: say(`audience-${audience}`) })}. ${counted}`;
  }

  /** Takes what the reader typed; `isFinal` does not wait for a pause. */
  type(query: string, isFinal: boolean): void {
    // An input may leave the text as it is: nothing is searched then that would settle.
    this.#isTyping = !isFinal && (this.#isTyping || query !== this.#host.query);
    if (query === this.#host.query && isFinal && this.#settle.isRunning) this.#settled();
    this.#host.query = query;
  }

  /** Something else is searched, or for somebody else. */
  asked(): void {
    this.#isAsked = true;
    this.#report.asked();
  }

  /** The reader opened or closed a topic: from now on it is theirs, and no search closes it. */
  release(topicId: TopicId): void {
    if (topicId === this.#openedBySearch) this.#openedBySearch = undefined;
  }

  hostConnected(): void {
    // It left the page before typing had settled, or lost the portal's answer on the way.
    if (this.#store.query.trim()) this.#rest();
  }

  hostUpdated(): void {
    if (!this.#isAsked || !this.#host.isConnected) return;
    this.#isAsked = false;
    if (this.#isTyping) this.#rest();
    else this.#settled();
    this.#isTyping = false;
  }

  /** Waits for a pause. */
  #rest(): void {
    this.#settle.start(() => this.#settled(), SETTLE_MS);
  }

  /** Typing has come to rest: say the count, open the best answer, tell the page, ask the portal. */
  #settled(): void {
    this.#settle.stop();
    this.#isTyping = false;
    this.#store.settle();
    const { view, result, audience } = this.#store;
    this.#count = { topics: view.topicIds.length, outcome: view.outcome, audience };
    const isClear = result?.confident && result.hits[0]!.score >= LEAST_OPENED;
    this.#openBest(isClear ? view.topicIds[0] : undefined);
    const { searchProvider, searchProviderAbove } = this.#host;
    this.#provider.ask(searchProvider ?? searchProviderAbove, this.#report.tell(), audience);
    this.#host.requestUpdate();
  }

  #openBest(best: TopicId | undefined): void {
    if (best !== this.#best) {
      if (this.#openedBySearch !== undefined) {
        this.#actions.close(this.#openedBySearch);
        // A message must not name what another search had found.
        if (this.#actions.lastTopicId === this.#openedBySearch) this.#actions.lastTopicId = '';
      }
      this.#openedBySearch = best !== undefined && this.#actions.open(best) ? best : undefined;
    }
    this.#best = best;
    if (best !== undefined) this.#actions.lastTopicId = best;
  }
}
