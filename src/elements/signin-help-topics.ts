import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TopicId } from '../model/topic.js';
import type { Help, ListedTopic } from '../render/help.js';
import { toolbarTemplate } from '../render/toolbar.js';
import { topicTemplate } from '../render/topic.js';
import { endangeredFocus } from './endangered-focus.js';
import { HelpPart } from './help-part.js';
import { keepInPlace } from './keep-in-place.js';
import { isPlain } from './keys.js';

/** Up to so many topics, closed answers are rendered too, so that find-in-page and print reach them. */
const MOST_RENDERED = 200;
/** Closed answers wait until the page has nothing better to do, at most this long. */
const IDLE_MS = 1000;

/** The accordion of topics, under a bar with the status line. */
export class SigninHelpTopics extends HelpPart {
  /** Answers stay rendered once they were: find-in-page and a closing animation need them. */
  readonly #rendered = new Set<TopicId>();
  #rendersAll = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#renderAll);
    this.#idle = setTimeout(this.#renderAll, IDLE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#renderAll);
    clearTimeout(this.#idle);
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
    for (const id of help.open) this.#rendered.add(id);
    this.#saveFocus(help);
  }

  protected override renderHelp(help: Help): TemplateResult {
    const { view, say } = help;
    const rendersAll = this.#rendersAll && help.topics.size <= MOST_RENDERED;
    return html`
      <div class="bar" @click=${this.#onBarClick}>
        <p part="status" class="status" role="status">${help.status}</p>
        ${view.topicIds.length > 1 && view.outcome === 'all' ? toolbarTemplate(help) : nothing}
      </div>
      ${view.outcome === 'empty' && view.topicIds.length > 0 ? html`<p class="perhaps">${say('perhaps')}</p>` : nothing}
      <div
        part="topics"
        class="topics"
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @beforematch=${this.#onBeforematch}
      >
        ${repeat(
          view.topicIds.flatMap((id) => help.topics.get(id) ?? []),
          (topic) => topic.id,
          (topic) => this.topicTemplate(topic, help, rendersAll || this.#rendered.has(topic.id)),
        )}
      </div>
    `;
  }

  /** One topic of the list. */
  protected topicTemplate(topic: ListedTopic, help: Help, hasAnswer: boolean): TemplateResult {
    return topicTemplate(topic, help, hasAnswer);
  }

  /** Moves the focus before its place goes away: it would fall on the body of the page. */
  #saveFocus(help: Help): void {
    const endangered = endangeredFocus(this, help);
    if (endangered === 'topic') this.send({ type: 'focus', part: 'search' });
    else if (endangered !== 'none') this.button(endangered.closing)?.focus({ preventScroll: true });
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-topic-id]')];
  }

  readonly #renderAll = (): void => {
    if (this.#rendersAll) return;
    this.#rendersAll = true;
    this.requestUpdate();
    // `beforeprint` is the last moment before the page is laid out for paper.
    if (this.isUpdatePending) this.performUpdate();
  };

  readonly #onBarClick = (event: Event): void => {
    const { all } = (event.target as Element).closest('button')?.dataset ?? {};
    if (all !== undefined) this.send({ type: all === 'open' ? 'open-all' : 'close-all' });
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
