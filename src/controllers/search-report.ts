import { SigninHelpMissEvent, SigninHelpSearchEvent } from '../model/events.js';
import { maskPersonal, maskSecrets, tracesOf } from '../search/secrets.js';
import type { HelpStore } from './help-store.js';

/** Tells the page of settled searches, once for each query and kind of user, but nobody of a secret or its remains. */
export class SearchReport {
  readonly #host: HTMLElement;
  readonly #store: HelpStore;
  #reported = '';
  /** The text that last held a secret, kept until another one takes its place: a reader may delete the secret letter by letter. */
  #secret = '';
  /** The text of the last change. */
  #last = '';

  constructor(host: HTMLElement, store: HelpStore) {
    this.#host = host;
    this.#store = store;
  }

  /** The query has changed, perhaps only for a moment. */
  asked(): void {
    const { query } = this.#store;
    // Edits keep a beginning or an end. Another text may have three digits of a code by chance, and is told.
    const isEdit = [this.#secret, this.#last].some(
      (text) => text[0] === query[0] || text.at(-1) === query.at(-1),
    );
    this.#last = query;
    if (this.#isSecret) this.#secret = query;
    else if (!isEdit) this.#secret = '';
  }

  /** The query as a message may hold it; empty when it may not. */
  get masked(): string {
    return this.#isLeft ? '' : maskPersonal(this.#store.query.trim());
  }

  /** Tells the page. Returns the query as the portal may have it; empty when it may not. */
  tell(): string {
    if (this.#isLeft) return '';
    const query = this.#store.query.trim();
    this.#report(query);
    return this.#isSecret ? '' : maskSecrets(query);
  }

  get #isSecret(): boolean {
    return this.#store.result?.warning === 'secret';
  }

  /** Whether the query holds what is left of a secret. */
  get #isLeft(): boolean {
    const { query } = this.#store;
    return !this.#isSecret && tracesOf(this.#secret).some((trace) => query.includes(trace));
  }

  #report(query: string): void {
    const { result, audience, view } = this.#store;
    const report = `${audience} ${query}`;
    if (report === this.#reported) return;
    this.#reported = report;
    if (!result) return;
    const { masked } = this;
    const event = new SigninHelpSearchEvent(masked, view.topicIds, result.confident, audience);
    this.#host.dispatchEvent(event);
    if (!result.confident) this.#host.dispatchEvent(new SigninHelpMissEvent(masked, audience));
  }
}
