import type { ReactiveController } from 'lit';
import type { ProviderResult } from '../search/provider.js';
import type { BestAnswer } from './best-answer.js';
import type { Warn } from './console-warning.js';
import type { HelpStore } from './help-store.js';
import { ProviderController, type ProviderHost } from './provider-controller.js';
import { SearchReport } from './search-report.js';
import { statusLine, type Counted } from './status-line.js';
import { Timer } from './while-connected.js';

/** The element whose search it is. */
export interface SearchHost extends ProviderHost, HTMLElement {
  query: string;
}

/** A pause this long after the last key means that the reader looks up: only then is the count announced and the page told, once. */
const SETTLE_MS = 400;
/** A best answer less likely than this is one of many, and was never the right one in our own questions: it stays closed, on top. */
const LEAST_OPENED = 0.2;

/** The life of a search: while the reader types, nothing is announced or opened; once typing has settled, everything is, once. */
export class SearchController implements ReactiveController {
  readonly #host: SearchHost;
  readonly #store: HelpStore;
  readonly #best: BestAnswer;
  readonly #settle: Timer;
  readonly #provider: ProviderController;
  readonly #report: SearchReport;
  #counted: Counted | undefined;
  #isTyping = false;
  #isAsked = false;

  constructor(host: SearchHost, store: HelpStore, best: BestAnswer, warn: Warn) {
    this.#host = host;
    this.#store = store;
    this.#best = best;
    this.#settle = new Timer(host);
    this.#provider = new ProviderController(host, warn);
    this.#report = new SearchReport(host, store);
    host.addController(this);
  }

  /** What the portal's own search answered. */
  get results(): readonly ProviderResult[] | 'loading' | undefined {
    return this.#provider.results;
  }

  /** The query with its misspelt words mended, where that differs. Not while the reader types: half a word is no mistake. */
  get correction(): string | undefined {
    const { result, query } = this.#store;
    if (this.#settle.isRunning || this.#isTyping || result?.warning === 'secret') return undefined;
    const { correction } = result ?? {};
    return correction?.toLowerCase() === query.trim().toLowerCase() ? undefined : correction;
  }

  /** The query as a message may hold it. */
  get maskedQuery(): string {
    return this.#report.masked;
  }

  /** Whether the reader is typing: what a search found is not announced before a pause. */
  get isTyping(): boolean {
    return this.#isTyping;
  }

  /** The words of the status line. */
  get status(): string {
    return this.#counted ? statusLine(this.#store.say, this.#counted) : '';
  }

  /** Takes what the reader typed; `isFinal` does not wait for a pause. */
  type(query: string, isFinal: boolean): void {
    // An input event may leave the text as it is: no search follows then that could settle.
    this.#isTyping = !isFinal && (this.#isTyping || query !== this.#host.query);
    if (query === this.#host.query && isFinal && this.#settle.isRunning) this.#settled();
    this.#host.query = query;
  }

  /** The query or the kind of user has changed. */
  asked(): void {
    this.#isAsked = true;
    this.#report.asked();
  }

  /** The topics have changed: the status line must say their new number, but not while the reader types. */
  recount(): void {
    if (this.#counted && !this.#settle.isRunning) this.#count();
  }

  hostConnected(): void {
    // The element left the page before typing had settled, or dropped the portal's answer on leaving.
    if (this.#store.query.trim()) this.#rest();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (this.#isAsked) {
      this.#isAsked = false;
      if (this.#isTyping) this.#rest();
      else this.#settled();
      this.#isTyping = false;
    } else if (!this.#settle.isRunning) this.#provider.catchUp();
  }

  #count(): void {
    const { view, audience } = this.#store;
    this.#counted = { view, audience };
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
    this.#count();
    const isClear = result?.confident && result.hits[0]!.score >= LEAST_OPENED;
    this.#best.take(isClear ? view.topicIds[0] : undefined);
    this.#provider.ask(this.#report.tell(), audience);
    this.#host.requestUpdate();
  }
}
