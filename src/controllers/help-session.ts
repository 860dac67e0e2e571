import type { ReactiveController } from 'lit';
import { SigninHelpReadyEvent, type ToggleCause } from '../model/events.js';
import { close, closeAll, open, openAll, type HelpState } from '../model/help-state.js';
import { isContentPack } from '../model/pack-check.js';
import type { TopicId } from '../model/topic.js';
import type { Help } from '../render/help.js';
import { topicHref } from './address-controller.js';
import { contentFor, followContent, nearestLang } from './content-controller.js';
import { checkOptions, type HelpOptions } from './help-options.js';
import { HelpStore } from './help-store.js';
import { numberOf } from './instance-controller.js';
import type { Intent } from './intent.js';
import { OpenTopicsController } from './open-topics-controller.js';
import { OwnTopicsController } from './own-topics-controller.js';
import { ReaderController } from './reader-controller.js';
import { SearchController, type SearchHost } from './search-controller.js';
import { snapshot } from './snapshot.js';
import { warmUp } from './warm-up.js';
import { Timer } from './while-connected.js';

/** The element that a session serves: its properties, and what only it can do. */
export interface HelpHost extends SearchHost, HelpOptions {
  audience: string;
  /** Hands a snapshot to the inner elements. */
  show(help: Help): void;
  /** Brings a topic into view once it shows; with `focus`, puts the focus on it. */
  reveal(topicId: TopicId, focus: boolean): void;
  focusPart(part: 'search' | 'topics'): void;
}

/** The life of one `<signin-help>`: turns properties into snapshots, and intents into changes and events. */
export class HelpSession implements ReactiveController {
  /** The topic that the reader, a search or an address came to last, or "". */
  lastTopicId: TopicId = '';
  readonly store = new HelpStore((problem) => this.warn(problem));
  readonly #host: HelpHost;
  readonly #topics: OpenTopicsController;
  readonly #ownTopics: OwnTopicsController;
  readonly #search: SearchController;
  readonly #reader: ReaderController;
  readonly #number: () => number;
  readonly #timer: Timer;
  readonly #warned = new Set<string>();
  /** The `open-topic` that was followed last. */
  #followed: string | null = null;
  /** A topic to visit once there is one of that id: content and own topics may come late. */
  #awaited: { readonly topicId: TopicId; readonly cause: ToggleCause } | undefined;
  #isReady = false;

  constructor(host: HelpHost) {
    this.#host = host;
    const warn = (problem: string): void => this.warn(problem);
    followContent(host);
    this.#topics = new OpenTopicsController(host);
    this.#ownTopics = new OwnTopicsController(host, warn);
    this.#number = numberOf(host);
    this.#reader = new ReaderController(host, this);
    this.#timer = new Timer(host);
    host.addController(this);
    this.#search = new SearchController(host, this);
  }

  /** Whether there is content to show. */
  get hasContent(): boolean {
    return this.store.pack !== undefined;
  }

  /** Says a problem of the page's own making once, in the console. */
  warn(problem: string): void {
    if (this.#warned.has(problem)) return;
    this.#warned.add(problem);
    console.warn(`<signin-help> ${problem}`);
  }

  isOpen(topicId: TopicId): boolean {
    return this.#topics.state.open.has(topicId);
  }

  open(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.#apply((state) => open(state, topicId), cause, topicId);
  }

  close(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.#apply((state) => close(state, topicId), cause, topicId);
  }

  toggle(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    const transition = this.isOpen(topicId) ? close : open;
    return this.#apply((state) => transition(state, topicId), cause, topicId);
  }

  openAll(cause: ToggleCause = 'script'): boolean {
    return this.#apply((state) => openAll(state, this.store.view.topicIds), cause);
  }

  closeAll(cause: ToggleCause = 'script'): boolean {
    return this.#apply(closeAll, cause);
  }

  /** Opens a topic and brings it into view, out of any search or choice that leaves it out. */
  visit(topicId: TopicId, cause: ToggleCause, focus = false): void {
    this.derive();
    this.#awaited = this.store.topics.has(topicId) ? undefined : { topicId, cause };
    if (this.#awaited) return;
    this.store.settle();
    if (!this.store.view.topicIds.includes(topicId)) {
      this.#host.query = '';
      this.#host.audience = '';
    }
    this.lastTopicId = topicId;
    this.#search.release(topicId);
    this.open(topicId, cause);
    this.#host.requestUpdate();
    this.#host.reveal(topicId, focus);
  }

  /** Searches for what the reader typed; `isFinal` does not wait for a pause. */
  type(query: string, isFinal: boolean): void {
    this.#search.type(query, isFinal);
  }

  /** Forgets the search, the kind of user and what is open. */
  reset(): void {
    this.#host.query = '';
    this.#host.audience = '';
    this.lastTopicId = '';
    this.#reader.forget();
    this.closeAll();
    this.#host.requestUpdate();
  }

  /** Prepares what a reader who has come is about to want. */
  warmUp(): void {
    warmUp(this.#timer, this.store.warmUp());
  }

  /** Leaves the page's own nodes as the page wrote them. */
  giveUp(): void {
    this.#ownTopics.release();
  }

  /** Brings everything derived up to date with the element's properties. */
  derive(): void {
    const host = this.#host;
    if (host.content !== undefined && !isContentPack(host.content)) {
      this.warn(
        'content is no content pack that this version can read; compile it again. The built-in content shows.',
      );
    }
    const pack = isContentPack(host.content) ? host.content : contentFor(nearestLang(host));
    if (!pack) return;
    const isNew = this.store.choose({
      pack,
      ownTopics: this.#ownTopics.topics,
      only: host.onlyTopics,
      hide: host.hideTopics,
    });
    if (isNew || host.single !== this.#topics.state.single) {
      this.#topics.adopt([...this.store.topics.keys()], host.single);
    }
    this.store.tell(host);
    if (this.store.ask(host.query, host.audience, this.#search.isTyping)) this.#search.asked();
  }

  hostUpdate(): void {
    this.derive();
    if (!this.hasContent) return;
    checkOptions(this.#host, this.store.allIds, (problem) => this.warn(problem));
    this.#ownTopics.takeOver();
    this.#followProperty();
    if (this.#awaited) this.visit(this.#awaited.topicId, this.#awaited.cause);
    this.#host.show(this.#snapshot());
  }

  hostUpdated(): void {
    if (!this.hasContent || this.#isReady) return;
    this.#isReady = true;
    this.#host.dispatchEvent(new SigninHelpReadyEvent());
  }

  /** Does what the reader wants. */
  handle(intent: Intent): void {
    // What the reader does now counts for more than an address that has not come true yet.
    if (intent.type !== 'focus' && intent.type !== 'fail') this.#awaited = undefined;
    this.#reader.handle(intent);
  }

  #apply(
    transition: (state: HelpState) => HelpState,
    cause: ToggleCause,
    topicId?: TopicId,
  ): boolean {
    if (topicId !== undefined && cause !== 'script') this.#search.release(topicId);
    this.derive();
    return this.#topics.apply(transition, cause);
  }

  #followProperty(): void {
    const { openTopic } = this.#host;
    if (openTopic === this.#followed) return;
    this.#followed = openTopic;
    if (openTopic) this.visit(openTopic, 'script');
  }

  #snapshot(): Help {
    const { store } = this;
    return snapshot(store, this.#host, {
      open: this.#topics.state.open,
      correction: this.#search.correction,
      status: this.#search.status(store.say),
      notice: this.#reader.notice,
      feedback: this.#reader.feedback,
      lastTopicId: this.lastTopicId,
      providerResults: this.#search.results,
      instance: this.#number(),
      topicHref,
    });
  }
}
