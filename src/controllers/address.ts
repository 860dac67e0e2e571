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

/** What a link to a topic leads to: a bare hash, but for pages with a `<base>`, on which a bare hash leads to another page. */
export function topicHref(topicId: TopicId): string {
  // A text is asked, because an image of that name would stand for the document's own `baseURI`.
  const isOwnBase = withoutHash(new Text().baseURI) === withoutHash(location.href);
  return isOwnBase ? topicHash(topicId) : topicAddress(topicId);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/**
 * Follows the address of the page: `lead` gets the topic that it names, or undefined. Returns what puts a topic into it as a new
 * entry of the history; that does nothing on a page whose own router keeps a path in the hash, and where the page may not write
 * its history (a sandboxed frame).
 */
export function followAddress(
  host: ReactiveControllerHost,
  lead: (topicId: TopicId | undefined) => void,
): (topicId: TopicId) => void {
  let followed = '';
  const follow = (): void => {
    followed = location.hash;
    lead(topicOfHash(followed));
  };
  const followNew = (): void => {
    if (location.hash !== followed) follow();
  };
  whileConnected(host, (signal) => {
    // Chromium tells of a link to the address that is there already by this alone: the reader wants a closed topic back.
    addEventListener('popstate', follow, { signal });
    // Of a new address browsers tell by both.
    addEventListener('hashchange', followNew, { signal });
    // An element that only moves in the page has been there already.
    followNew();
  });
  return (topicId) => {
    if (/^#[!/]/.test(location.hash) || location.hash === topicHash(topicId)) return;
    try {
      history.pushState(history.state, '', topicAddress(topicId));
      followed = location.hash;
    } catch {
      // The address stays as it is; the topic is open all the same.
    }
  };
}
