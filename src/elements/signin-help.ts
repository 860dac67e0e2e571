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

/**
 * Answers people who are locked out of their AWS account: a search box over an accordion of problems, with the company's own facts.
 *
 * ```html
 * <script src="signin-help.js" defer></script>
 * <signin-help></signin-help>
 * ```
 *
 * @tagname signin-help
 *
 * @slot - Own topics, as `<article data-topic="id">` with a heading; anything else shows until the element runs.
 * @slot header - Above the search box.
 * @slot footer - Under everything.
 * @slot empty - Shown with "not covered".
 * @slot contact - Takes the place of the contact card.
 *
 * @fires {SigninHelpReadyEvent} signin-help-ready - When content shows for the first time.
 * @fires {SigninHelpBeforeToggleEvent} signin-help-before-toggle - Before a topic opens or closes; `preventDefault()` keeps it as it is.
 * @fires {SigninHelpToggleEvent} signin-help-toggle - When a topic has opened or closed, whoever caused it.
 * @fires {SigninHelpSearchEvent} signin-help-search - When typing has settled; the query is masked.
 * @fires {SigninHelpMissEvent} signin-help-miss - When a settled search is not covered; the query is masked.
 * @fires {SigninHelpFeedbackEvent} signin-help-feedback - When the reader says whether an answer helped.
 * @fires {SigninHelpContactEvent} signin-help-contact - When the reader takes the way on.
 *
 * @csspart base - Everything.
 * @csspart header - Around the slot of that name.
 * @csspart search-label - The words above the box.
 * @csspart search-input - The search box.
 * @csspart search-clear - The button that clears it.
 * @csspart warning - What is said about a secret in the box.
 * @csspart correction - "Did you mean".
 * @csspart status - The number of topics that match.
 * @csspart audience - The question how the reader signs in.
 * @csspart audience-option - One kind of user.
 * @csspart toolbar - "Open all" and "Close all".
 * @csspart topics - The list of topics.
 * @csspart topic - One topic.
 * @csspart topic-heading - Its heading.
 * @csspart topic-button - The button in it; an open topic's button also has the part `open`.
 * @csspart open - The button of an open topic.
 * @csspart topic-icon - The arrow on the button.
 * @csspart topic-panel - What opens.
 * @csspart topic-answer - The answer in it.
 * @csspart topic-link - A link in an answer or a card.
 * @csspart copy-link - The button that copies a topic's address.
 * @csspart match - A marked word.
 * @csspart fact - A company fact.
 * @csspart copy-button - A button that copies a fact or the message.
 * @csspart empty - What is said when nothing covers the question.
 * @csspart contact - The contact card.
 * @csspart feedback - "Did this help?"
 * @csspart results - What the portal's own search found.
 * @csspart footer - Around the slot of that name.
 *
 * @cssstate searching - There is text in the search box.
 * @cssstate covered - A topic covers it.
 * @cssstate empty - None does.
 *
 * @cssprop [--signin-help-text-color] - Text.
 * @cssprop [--signin-help-muted-color] - Text of less weight: hints, dates, hosts.
 * @cssprop [--signin-help-surface-color] - Background of the list, the box and the cards.
 * @cssprop [--signin-help-border-color] - Lines between topics and around boxes.
 * @cssprop [--signin-help-accent-color] - Links, buttons, focus, the open topic.
 * @cssprop [--signin-help-accent-text-color] - Text on the accent colour.
 * @cssprop [--signin-help-match-color] - Background of marked words.
 * @cssprop [--signin-help-warning-color] - Cautions and warnings.
 * @cssprop [--signin-help-space=1rem] - Unit of all distances.
 * @cssprop [--signin-help-radius=0.75rem] - Corners.
 * @cssprop [--signin-help-font] - Font family; the page's own by default.
 * @cssprop [--signin-help-font-size] - Font size; the page's own by default.
 * @cssprop [--signin-help-line-height=1.55] - Line height.
 */
export class SigninHelp extends SafeElement implements HelpHost {
  static override properties = PROPERTIES;
  static override styles = stylesheets;
  /** Adds the content of another language, for all elements on the page. */
  static readonly addContent = addContent;

  /** Level of each topic's heading, 1 to 6. */
  declare headingLevel: number;
  /** Opening one topic closes the others. */
  declare single: boolean;
  /** Id of a topic to open and bring into view. */
  declare openTopic: string | null;
  /** Text in the search box. */
  declare query: string;
  /** Kind of user chosen: `root`, `iam`, `identity-center`, `federated`, `builder-id`, `amazon` or empty. */
  declare audience: Audience | '';
  /** Leaves the search box out. */
  declare withoutSearch: boolean;
  /** Leaves the question how the reader signs in out. */
  declare withoutAudience: boolean;
  /** Leaves the contact card out. */
  declare withoutContact: boolean;
  /** Leaves "Did this help?" out. */
  declare withoutFeedback: boolean;
  /** Opening a topic writes the page's hash; each topic gets a copy-link button. */
  declare permalinks: boolean;
  /** Ids separated by spaces: only these topics, in this order. */
  declare onlyTopics: string | null;
  /** Ids separated by spaces: not these topics. */
  declare hideTopics: string | null;
  /** The company's name. */
  declare organization: string | null;
  /** Who the AWS administrator is. */
  declare adminName: string | null;
  /** The administrator's e-mail address. */
  declare adminEmail: string | null;
  /** The administrator's page (https, mailto or tel). */
  declare adminUrl: string | null;
  /** Address of the AWS access portal (https). */
  declare portalUrl: string | null;
  /** Account alias or 12-digit account ID. */
  declare accountAlias: string | null;
  /** The company's ticket form (https); may hold `{topic}`, `{audience}` and `{query}`. */
  declare ticketUrl: string | null;
  /** A compiled content pack to show instead of the built-in content. */
  declare content: ContentPack | undefined;
  /** The portal's own search, asked once typing has settled. */
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

  /** @internal A root that is there already cannot be made again; a closed one shows to the element's own code alone. */
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
    const help = this.#help.value;
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
