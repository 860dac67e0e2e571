import { SigninHelpMissEvent, SigninHelpSearchEvent } from '../model/events.js';
import { maskPersonal, maskSecrets, tracesOf } from '../search/secrets.js';
import type { HelpStore } from './help-store.js';

/** Tells the page of settled searches, once for each query and kind of user, but never of a secret or its remains. */
export class SearchReport {
  readonly #host: HTMLElement;
  readonly #store: HelpStore;
  #reported = '';
  /** How secrets in the box began and ended, kept until it is emptied: a reader may delete them letter by letter. */
  #traces: readonly string[] = [];

  constructor(host: HTMLElement, store: HelpStore) {
    this.#host = host;
    this.#store = store;
  }

  /** The query has changed, perhaps only for a moment. */
  asked(): void {
    const { query, result } = this.#store;
    if (result?.warning === 'secret') this.#traces = tracesOf(query);
    else if (!result) this.#traces = [];
  }

  /** Tells the page. Returns the query as the portal may have it; empty when it may not. */
  tell(): string {
    const query = this.#store.query.trim();
    const isSecret = this.#store.result?.warning === 'secret';
    if (!isSecret && this.#traces.some((trace) => query.includes(trace))) return '';
    this.#report(query);
    return isSecret ? '' : maskSecrets(query);
  }

  #report(query: string): void {
    const { result, audience, view } = this.#store;
    const report = `${audience} ${query}`;
    if (report === this.#reported) return;
    this.#reported = report;
    if (!result) return;
    const masked = maskPersonal(query);
    const event = new SigninHelpSearchEvent(masked, view.topicIds, result.confident, audience);
    this.#host.dispatchEvent(event);
    if (!result.confident) this.#host.dispatchEvent(new SigninHelpMissEvent(masked, audience));
  }
}
