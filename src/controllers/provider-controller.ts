import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSafeHref, parseUrl } from '../model/links.js';
import type { Audience } from '../model/topic.js';
import { errorText } from '../model/text.js';
import type { ProviderResult, SearchProvider } from '../search/provider.js';
import type { Warn } from './console-warning.js';

/** A later answer no longer helps. */
const PROVIDER_TIMEOUT_MS = 8000;
const MOST_RESULTS = 10;
/** Some are left out; and a list may be very long. */
const MOST_CHECKED = 100;
const LONGEST_TEXT = 300;

/** Where the portal's search comes from. */
export interface ProviderHost extends ReactiveControllerHost {
  /** The element's own search provider, or that of a context around it. */
  readonly provider: SearchProvider | undefined;
}

/** Asks the portal's search and keeps its newest answer. Late, failing and malformed answers do no harm. */
export class ProviderController implements ReactiveController {
  results: readonly ProviderResult[] | 'loading' | undefined;
  readonly #host: ProviderHost;
  readonly #warn: Warn;
  #asking: AbortController | undefined;
  /** What was asked last. */
  #question: [query: string, audience: Audience | ''] = ['', ''];

  constructor(host: ProviderHost, warn: Warn) {
    this.#host = host;
    this.#warn = warn;
    host.addController(this);
  }

  /** Asks a new question and drops the one before. Without a provider or a query it only forgets the last answer. */
  ask(query: string, audience: Audience | ''): void {
    this.#question = [query, audience];
    const { provider } = this.#host;
    this.#asking?.abort();
    this.#asking = undefined;
    if (!provider || !query) return this.#set(undefined);
    this.#set('loading');
    void this.#answer(provider, query, audience, (this.#asking = new AbortController()));
  }

  /** Asks again where the provider was missing: a page may bring it after the query, and take it away again. */
  catchUp(): void {
    if (!this.#asking || !this.#host.provider) this.ask(...this.#question);
  }

  hostDisconnected(): void {
    this.ask('', '');
  }

  async #answer(
    provider: SearchProvider,
    query: string,
    audience: Audience | '',
    asking: AbortController,
  ): Promise<void> {
    const { signal } = asking;
    const timeout = setTimeout(() => {
      this.#warn('the search provider does not answer in time.');
      asking.abort();
    }, PROVIDER_TIMEOUT_MS);
    try {
      const answer = await Promise.race([provider(query, { audience, signal }), aborted(signal)]);
      if (!signal.aborted) this.#set(checkResults(answer));
    } catch (error) {
      if (!signal.aborted) this.#warn(`the search provider failed: ${errorText(error)}`);
    } finally {
      clearTimeout(timeout);
      if (this.#asking === asking && this.results === 'loading') this.#set(undefined);
    }
  }

  #set(results: ProviderController['results']): void {
    if (this.results === results) return;
    this.results = results;
    this.#host.requestUpdate();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
}

/** The results that have a title and a safe address, cut to length. Throws a TypeError for what is no list. */
function checkResults(answer: unknown): ProviderResult[] {
  if (!Array.isArray(answer))
    throw new TypeError('it must answer with a list of { title, url, text }');
  const checked = (answer as Partial<ProviderResult>[]).slice(0, MOST_CHECKED).flatMap((result) => {
    const { title, url, text } = result ?? {};
    const href = typeof url === 'string' && portalAddress(url);
    // A link without words cannot be seen, nor read out.
    if (typeof title !== 'string' || !title.trim() || !href) return [];
    const shown = { title: title.slice(0, LONGEST_TEXT), url: href };
    return [typeof text === 'string' ? { ...shown, text: text.slice(0, LONGEST_TEXT) } : shown];
  });
  return checked.slice(0, MOST_RESULTS);
}

/** The absolute address of a result: https, or a page of the portal's own origin. Undefined for anything else, such as a script. */
function portalAddress(url: string): string | undefined {
  if (isSafeHref(url, ['https:'])) return url;
  // Asked of a text node, because an image of that name shadows the document's own `baseURI`.
  const found = parseUrl(url, new Text().baseURI);
  const isOwn = found?.origin === location.origin && found.protocol.startsWith('http');
  return isOwn && !/[\p{C}\\]/u.test(url) ? found.href : undefined;
}
