import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TopicId } from '../model/topic.js';

const PREFIX = '#signin-help/';

/** The hash that opens a topic. */
export function topicHash(topicId: TopicId): string {
  return PREFIX + encodeURIComponent(topicId);
}

/** The topic that the page's hash names, if it names one. */
export function topicOfHash(hash: string): TopicId | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    return undefined;
  }
}

/** The whole address of a topic on this page. */
export function topicAddress(topicId: TopicId): string {
  return withoutHash(location.href) + topicHash(topicId);
}

/** What a link to a topic leads to: a bare hash, but for pages with a `<base>`, on which a bare hash leads to another page. */
export function topicHref(topicId: TopicId): string {
  // A text is asked, because an image of that name would stand for the document's own `baseURI`.
  const isOwnBase = withoutHash(new Text().baseURI) === withoutHash(location.href);
  return isOwnBase ? topicHash(topicId) : topicAddress(topicId);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** Follows the address of the page, and writes topics into it when asked. */
export class AddressController implements ReactiveController {
  readonly #visit: (topicId: TopicId) => void;
  #listening: AbortController | undefined;
  #followed = '';

  constructor(host: ReactiveControllerHost, visit: (topicId: TopicId) => void) {
    this.#visit = visit;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('hashchange', this.#follow, { signal });
    addEventListener('popstate', this.#follow, { signal });
    // An element that only moves in the page has been there already.
    if (location.hash !== this.#followed) this.#follow();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /**
   * Puts the topic into the page's address as a new entry of the history. Does nothing on a page whose own router keeps a path in
   * the hash, and where the page may not write its history (a sandboxed frame).
   */
  write(topicId: TopicId): void {
    if (/^#[!/]/.test(location.hash) || location.hash === topicHash(topicId)) return;
    try {
      history.pushState(history.state, '', topicAddress(topicId));
      this.#followed = location.hash;
    } catch {
      // The address stays as it is; the topic is open all the same.
    }
  }

  readonly #follow = (): void => {
    this.#followed = location.hash;
    const topicId = topicOfHash(location.hash);
    if (topicId !== undefined) this.#visit(topicId);
  };
}
