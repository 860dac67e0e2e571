import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  SigninHelpContactEvent,
  SigninHelpFeedbackEvent,
  SigninHelpMissEvent,
  SigninHelpReadyEvent,
  SigninHelpSearchEvent,
  type ToggleCause,
} from '../model/events.js';
import { close, closeAll, open, openAll } from '../model/help-state.js';
import type { Intent } from './intent.js';
import type { MessageKey } from '../model/messages.js';
import { isContentPack } from '../model/pack-check.js';
import type { TopicId } from '../model/topic.js';
import type { Help } from '../render/help.js';
import type { SearchProvider } from '../search/provider.js';
import { maskPersonal } from '../search/secrets.js';
import { AddressController, topicHash } from './address-controller.js';
import { ContentController, contentFor, nearestLang } from './content-controller.js';
import { copyText } from './copy-text.js';
import { HelpStore } from './help-store.js';
import { OpenTopicsController } from './open-topics-controller.js';
import { OwnTopicsController } from './own-topics-controller.js';
import { ProviderController } from './provider-controller.js';
import { SettleController } from './settle-controller.js';
import { rawFacts, snapshotOptions, type HelpOptions } from './help-options.js';

/** The element that a session serves: its properties, and what only it can do. */
export interface HelpHost extends ReactiveControllerHost, HTMLElement, HelpOptions {
  query: string;
  audience: string;
  readonly searchProvider: SearchProvider | undefined;
  /** A search provider from a context around the element. */
  readonly searchProviderAbove: SearchProvider | undefined;
  /** Hands a snapshot to the inner elements. */
  show(help: Help): void;
  /** Brings a topic into view once it shows; with `focus`, puts the focus on it. */
  reveal(topicId: TopicId, focus: boolean): void;
  focusPart(part: 'search' | 'topics'): void;
}

/** The life of one `<signin-help>`: turns properties into snapshots, and intents into changes and events. */
export class HelpSession implements ReactiveController {
  readonly store = new HelpStore((problem) => this.warn(problem));
  readonly #host: HelpHost;
  readonly #topics: OpenTopicsController;
  readonly #ownTopics: OwnTopicsController;
  readonly #provider: ProviderController;
  readonly #settle: SettleController;
  readonly #address: AddressController;
  readonly #warned = new Set<string>();
  #feedback: ReadonlyMap<TopicId, boolean> = new Map();
  #status = '';
  #announcement = '';
  #lastTopicId: TopicId = '';
  #openedBySearch: TopicId | undefined;
  #visited: TopicId | null = null;
  #reported = '';
  #isReady = false;
  /** The reader is typing: what a search found is not said before a pause. */
  #isTyping = false;
  #isAsked = false;

  constructor(host: HelpHost) {
    this.#host = host;
    const warn = (problem: string): void => this.warn(problem);
    new ContentController(host);
    this.#topics = new OpenTopicsController(host);
    this.#ownTopics = new OwnTopicsController(host, warn);
    this.#provider = new ProviderController(host, warn);
    this.#settle = new SettleController(host, () => this.#settled());
    this.#address = new AddressController(host, (topicId) => this.visit(topicId, 'url'));
    host.addController(this);
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

  open(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    this.derive();
    return this.#topics.apply((state) => open(state, topicId), cause);
  }

  close(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    this.derive();
    return this.#topics.apply((state) => close(state, topicId), cause);
  }

  toggle(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    this.derive();
    return this.#topics.state.open.has(topicId)
      ? this.close(topicId, cause)
      : this.open(topicId, cause);
  }

  openAll(cause: ToggleCause = 'script'): boolean {
    this.derive();
    return this.#topics.apply((state) => openAll(state, this.store.view.topicIds), cause);
  }

  closeAll(cause: ToggleCause = 'script'): boolean {
    this.derive();
    return this.#topics.apply(closeAll, cause);
  }

  /** Opens a topic and brings it into view, out of any search or choice that leaves it out. */
  visit(topicId: TopicId, cause: ToggleCause, focus = false): void {
    this.derive();
    if (!this.store.topics.has(topicId)) return;
    if (!this.store.view.topicIds.includes(topicId)) {
      this.#host.query = '';
      this.#host.audience = '';
      this.derive();
    }
    this.#lastTopicId = topicId;
    this.#topics.apply((state) => open(state, topicId), cause);
    this.#host.requestUpdate();
    this.#host.reveal(topicId, focus);
  }

  /** Forgets the search, the kind of user and what is open. */
  reset(): void {
    this.#host.query = '';
    this.#host.audience = '';
    this.#feedback = new Map();
    this.#lastTopicId = '';
    this.closeAll();
    this.#host.requestUpdate();
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
    this.store.tell(rawFacts(host));
    if (this.store.ask(host.query, host.audience)) this.#isAsked = true;
  }

  hostUpdate(): void {
    this.derive();
    if (!this.hasContent) return;
    const { openTopic } = this.#host;
    if (openTopic !== this.#visited) {
      this.#visited = openTopic;
      if (openTopic) this.visit(openTopic, 'script');
    }
    this.#host.show(this.#snapshot());
  }

  hostUpdated(): void {
    if (!this.hasContent) return;
    if (!this.#isReady) {
      this.#isReady = true;
      this.#host.dispatchEvent(new SigninHelpReadyEvent());
    }
    if (!this.#isAsked) return;
    this.#isAsked = false;
    if (this.#isTyping) this.#settle.restart();
    else this.#settle.finish();
    this.#isTyping = false;
  }

  /** Does what the reader wants. */
  handle(intent: Intent): void {
    switch (intent.type) {
      case 'search':
        return this.#type(intent.query, intent.isFinal ?? false);
      case 'choose-audience':
        this.#host.audience = intent.audience;
        return;
      case 'toggle':
        return this.#toggleByReader(intent.topicId);
      case 'find':
        this.open(intent.topicId, 'find');
        return;
      case 'go':
        this.visit(intent.topicId, 'user', true);
        return this.#remember(intent.topicId);
      case 'open-all':
        this.openAll('user');
        return;
      case 'close-all':
        this.closeAll('user');
        return;
      case 'copy':
        return void this.#copy(intent.text, intent.button);
      case 'copy-link':
        return void this.#copy(addressOf(intent.topicId), intent.button);
      case 'feedback':
        return this.#takeFeedback(intent.topicId, intent.helpful);
      case 'contact':
        this.#host.dispatchEvent(new SigninHelpContactEvent(this.#lastTopicId, intent.channel));
        return;
      case 'fail':
        return this.warn(`cannot show a part of the help: ${String(intent.error).slice(0, 200)}`);
      case 'focus':
        return this.#host.focusPart(intent.part);
    }
  }

  #type(query: string, isFinal: boolean): void {
    this.#isTyping = !isFinal;
    if (query === this.#host.query && isFinal && this.#settle.isPending) this.#settle.finish();
    this.#host.query = query;
  }

  #toggleByReader(topicId: TopicId): void {
    if (!this.toggle(topicId, 'user') || !this.#topics.state.open.has(topicId)) return;
    this.#lastTopicId = topicId;
    this.#remember(topicId);
  }

  #remember(topicId: TopicId): void {
    if (this.#host.permalinks) this.#address.write(topicId);
  }

  #takeFeedback(topicId: TopicId, helpful: boolean): void {
    this.#feedback = new Map([...this.#feedback, [topicId, helpful]]);
    this.#announce(helpful ? 'feedback-thanks-yes' : 'feedback-thanks-no');
    this.#host.dispatchEvent(new SigninHelpFeedbackEvent(topicId, helpful));
  }

  async #copy(text: string, button: HTMLElement): Promise<void> {
    this.#announce((await copyText(text, button)) === 'copied' ? 'copied' : 'copy-by-hand');
  }

  #announce(key: MessageKey): void {
    const text = this.store.say(key);
    // A live region speaks when its text changes; the same words again need a difference that is not heard.
    this.#announcement = this.#announcement === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** Typing has come to rest: say the count, open the best answer, tell the page, ask the portal. */
  #settled(): void {
    const { store } = this;
    const query = store.query.trim();
    this.#status = this.#statusText();
    const best = store.result?.confident ? store.view.topicIds[0] : undefined;
    if (this.#openedBySearch !== undefined && this.#openedBySearch !== best)
      this.close(this.#openedBySearch);
    if (best !== this.#openedBySearch) {
      this.#openedBySearch = best !== undefined && this.open(best) ? best : undefined;
    }
    if (best !== undefined) this.#lastTopicId = best;
    this.#report(query);
    const isSafe = store.result?.warning !== 'secret';
    this.#provider.ask(
      this.#host.searchProvider ?? this.#host.searchProviderAbove,
      isSafe ? query : '',
      store.audience,
    );
    this.#host.requestUpdate();
  }

  #statusText(): string {
    const { say, view, audience, result } = this.store;
    const count = view.topicIds.length;
    if (view.outcome === 'empty') return say('status-none');
    const counted = say(result ? 'status-matches' : 'status-all', { count });
    return audience
      ? `${say('audience-chosen', { audience: say(`audience-${audience}`) })}. ${counted}`
      : counted;
  }

  /** Tells the page of a search, once for each query and kind of user. */
  #report(query: string): void {
    const { result, audience, view } = this.store;
    const report = query && `${audience} ${query}`;
    if (report === this.#reported) return;
    this.#reported = report;
    if (!result) return;
    const masked = maskPersonal(query);
    const event = new SigninHelpSearchEvent(masked, view.topicIds, result.confident, audience);
    this.#host.dispatchEvent(event);
    if (!result.confident) this.#host.dispatchEvent(new SigninHelpMissEvent(masked, audience));
  }

  #snapshot(): Help {
    const { store } = this;
    const { say, topics, view, result, facts, query, audience } = store;
    const best = result?.confident ? topics.get(view.topicIds[0] ?? '') : undefined;
    const isShopping =
      audience !== 'amazon' && best?.audience.length === 1 && best.audience[0] === 'amazon';
    return {
      ...snapshotOptions(this.#host),
      say,
      topics,
      view,
      facts,
      query,
      audience,
      lang: store.pack?.lang ?? '',
      linkHosts: store.pack?.linkHosts ?? [],
      open: this.#topics.state.open,
      correction: result?.correction,
      hasSecret: result?.warning === 'secret',
      shoppingTopic: isShopping ? best : undefined,
      status: this.#status,
      announcement: this.#announcement,
      lastTopicId: this.#lastTopicId,
      maskedQuery: maskPersonal(query.trim()),
      feedback: this.#feedback,
      providerResults: this.#provider.results,
      findMatches: store.findMatches,
    };
  }
}

/** The page's address with a topic in its hash. */
function addressOf(topicId: TopicId): string {
  return location.href.replace(/#.*$/, '') + topicHash(topicId);
}
