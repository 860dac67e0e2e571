import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { growList, MOST_RENDERED } from '../controllers/list-growth.js';
import { whileConnected } from '../controllers/while-connected.js';
import type { TopicId } from '../model/topic.js';
import type { Help, ListedTopic } from '../render/help.js';
import { prepareDates } from '../render/local-date.js';
import { repeat } from '../render/repeat.js';
import { toolbarTemplate } from '../render/toolbar.js';
import { topicTemplate, WHOLE, type Extent } from '../render/topic.js';
import { endangeredFocus } from './endangered-focus.js';
import { HelpPart } from './help-part.js';
import { placeAfter, topicOf } from './topic-buttons.js';

/** What rows and closed answers are made of. Marks come when an answer opens. */
const CONTENT = ['say', 'facts', 'topics', 'audience', 'headingLevel', 'permalinks'] as const;

/** The accordion of topics, under a bar with the status line. */
export class SigninHelpTopics extends HelpPart {
  readonly #growth = growList(this);
  /** The snapshot of the last render, and the topics that it showed. */
  #last: Help | undefined;
  #listedLast: ReadonlySet<TopicId> = new Set();
  /** How much of each topic is drawn and up to date; a search may have left the topic out since. */
  readonly #drawn = new Map<TopicId, Extent>();

  constructor() {
    super();
    whileConnected(this, (signal) => {
      addEventListener('beforeprint', this.#renderAll, { signal });
    });
  }

  /** Puts the focus on the first topic. Returns whether there is one. */
  focusTopic(): boolean {
    const [first] = this.#buttons();
    first?.focus();
    return first !== undefined;
  }

  /** The button of a topic that shows. */
  button(topicId: TopicId): HTMLButtonElement | undefined {
    return this.#buttons().find((button) => button.dataset['topicId'] === topicId);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { help } = this;
    if (!help) return;
    this.#growth.follow(help);
    this.#saveFocus(help);
  }

  override renderHelp(help: Help): TemplateResult {
    const { view, say } = help;
    return html`
      <div class="bar">
        <p part="status" class="status" role="status">${help.status}</p>
        ${view.topicIds.length > 1 && view.outcome === 'all' ? toolbarTemplate(help) : nothing}
      </div>
      ${view.outcome === 'empty' && view.topicIds.length > 0 ? html`<p class="perhaps">${say('perhaps')}</p>` : nothing}
      <div
        part="topics"
        class="topics"
        @pointerenter=${this.#onPointerenter}
        @keydown=${this.#onKeydown}
        @beforematch=${this.#onBeforematch}
      >
        ${this.#listed(help)}
      </div>
    `;
  }

  /** Renders the list. An unchanged topic is not drawn again, nor is a closed answer while what it says is the same. */
  #listed(help: Help): unknown {
    const last = this.#last;
    const before = this.#listedLast;
    if (CONTENT.some((key) => help[key] !== last?.[key])) this.#drawn.clear();
    const topics = this.shown(help).flatMap((id) => help.topics.get(id) ?? []);
    this.#last = help;
    this.#listedLast = new Set(topics.map(({ id }) => id));
    return repeat(
      topics,
      ({ id }) => id,
      (topic, isThere) => {
        const extent = this.#growth.extentOf(topic.id);
        const isDrawn = isThere && this.#drawn.get(topic.id) === extent;
        if (isDrawn && help === last && before.has(topic.id)) return noChange;
        this.#drawn.set(topic.id, extent);
        return this.topicTemplate(topic, help, extent, isDrawn);
      },
      (id) => help.topics.has(id) && help.topics.size <= MOST_RENDERED,
    );
  }

  /** The topics that are rendered. */
  protected shown(help: Help): readonly TopicId[] {
    return this.#growth.shown(help);
  }

  /** One topic of the list. */
  protected topicTemplate(
    topic: ListedTopic,
    help: Help,
    extent: Extent,
    isDrawn: boolean,
  ): TemplateResult {
    return topicTemplate(topic, help, extent, isDrawn);
  }

  /** Moves the focus before its place goes, as it would fall on the body of the page. */
  #saveFocus(help: Help): void {
    const endangered = endangeredFocus(this, this.shown(help), help.open);
    if (endangered === 'topic') this.send({ type: 'focus', part: 'search' });
    else if (endangered !== 'none') this.button(endangered.closing)?.focus({ preventScroll: true });
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-topic-id]')];
  }

  readonly #renderAll = (): void => {
    this.#growth.render(WHOLE, MOST_RENDERED);
    // `beforeprint` is the last moment before the page is laid out for paper.
    if (this.isUpdatePending) this.performUpdate();
  };

  /** A pointer arrives a while before it opens a topic, which will need a date. */
  readonly #onPointerenter = (): void => {
    if (this.help) prepareDates(this.help.lang);
  };

  /** Find-in-page and text fragments are about to show a closed answer. */
  readonly #onBeforematch = (event: Event): void => {
    const panel = event.target as HTMLElement;
    const topicId = topicOf(panel);
    if (topicId === undefined) return;
    this.send({ type: 'find', topicId });
    // The browser shows the answer in any case; where the page has prevented its opening, it is closed again.
    setTimeout(() => {
      if (!this.help?.open.has(topicId)) panel.setAttribute('hidden', 'until-found');
    });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const next = placeAfter(event, buttons);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) this.send({ type: 'focus', part: 'search' });
    else buttons[next]?.focus();
  };
}
