import { html, nothing, type TemplateResult } from 'lit';
import type { Help } from '../render/help.js';
import { clearIcon, searchIcon } from '../render/icons.js';
import { iconButton } from '../render/icon-button.js';
import { secretWarning } from '../render/secret-warning.js';
import { sentenceWithTopic } from '../render/sentence-with-topic.js';
import { EXAMINED_LENGTH } from '../search/secrets.js';
import { HelpPart } from './help-part.js';
import { isPlain, keepFromPage, protectLetter } from './keys.js';

/** The search box with its warning, correction and hint. */
export class SigninHelpSearch extends HelpPart {
  #swallowsEscape = false;

  /** Puts the cursor into the box. Returns whether there is one. */
  focusInput(): boolean {
    const input = this.querySelector('input');
    input?.focus();
    return input !== null;
  }

  override renderHelp(help: Help): TemplateResult {
    const { say, shoppingTopic } = help;
    return html`
      ${help.withoutSearch ? nothing : this.#boxTemplate(help)}
      ${secretWarning(say, help.hasSecret)}
      <div role="status">
        ${
          help.correction
            ? html`<p part="correction" class="correction">
                <button type="button" class="link-button" data-query=${help.correction}>
                  ${say('correction-label', { query: help.correction })}
                </button>
              </p>`
            : nothing
        }
        ${
          shoppingTopic
            ? html`<p class="hint">
                ${sentenceWithTopic((topic) => say('warning-amazon', { topic }), shoppingTopic, help)}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #boxTemplate({ say, query, instance }: Help): TemplateResult {
    return html`<search part="search" aria-labelledby="search-label search-number">
      <label part="search-label" id="search-label" for="search-input">${say('search-label')}</label>
      <span id="search-number" hidden>${instance > 1 ? instance : nothing}</span>
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
          maxlength=${EXAMINED_LENGTH}
          placeholder=${say('search-hint')}
          .value=${query}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @keypress=${keepFromPage}
          @keyup=${this.#onKeyup}
        />
        ${query ? iconButton('search-clear', clearIcon, say('search-clear'), { query: '' }) : nothing}
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

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const input = event.target as HTMLInputElement;
    if (event.key === 'Escape' && input.value) {
      // The browser would clear the box without an event, and the page might close the dialog around us.
      event.preventDefault();
      event.stopPropagation();
      this.#swallowsEscape = true;
      this.#search('', true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#search(input.value, true);
    } else if (event.key === 'ArrowDown' && isPlain(event)) {
      event.preventDefault();
      this.send({ type: 'focus', part: 'topics' });
    }
    protectLetter(event);
  };

  /** Some pages close their dialogs when Escape is released; the one that cleared the box is not for them. */
  readonly #onKeyup = (event: KeyboardEvent): void => {
    keepFromPage(event);
    if (event.key !== 'Escape') return;
    if (this.#swallowsEscape) event.stopPropagation();
    this.#swallowsEscape = false;
  };
}
