import type { ReactiveController } from 'lit';
import { SigninHelpReadyEvent } from '../model/events.js';
import { isContentPack } from '../model/pack-check.js';
import type { Help } from '../render/help.js';
import { topicHref } from './address.js';
import { BestAnswer } from './best-answer.js';
import { checkAttributes } from './check-attributes.js';
import { warnOnce } from './console-warning.js';
import { contentFor, followContent, nearestLang } from './page-content.js';
import { checkOptions, type HelpOptions } from './help-options.js';
import { HelpStore } from './help-store.js';
import { instanceNumber } from './instance-number.js';
import type { Intent } from './intent.js';
import { OpenTopicsController } from './open-topics-controller.js';
import { OwnTopicsController } from './own-topics-controller.js';
import { ReaderController, type ReaderHost } from './reader-controller.js';
import { SearchController, type SearchHost } from './search-controller.js';
import { snapshot } from './snapshot.js';
import { VisitController, type VisitHost } from './visit-controller.js';
import { warmUp } from './warm-up.js';
import { Timer } from './while-connected.js';

/** The element that a session serves: its properties, and what only it can do. */
export interface HelpHost extends SearchHost, VisitHost, ReaderHost, HelpOptions {
  /** Hands a snapshot to the inner elements. */
  show(help: Help): void;
}

/** The life of one `<signin-help>`: turns properties into snapshots, and intents into changes and events. */
export class HelpSession implements ReactiveController {
  readonly warn = warnOnce();
  readonly topics: OpenTopicsController;
  readonly #host: HelpHost;
  readonly #store = new HelpStore(this.warn);
  readonly #ownTopics: OwnTopicsController;
  readonly #search: SearchController;
  readonly visits: VisitController;
  readonly #reader: ReaderController;
  readonly #instance: () => number;
  readonly #timer: Timer;
  #isReady = false;

  constructor(host: HelpHost) {
    const { warn } = this;
    const derive = (): HelpStore => this.#derive();
    const topics = new OpenTopicsController(host, derive);
    const best = new BestAnswer(topics);
    this.#host = host;
    this.topics = topics;
    // Before the search: the page hears that the help is ready before it hears what was found.
    host.addController(this);
    followContent(host);
    // Before the visits: the address may name a topic of the page's own.
    this.#ownTopics = new OwnTopicsController(host, warn);
    this.#instance = instanceNumber(host);
    this.#timer = new Timer(host);
    const search = (this.#search = new SearchController(host, this.#store, best, warn));
    const visits = (this.visits = new VisitController(host, topics, best, derive));
    this.#reader = new ReaderController(host, { topics, best, search, visits, warn });
  }

  /** Does what the reader wants. */
  handle(intent: Intent): void {
    this.#reader.handle(intent);
  }

  /** Forgets the search, the kind of user and what is open. */
  reset(): void {
    this.#host.query = '';
    this.#host.audience = '';
    this.topics.lastTopicId = '';
    this.#reader.forget();
    this.topics.closeAll();
    this.#host.requestUpdate();
  }

  /** Prepares what a reader who has just arrived is about to need. */
  warmUp(): void {
    warmUp(this.#timer, this.#store.warmUp());
  }

  /** Restores the page's own nodes to what the page wrote. */
  giveUp(): void {
    this.#ownTopics.release();
  }

  hostUpdate(): void {
    const store = this.#derive();
    if (!store.pack) return;
    checkOptions(this.#host, store.allIds, this.warn);
    this.#ownTopics.takeOver();
    this.visits.follow();
    this.#host.show(this.#snapshot());
  }

  hostUpdated(): void {
    // An element that left the page before it could show is not ready.
    if (!this.#store.pack || this.#isReady || !this.#host.isConnected) return;
    this.#isReady = true;
    checkAttributes(this.#host, this.warn);
    this.#host.dispatchEvent(new SigninHelpReadyEvent());
  }

  /** Brings everything derived up to date with the element's properties. */
  #derive(): HelpStore {
    const host = this.#host;
    const store = this.#store;
    const isReadable = isContentPack(host.content);
    if (host.content && !isReadable) {
      this.warn(
        'content is no content pack that this version can read; compile it again. The built-in content shows.',
      );
    }
    const pack = isReadable ? host.content : contentFor(nearestLang(host));
    if (!pack) return store;
    const isOther = store.choose({
      pack,
      ownTopics: this.#ownTopics.topics,
      only: host.onlyTopics,
      hide: host.hideTopics,
    });
    if (isOther) this.#search.recount();
    this.topics.adopt(store.topics, host.single);
    store.tell(host);
    if (store.ask(host.query, host.audience, this.#search.isTyping)) this.#search.asked();
    return store;
  }

  #snapshot(): Help {
    return snapshot(this.#store, this.#host, {
      open: this.topics.openIds,
      correction: this.#search.correction,
      status: this.#search.status,
      notice: this.#reader.notice,
      feedback: this.#reader.feedback,
      lastTopicId: this.topics.lastTopicId,
      maskedQuery: this.#search.maskedQuery,
      providerResults: this.#search.results,
      instance: this.#instance(),
      topicHref,
    });
  }
}
