import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { whenNear } from '../controllers/when-near.js';
import { Timer, whileConnected } from '../controllers/while-connected.js';
import type { TopicId } from '../model/topic.js';
import type { Help, ListedTopic } from '../render/help.js';
import { prepareDates } from '../render/local-date.js';
import { repeat } from '../render/repeat.js';
import { toolbarTemplate } from '../render/toolbar.js';
import { ANSWER, TITLE, topicTemplate, WHOLE, type Extent } from '../render/topic.js';
import { endangeredFocus } from './endangered-focus.js';
import { HelpPart } from './help-part.js';
import { keepInPlace } from './keep-in-place.js';
import { isPlain } from './keys.js';

/** Up to so many topics, closed answers are rendered too, so that find-in-page and print reach them. Rows that a search leaves out are kept. */
const MOST_RENDERED = 200;
/** Topics that show at first, and each time that the reader comes near the end: one and a half screens. */
const ROWS = 30;
/** Closed answers that are rendered at a time: 10 ms where a phone is four times slower. */
const ANSWERS = 4;
/** The page is painted first. Chromium looks for the words of a link (`#:~:text=`) up to half a second after the page has loaded. */
const PAUSE_MS = 100;
/** Firefox looks for them only while the page loads, and tells nobody that there are any. */
const looksOnce = (): boolean => CSS.supports('-moz-appearance', 'none');

/** What closed answers are made of, and their rows. Marks come when they open. */
const CONTENT = ['say', 'facts', 'topics', 'audience', 'headingLevel'] as const;

/** The accordion of topics, under a bar with the status line. */
export class SigninHelpTopics extends HelpPart {
  /** What was rendered stays: find-in-page and a closing animation need it. */
  readonly #extents = new Map<TopicId, Extent>();
  /** Topics that the reader was led to: they show wherever they stand in the list. */
  readonly #visited = new Set<TopicId>();
  #rows = ROWS;
  #isIdle = false;
  readonly #later = new Timer(this);
  /** The snapshot of the last render, and the topics that it showed. */
  #last: Help | undefined;
  #listedLast: ReadonlySet<TopicId> = new Set();
  /** How much of each topic is drawn as it is now; a search may have left the topic out since. */
  readonly #drawn = new Map<TopicId, Extent>();

  constructor() {
    super();
    whileConnected(this, (signal) => {
      addEventListener('beforeprint', this.#renderAll, { signal });
      this.#later.start(this.#renderMore, looksOnce() ? 0 : PAUSE_MS);
    });
    whenNear(
      this,
      () => this.#lastRow,
      () => {
        this.#rows += ROWS;
        this.requestUpdate();
      },
    );
  }

  /** Puts the focus on the first topic. Answers whether there is one. */
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
    for (const id of help.open) this.#extents.set(id, WHOLE);
    this.#visited.add(help.lastTopicId);
    this.#saveFocus(help);
  }

  protected override updated(): void {
    if (this.#isIdle) this.#later.start(this.#renderMore);
  }

  protected override renderHelp(help: Help): TemplateResult {
    const { view, say } = help;
    return html`
      <div class="bar" @click=${this.#onBarClick}>
        <p part="status" class="status" role="status">${help.status}</p>
        ${view.topicIds.length > 1 && view.outcome === 'all' ? toolbarTemplate(help) : nothing}
      </div>
      ${view.outcome === 'empty' && view.topicIds.length > 0 ? html`<p class="perhaps">${say('perhaps')}</p>` : nothing}
      <div
        part="topics"
        class="topics"
        @pointerenter=${this.#onPointerenter}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @beforematch=${this.#onBeforematch}
      >
        ${this.#listed(help)}
      </div>
    `;
  }

  /** Draws no topic again that is as it was, and no closed answer while what it says is the same. */
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
        const extent = this.#extentOf(topic.id);
        const isDrawn = isThere && this.#drawn.get(topic.id) === extent;
        if (isDrawn && help === last && before.has(topic.id)) return noChange;
        this.#drawn.set(topic.id, extent);
        return this.topicTemplate(topic, help, extent, isDrawn);
      },
      (id) => help.topics.has(id) && help.topics.size <= MOST_RENDERED,
    );
  }

  #extentOf(id: TopicId): Extent {
    return this.#extents.get(id) ?? TITLE;
  }

  /** The topics that are rendered: the rest of a long list comes when the reader does. */
  protected shown({ view }: Help): readonly TopicId[] {
    return view.topicIds.filter((id, i) => i < this.#rows || this.#visited.has(id));
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

  /** Moves the focus before its place goes away: it would fall on the body of the page. */
  #saveFocus(help: Help): void {
    const endangered = endangeredFocus(this, this.shown(help), help.open);
    if (endangered === 'topic') this.send({ type: 'focus', part: 'search' });
    else if (endangered !== 'none') this.button(endangered.closing)?.focus({ preventScroll: true });
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-topic-id]')];
  }

  /** Where topics are still to come: the last row before those that were fetched from further down. */
  get #lastRow(): Element | undefined {
    const isMore = this.#rows < (this.help?.view.topicIds.length ?? 0);
    return isMore ? this.querySelectorAll('.topic')[this.#rows - 1] : undefined;
  }

  readonly #renderMore = (): void => {
    this.#isIdle = true;
    this.#render(ANSWER, looksOnce() && document.readyState !== 'complete' ? ROWS : ANSWERS);
  };

  readonly #renderAll = (): void => {
    this.#render(WHOLE, MOST_RENDERED);
    // `beforeprint` is the last moment before the page is laid out for paper.
    if (this.isUpdatePending) this.performUpdate();
  };

  /** Renders more of what does not show, where topics are not too many. */
  #render(extent: Extent, most: number): void {
    const { topics } = this.help ?? {};
    if (!topics || topics.size > MOST_RENDERED) return;
    const next = [...topics.keys()].filter((id) => this.#extentOf(id) < extent).slice(0, most);
    if (next.length === 0 && this.#rows >= topics.size) return;
    for (const id of next) this.#extents.set(id, extent);
    this.#rows += most;
    this.requestUpdate();
  }

  readonly #onBarClick = (event: Event): void => {
    const { all } = (event.target as Element).closest('button')?.dataset ?? {};
    if (all !== undefined) this.send({ type: all === 'open' ? 'open-all' : 'close-all' });
  };

  /** A pointer comes, or a finger goes down, a while before it opens a topic, which says when it was reviewed. */
  readonly #onPointerenter = (): void => {
    if (this.help) prepareDates(this.help.lang);
  };

  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    // The page's own nodes in an answer are none of our business.
    if (!this.contains(target)) return;
    const topicId = topicOf(target);
    const button = target.closest('button');
    if (!button || topicId === undefined) return;
    const { helpful } = button.dataset;
    if (button.dataset['topicId'] !== undefined) {
      keepInPlace(button);
      this.send({ type: 'toggle', topicId });
    } else if (button.dataset['copyLink'] !== undefined) {
      this.send({ type: 'copy-link', topicId, button });
    } else if (helpful !== undefined) {
      this.send({ type: 'feedback', topicId, helpful: helpful === 'true' });
    }
  };

  /** Find-in-page and text fragments are about to show a closed answer. */
  readonly #onBeforematch = (event: Event): void => {
    const panel = event.target as HTMLElement;
    const topicId = topicOf(panel);
    if (topicId === undefined || !this.contains(panel)) return;
    this.send({ type: 'find', topicId });
    // The browser shows the answer in any case; when the page has prevented that, it is closed again.
    setTimeout(() => {
      if (!this.help?.open.has(topicId)) panel.setAttribute('hidden', 'until-found');
    });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || !isPlain(event)) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) this.send({ type: 'focus', part: 'search' });
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
  };
}

function topicOf(element: Element): TopicId | undefined {
  return element.closest<HTMLElement>('[data-topic-row]')?.dataset['topicRow'];
}
