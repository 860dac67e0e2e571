import type { ReactiveControllerHost } from 'lit';
import type { ToggleCause } from '../model/events.js';
import type { TopicId } from '../model/topic.js';
import { parseIds } from '../model/view.js';
import { followAddress } from './address.js';
import type { BestAnswer } from './best-answer.js';
import type { HelpStore } from './help-store.js';
import type { OpenTopicsController } from './open-topics-controller.js';

/** The element in which topics are visited. */
export interface VisitHost extends ReactiveControllerHost, HTMLElement {
  query: string;
  audience: string;
  readonly openTopic: string | null;
  readonly permalinks: boolean;
  /** Brings a topic into view once it shows; with `focus`, puts the focus on it. */
  reveal(topicId: TopicId, focus: boolean): void;
}

/** Leads the reader to topics: where a link, the page's address or the property `openTopic` points. */
export class VisitController {
  readonly #host: VisitHost;
  readonly #topics: OpenTopicsController;
  readonly #best: BestAnswer;
  readonly #derive: () => HelpStore;
  readonly #write: ReturnType<typeof followAddress>;
  /** The `openTopic` that was followed last. */
  #followed: string | null = null;
  /** The topics to visit once they exist, by who names them: content and own topics may come late. */
  #awaited: { script?: TopicId | undefined; url?: TopicId | undefined } = {};

  /** @param derive Brings everything derived up to date with the element's properties. */
  constructor(
    host: VisitHost,
    topics: OpenTopicsController,
    best: BestAnswer,
    derive: () => HelpStore,
  ) {
    this.#host = host;
    this.#topics = topics;
    this.#best = best;
    this.#derive = derive;
    this.#write = followAddress(host, (topicId) => {
      this.#awaited.url = topicId;
      host.requestUpdate();
    });
  }

  /** Opens a topic and brings it into view, out of any search or choice that leaves it out. */
  visit(topicId: TopicId, cause: ToggleCause, focus = false): void {
    this.#uncover(topicId);
    this.#best.release(topicId);
    this.#topics.open(topicId, cause);
    this.#host.requestUpdate();
    this.#host.reveal(topicId, focus);
  }

  /** Opens a topic for the page, out of any search or choice that leaves it out. Returns whether something changed. */
  open(topicId: TopicId): boolean {
    const isChanged = this.#topics.open(topicId);
    // The page may have refused.
    if (!this.#topics.openIds.has(topicId)) return false;
    this.#uncover(topicId);
    this.#best.release(topicId);
    if (isChanged) this.remember(topicId, 'replaceState');
    return isChanged;
  }

  /** Visits the topics that the property and the address name, and those that were missing before. */
  follow(): void {
    const { openTopic } = this.#host;
    if (openTopic !== this.#followed) {
      this.#followed = openTopic;
      [this.#awaited.script] = parseIds(openTopic);
    }
    const { script, url } = this.#awaited;
    this.#arrive(script, 'script');
    this.#arrive(url, 'url');
  }

  /** The reader has acted, which counts for more than a topic that is still awaited. */
  giveUp(): void {
    this.#awaited = {};
  }

  /** Writes an open topic into the page's address, if `permalinks` is set. Only what the reader opens is worth a step back. */
  remember(topicId: TopicId, how: 'pushState' | 'replaceState' = 'pushState'): void {
    const { permalinks, isConnected } = this.#host;
    if (permalinks && isConnected && this.#topics.openIds.has(topicId)) this.#write(topicId, how);
  }

  /** Takes back a search or a choice that leaves a topic out. */
  #uncover(topicId: TopicId): void {
    const store = this.#derive();
    store.settle();
    if (store.view.topicIds.includes(topicId)) return;
    this.#host.query = '';
    this.#host.audience = '';
  }

  /** Visits an awaited topic that exists. Who follows a link wants its topic, not the one that the tag names for everybody. */
  #arrive(topicId: TopicId | undefined, cause: 'script' | 'url'): void {
    if (topicId === undefined || !this.#derive().topics.has(topicId)) return;
    this.#awaited = cause === 'url' ? {} : { url: this.#awaited.url };
    this.visit(topicId, cause);
  }
}
