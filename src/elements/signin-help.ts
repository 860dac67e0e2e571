import { ContextConsumer, ContextProvider } from '@lit/context';
import { html } from 'lit';
import { addContent } from '../controllers/page-content.js';
import { HelpSession, type HelpHost } from '../controllers/help-session.js';
import { IntentEvent } from '../controllers/intent.js';
import type { Audience, TopicId } from '../model/topic.js';
import { errorText } from '../model/text.js';
import type { Help } from '../render/help.js';
import { shellTemplate } from '../render/shell.js';
import type { SearchProvider } from '../search/provider.js';
import { helpContext, searchProviderContext } from './help-context.js';
import { HelpPart } from './help-part.js';
import { HelpProperties } from './help-properties.js';
import { hearPress } from './press.js';
import { focusBriefly, revealTopic } from './reveal.js';
import type { SigninHelpContact } from './signin-help-contact.js';
import type { SigninHelpSearch } from './signin-help-search.js';
import type { SigninHelpTopics } from './signin-help-topics.js';
import type { ServerState } from './take-over.js';

/**
 * Answers people who are locked out of their AWS account: a search box over an accordion of problems, with the company's own facts.
 *
 * ```html
 * <script src="signin-help.js" async></script>
 * <signin-help></signin-help>
 * ```
 *
 * @tagname signin-help
 *
 * @attr {string} lang - Language of the words and the content; by default that of the nearest ancestor with a `lang`, or else `en`.
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
 * @fires {SigninHelpContactEvent} signin-help-contact - When the reader turns to a person: copies or sends the message, or follows the administrator's link.
 *
 * @csspart base - Everything.
 * @csspart header - Around the slot of that name.
 * @csspart search - The label, the box and what is said about it.
 * @csspart search-label - The words above the box.
 * @csspart search-input - The search box.
 * @csspart search-clear - The button that clears it.
 * @csspart warning - The warning about a secret in the box.
 * @csspart correction - "Did you mean".
 * @csspart status - The number of topics that match.
 * @csspart audience - The question of how the reader signs in.
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
 * @csspart contact-button - A button or link in it that looks like one.
 * @csspart message - The message to the administrator: its field and the ways to send it.
 * @csspart message-text - The field that holds it.
 * @csspart feedback - "Did this help?"
 * @csspart results - What the portal's own search found.
 * @csspart footer - Around the slot of that name.
 *
 * @cssstate searching - There is text in the search box.
 * @cssstate covered - A topic covers it.
 * @cssstate empty - None does.
 *
 * @cssprop [--signin-help-text-color] - Text.
 * @cssprop [--signin-help-muted-color] - Less important text: hints, dates, hosts.
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
export class SigninHelp extends HelpProperties implements HelpHost {
  /** Adds the content of another language, for all elements on the page. */
  static readonly addContent = addContent;

  readonly #session: HelpSession;
  readonly #help = new ContextProvider(this, { context: helpContext });
  readonly #providerAbove = new ContextConsumer(this, {
    context: searchProviderContext,
    subscribe: true,
  });

  constructor() {
    super();
    this.#session = new HelpSession(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The next place may have no provider; the consumer asks again there.
    this.#providerAbove.value = undefined;
  }

  /** Opens a topic, out of any search that leaves it out. Returns whether something changed. */
  open(topicId: TopicId): boolean {
    return this.#session.visits.open(topicId);
  }

  /** Closes a topic. Returns whether something changed. */
  close(topicId: TopicId): boolean {
    return this.#session.topics.close(topicId);
  }

  /** Opens a closed topic, closes an open one. Returns whether something changed. */
  toggle(topicId: TopicId): boolean {
    return this.#session.topics.openIds.has(topicId) ? this.close(topicId) : this.open(topicId);
  }

  /** Opens every topic that shows; with `single`, the first. Returns whether something changed. */
  openAll(): boolean {
    return this.#session.topics.openAll();
  }

  /** Closes every topic. Returns whether something changed. */
  closeAll(): boolean {
    return this.#session.topics.closeAll();
  }

  /** Searches without waiting for a pause. Resolves when the result shows. */
  async search(query: string): Promise<void> {
    this.#session.handle({ type: 'search', query, isFinal: true });
    await this.updateComplete;
  }

  /** Clears the search, the kind of user and a message that was begun, and closes every topic. */
  reset(): void {
    this.#session.reset();
    this.#part<SigninHelpContact>('contact')?.reset();
  }

  /** @internal */
  get provider(): SearchProvider | undefined {
    return this.searchProvider ?? this.#providerAbove.value;
  }

  /** @internal */
  show(help: Help): void {
    this.#help.setValue(help);
    this.setStates({
      searching: help.query !== '',
      covered: help.view.outcome === 'covered',
      empty: help.view.outcome === 'empty',
    });
  }

  /** @internal */
  reveal(topicId: TopicId, focus: boolean): void {
    void this.updateComplete.then(() =>
      revealTopic(this, this.#part<SigninHelpTopics>('topics')?.button(topicId), focus),
    );
  }

  /** @internal */
  focusPart(part: 'search' | 'topics'): void {
    if (part === 'topics' && this.#part<SigninHelpTopics>('topics')?.focusTopic()) return;
    if (this.#part<SigninHelpSearch>('search')?.focusInput()) return;
    // Even without a box, the focus must not fall on the body.
    focusBriefly(this.renderRoot.querySelector('.base'));
  }

  protected override failed(error: unknown): void {
    this.#session.warn(`cannot show the help: ${errorText(error)}`);
    if (this.hasUpdated) return;
    // Nothing shows yet, so what the page wrote inside the tag is all the help there is: it stays.
    this.#session.giveUp();
    this.giveUp();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(IntentEvent.type, (event) =>
      this.#session.handle((event as IntentEvent).intent),
    );
    root.addEventListener('focusin', () => this.#session.warmUp());
    root.addEventListener('click', (event) =>
      hearPress(event as MouseEvent, (intent) => this.#session.handle(intent)),
    );
    return root;
  }

  protected override render(): unknown {
    const help = this.#help.value;
    if (!help) return html`<slot></slot>`;
    return shellTemplate(help);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone: boolean;
    do {
      isDone = await super.getUpdateComplete();
      if (!this.hasUpdated) break;
      const parts = [...this.renderRoot.querySelectorAll('*')].filter(
        (element) => element instanceof HelpPart,
      );
      await Promise.all(parts.map((part) => part.updateComplete));
      // What an update finds, such as the best answer, shows in the next one.
    } while (this.isUpdatePending);
    return isDone;
  }

  /** Takes up where the reader was in the server's HTML. */
  protected override resume({ opened, typed, audience, focused }: ServerState): void {
    for (const topicId of opened) this.#session.topics.open(topicId, 'user');
    if (typed !== undefined) this.query = typed;
    if (audience !== undefined) this.audience = audience as Audience | '';
    if (focused)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true }),
      );
  }

  #part<Part extends HelpPart>(name: 'contact' | 'search' | 'topics'): Part | null | undefined {
    // Until it is on a page there is no root, whatever Lit's type says.
    const root = this.renderRoot as ParentNode | undefined;
    return root?.querySelector<Part>(`signin-help-${name}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signin-help': SigninHelp;
  }
}
