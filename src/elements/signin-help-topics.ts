import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TopicId } from '../model/topic.js';
import { topicTemplate } from '../render/topic.js';
import type { Help } from '../render/help.js';
import { HelpPart } from './help-part.js';

/** Up to so many topics, closed answers are rendered too, so that find-in-page and print reach them. */
const MOST_RENDERED = 200;
/** Closed answers wait until the page has nothing better to do, at most this long. */
const IDLE_MS = 1000;

/** The accordion of topics, under a bar with the status line. */
export class SigninHelpTopics extends HelpPart {
  /** Answers stay rendered once they were: find-in-page and a closing animation need them. */
  readonly #rendered = new Set<TopicId>();
  #rendersAll = false;
  #idle: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#renderAll);
    this.#idle = setTimeout(this.#renderAll, IDLE_MS) as unknown as number;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#renderAll);
    clearTimeout(this.#idle);
  }

  /** Puts the focus on a topic's button, or on the first one. Answers whether there was one. */
  focusTopic(topicId?: TopicId): boolean {
    const button = topicId === undefined ? this.#buttons()[0] : this.button(topicId);
    button?.focus();
    return button !== undefined;
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
      <div class="bar">
        <p part="status" class="status" role="status">${help.status}</p>
        ${view.topicIds.length > 1 && view.outcome === 'all' ? this.#toolbarTemplate(help) : nothing}
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
          (topic) => topicTemplate(topic, help, rendersAll || this.#rendered.has(topic.id)),
        )}
      </div>
    `;
  }

  #toolbarTemplate({ say, open, view }: Help): TemplateResult {
    const isAllOpen = view.topicIds.every((id) => open.has(id));
    return html`<div part="toolbar" class="toolbar">
      <button
        type="button"
        class="link-button"
        ?disabled=${isAllOpen}
        @click=${() => this.send({ type: 'open-all' })}
      >
        ${say('open-all')}
      </button>
      <button
        type="button"
        class="link-button"
        ?disabled=${open.size === 0}
        @click=${() => this.send({ type: 'close-all' })}
      >
        ${say('close-all')}
      </button>
    </div>`;
  }

  /** Takes the focus to the box before the topic that has it goes away: it would fall on the body of the page. */
  #saveFocus(help: Help): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    const row = activeElement?.closest<HTMLElement>('[data-topic-row]');
    const topicId = row?.dataset['topicRow'];
    if (topicId === undefined || help.view.topicIds.includes(topicId)) return;
    this.send({ type: 'focus', part: 'search' });
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

  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    const toggled = target.closest<HTMLElement>('button[data-topic-id]');
    if (toggled) {
      keepInPlace(toggled);
      this.send({ type: 'toggle', topicId: toggled.dataset['topicId'] ?? '' });
    }
    const button = target.closest<HTMLElement>('[data-copy-link]');
    if (button) this.send({ type: 'copy-link', topicId: button.dataset['copyLink'] ?? '', button });
    const feedback = target.closest<HTMLElement>('[data-helpful]');
    const about = feedback?.closest<HTMLElement>('[data-topic-row]')?.dataset['topicRow'];
    if (feedback && about !== undefined) {
      this.send({
        type: 'feedback',
        topicId: about,
        helpful: feedback.dataset['helpful'] === 'true',
      });
    }
  };

  /** Find-in-page and text fragments are about to show a closed answer. */
  readonly #onBeforematch = (event: Event): void => {
    const topicId = (event.target as Element).closest<HTMLElement>('[data-topic-row]')?.dataset[
      'topicRow'
    ];
    if (topicId !== undefined) this.send({ type: 'find', topicId });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) this.send({ type: 'focus', part: 'search' });
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
  };
}

/** Scrolls the page by what a closing answer above takes away, so that what was clicked stays under the finger. */
function keepInPlace(button: HTMLElement): void {
  const { top } = button.getBoundingClientRect();
  requestAnimationFrame(() => {
    const moved = button.getBoundingClientRect().top - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  });
}
