import { ContextConsumer, ContextProvider } from '@lit/context';
import { html, nothing } from 'lit';
import { addContent } from '../controllers/content-controller.js';
import { HelpSession, type HelpHost } from '../controllers/help-session.js';
import { IntentEvent } from '../controllers/intent.js';
import type { ContentPack } from '../model/pack.js';
import type { Audience, TopicId } from '../model/topic.js';
import type { Help } from '../render/help.js';
import type { SearchProvider } from '../search/provider.js';
import { helpContext, searchProviderContext } from './help-context.js';
import { HelpPart } from './help-part.js';
import { restyle } from './adopt-styles.js';
import { PROPERTIES } from './properties.js';
import { SafeElement } from './safe-element.js';
import { revealTopic, internalsOf, shadowStates, handleClick } from './shell.js';
import type { SigninHelpSearch } from './signin-help-search.js';
import type { SigninHelpTopics } from './signin-help-topics.js';
import { stylesheets } from './styles.js';

export class SigninHelp extends SafeElement implements HelpHost {
  static override properties = PROPERTIES;
  static override styles = stylesheets;
  /** Adds the content of another language, for all elements on the page. */
  static readonly addContent = addContent;

  declare headingLevel: number;
  declare single: boolean;
  declare openTopic: string | null;
  declare query: string;
  declare audience: Audience | '';
  declare withoutSearch: boolean;
  declare withoutAudience: boolean;
  declare withoutContact: boolean;
  declare withoutFeedback: boolean;
  declare permalinks: boolean;
  declare onlyTopics: string | null;
  declare hideTopics: string | null;
  declare organization: string | null;
  declare adminName: string | null;
  declare adminEmail: string | null;
  declare adminUrl: string | null;
  declare portalUrl: string | null;
  declare accountAlias: string | null;
  declare ticketUrl: string | null;
  declare content: ContentPack | undefined;
  declare searchProvider: SearchProvider | undefined;

  readonly #session: HelpSession;
  readonly #help = new ContextProvider(this, { context: helpContext });
  readonly #providerAbove = new ContextConsumer(this, {
    context: searchProviderContext,
    subscribe: true,
  });
  readonly #internals = internalsOf(this);
  readonly #states = shadowStates(this.#internals);

  constructor() {
    super();
    this.headingLevel = 3;
    this.single = false;
    this.openTopic = null;
    this.query = '';
    this.audience = '';
    this.withoutSearch = false;
    this.withoutAudience = false;
    this.withoutContact = false;
    this.withoutFeedback = false;
    this.permalinks = false;
    this.onlyTopics = null;
    this.hideTopics = null;
    this.organization = null;
    this.adminName = null;
    this.adminEmail = null;
    this.adminUrl = null;
    this.portalUrl = null;
    this.accountAlias = null;
    this.ticketUrl = null;
    this.content = undefined;
    this.searchProvider = undefined;
    this.#session = new HelpSession(this);
  }

  /** Opens a topic. Returns whether something changed. */
  open(topicId: TopicId): boolean {
    return this.#session.open(topicId);
  }

  /** Closes a topic. Returns whether something changed. */
  close(topicId: TopicId): boolean {
    return this.#session.close(topicId);
  }

  /** Opens a closed topic, closes an open one. Returns whether something changed. */
  toggle(topicId: TopicId): boolean {
    return this.#session.toggle(topicId);
  }

  /** Opens every topic that shows; with `single`, the first. Returns whether something changed. */
  openAll(): boolean {
    return this.#session.openAll();
  }

  /** Closes every topic. Returns whether something changed. */
  closeAll(): boolean {
    return this.#session.closeAll();
  }

  /** Searches without waiting for a pause. Resolves when the result shows. */
  async search(query: string): Promise<void> {
    this.query = query;
    await this.updateComplete;
    await this.updateComplete;
  }

  /** Forgets the search, the kind of user and what is open. */
  reset(): void {
    this.#session.reset();
  }

  /** @internal */
  get searchProviderAbove(): SearchProvider | undefined {
    return this.#providerAbove.value;
  }

  /** @internal */
  show(help: Help): void {
    this.#help.setValue(help);
    this.#states({
      searching: help.query !== '',
      covered: help.view.outcome === 'covered',
      empty: help.view.outcome === 'empty',
    });
  }

  /** @internal */
  reveal(topicId: TopicId, focus: boolean): void {
    void this.updateComplete.then(() =>
      revealTopic(this, this.#part<SigninHelpTopics>('topics'), topicId, focus),
    );
  }

  /** @internal */
  focusPart(part: 'search' | 'topics'): void {
    if (part === 'topics') this.#part<SigninHelpTopics>('topics')?.focusTopic();
    else this.#part<SigninHelpSearch>('search')?.focusInput();
  }

  /** Moved to another document, which takes the styles away. */
  adoptedCallback(): void {
    if (this.renderRoot instanceof DocumentFragment)
      restyle(this.renderRoot as ShadowRoot, stylesheets);
  }

  protected override failed(error: unknown): void {
    this.#session.warn(`cannot show the help: ${String(error).slice(0, 200)}`);
    if (this.hasUpdated) return;
    // Nothing shows yet, so what the page wrote inside the tag is the help there is.
    this.#session.giveUp();
    const root = this.#internals?.shadowRoot ?? this.shadowRoot;
    root?.replaceChildren(document.createElement('slot'));
  }

  /** A root that is there already cannot be made again; a closed one shows to the element's own code alone. */
  override attachShadow(options: ShadowRootInit): ShadowRoot {
    return this.#internals?.shadowRoot ?? super.attachShadow(options);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A root that came with the page's HTML would stay beside what is rendered here.
    this.#internals?.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    root.addEventListener(IntentEvent.type, (event) =>
      this.#session.handle((event as IntentEvent).intent),
    );
    root.addEventListener('click', (event) =>
      handleClick(event, (intent) => this.#session.handle(intent)),
    );
    return root;
  }

  protected override render(): unknown {
    const help = this.#help.value as Help | undefined;
    if (!help) return html`<slot></slot>`;
    const isEmpty = help.view.outcome === 'empty';
    return html`<div part="base" class="base" lang=${help.lang}>
      <div part="header"><slot name="header"></slot></div>
      <signin-help-search></signin-help-search>
      ${help.without.audience ? nothing : html`<signin-help-audience></signin-help-audience>`}
      ${
        isEmpty
          ? html`<div part="empty" class="empty">
              <p class="empty-title">${help.say('empty-title')}</p>
              <p>${help.say('empty-text')}</p>
              <slot name="empty"></slot>
            </div>`
          : nothing
      }
      <signin-help-topics></signin-help-topics>
      <signin-help-results></signin-help-results>
      ${
        help.without.contact
          ? nothing
          : html`<slot name="contact"><signin-help-contact></signin-help-contact></slot>`
      }
      <div part="footer"><slot name="footer"></slot></div>
      <p class="announcer" role="status">${help.announcement}</p>
    </div>`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    const parts = [...this.renderRoot.querySelectorAll('*')].filter(
      (element) => element instanceof HelpPart,
    );
    await Promise.all(parts.map((part) => part.updateComplete));
    return isDone;
  }

  #part<Part extends HelpPart>(name: string): Part | undefined {
    return this.renderRoot.querySelector<Part>(`signin-help-${name}`) ?? undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signin-help': SigninHelp;
  }
}
