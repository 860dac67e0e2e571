import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../model/messages.js';
import { clearIcon, searchIcon } from '../render/icons.js';
import type { Help, ListedTopic } from '../render/help.js';
import { HelpPart } from './help-part.js';

/** Chars a reader may paste: an error message with its surroundings. */
const LONGEST_QUERY = 4000;

/** The search box with its warning, correction and hint. */
export class SigninHelpSearch extends HelpPart {
  /** Puts the cursor into the box. */
  focusInput(options?: FocusOptions): void {
    this.querySelector('input')?.focus(options);
  }

  protected override renderHelp(help: Help): TemplateResult {
    const { say } = help;
    return html`
      ${help.without.search ? nothing : this.#boxTemplate(help)}
      <div part="warning" class="warning" role="alert" ?hidden=${!help.hasSecret}>
        ${help.hasSecret ? say('warning-secret') : nothing}
      </div>
      ${
        help.correction
          ? html`<p part="correction" class="correction">
              <button type="button" class="link-button" @click=${this.#onCorrect}>
                ${say('correction-label', { query: help.correction })}
              </button>
            </p>`
          : nothing
      }
      ${
        help.shoppingTopic
          ? html`<p class="hint">${shoppingHint(help.shoppingTopic, say)}</p>`
          : nothing
      }
    `;
  }

  #boxTemplate(help: Help): TemplateResult {
    const { say } = help;
    return html`<search aria-labelledby="search-label">
      <label part="search-label" id="search-label" for="search-input">${say('search-label')}</label>
      <div class="search-box">
        <span class="search-icon">${searchIcon}</span>
        <input
          part="search-input"
          id="search-input"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          data-private
          data-hj-suppress
          data-dd-privacy="mask"
          data-sentry-mask
          class="ph-no-capture sentry-mask fs-mask"
          maxlength=${LONGEST_QUERY}
          placeholder=${say('search-hint')}
          .value=${help.query}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @keypress=${keepFromPage}
          @keyup=${keepFromPage}
        />
        ${
          help.query
            ? html`<button
                part="search-clear"
                class="icon-button"
                type="button"
                aria-label=${say('search-clear')}
                title=${say('search-clear')}
                @click=${this.#onClear}
              >
                ${clearIcon}
              </button>`
            : nothing
        }
      </div>
    </search>`;
  }

  #search(query: string, isFinal = false): void {
    this.send({ type: 'search', query, isFinal });
  }

  readonly #onInput = (event: InputEvent): void => {
    event.stopPropagation();
    this.#search((event.target as HTMLInputElement).value);
  };

  readonly #onClear = (): void => {
    this.#search('', true);
    this.focusInput();
  };

  readonly #onCorrect = (): void => {
    this.#search(this.help?.correction ?? '', true);
    this.focusInput();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const input = event.target as HTMLInputElement;
    if (event.key === 'Escape' && input.value) {
      // The browser would clear the box without telling, and the page around might close the dialog we stand in.
      event.preventDefault();
      event.stopPropagation();
      this.#search('', true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#search(input.value, true);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.send({ type: 'focus', part: 'topics' });
    }
    restoreEatenLetter(event, input);
    keepFromPage(event);
  };
}

/**
 * Single-key shortcuts of the page look at `event.target`, which outside of a shadow root is the host element and not an input:
 * letters typed here are kept from them.
 */
function keepFromPage(event: KeyboardEvent): void {
  if (isLetter(event)) event.stopPropagation();
}

/** A shortcut that caught the letter on its way down has cancelled it; put it in all the same. */
function restoreEatenLetter(event: KeyboardEvent, input: HTMLInputElement): void {
  if (!event.defaultPrevented || !isLetter(event)) return;
  const [start, end] = [
    input.selectionStart ?? input.value.length,
    input.selectionEnd ?? input.value.length,
  ];
  input.setRangeText(event.key, start, end, 'end');
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: event.key, inputType: 'insertText' }),
  );
}

function isLetter(event: KeyboardEvent): boolean {
  return [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function shoppingHint(topic: ListedTopic, say: Say): unknown[] {
  const [before = '', after = ''] = say('warning-amazon', { topic: '\n' }).split('\n');
  return [
    before,
    html`<a part="topic-link" href="#signin-help/${topic.id}" data-topic=${topic.id}
      >${topic.title}</a
    >`,
    after,
  ];
}
