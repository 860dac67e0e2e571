import type { ReactiveControllerHost } from 'lit';
import { HASH_PREFIX, topicHash } from '../model/topic-hash.js';
import type { TopicId } from '../model/topic.js';
import { whileConnected } from './while-connected.js';

/** The topic that the page's hash names, if it names one. */
function topicOfHash(hash: string): TopicId | undefined {
  if (!hash.startsWith(HASH_PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(HASH_PREFIX.length));
  } catch {
    return undefined;
  }
}

/** The whole address of a topic on this page. */
export function topicAddress(topicId: TopicId): string {
  return withoutHash(location.href) + topicHash(topicId);
}

/** The address for a link to a topic: a bare hash, except on a page whose `<base>` would lead a bare hash to another page. */
export function topicHref(topicId: TopicId): string {
  // Asked of a text node, because an image of that name shadows the document's own `baseURI`.
  const isOwnBase = withoutHash(new Text().baseURI) === withoutHash(location.href);
  return isOwnBase ? topicHash(topicId) : topicAddress(topicId);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/**
 * Follows the page's address: calls `lead` with the topic that it names, or undefined. Returns a function that writes a topic into
 * the address, as a new history entry or in the present one. That does nothing where the page's own router keeps a path in the
 * hash, or where the page may not write its history (a sandboxed frame).
 */
export function followAddress(
  host: ReactiveControllerHost,
  lead: (topicId: TopicId | undefined) => void,
): (topicId: TopicId, how: 'pushState' | 'replaceState') => void {
  let followed = '';
  const follow = (): void => {
    followed = location.hash;
    lead(topicOfHash(followed));
  };
  const followNew = (): void => {
    if (location.hash !== followed) follow();
  };
  whileConnected(host, (signal) => {
    // For a link to the address that is there already, Chromium sends this alone: the reader wants a closed topic back.
    addEventListener('popstate', follow, { signal });
    // For a new address browsers send both.
    addEventListener('hashchange', followNew, { signal });
    // An element that only moves within the page has followed this address already.
    followNew();
  });
  return (topicId, how) => {
    if (/^#[!/]/.test(location.hash) || location.hash === topicHash(topicId)) return;
    try {
      history[how](history.state, '', topicAddress(topicId));
      followed = location.hash;
    } catch {
      // The address stays as it is; the topic is open all the same.
    }
  };
}
