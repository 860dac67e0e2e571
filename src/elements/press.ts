import type { Intent } from '../controllers/intent.js';
import type { ContactChannel } from '../model/events.js';
import { keepInPlace } from './keep-in-place.js';
import { isPlain } from './keys.js';
import { topicOf } from './topic-buttons.js';

/**
 * Sends the intents of a press on one of the help's own buttons or links, as its `data-` attributes say. One listener at the root
 * hears them all; presses on the page's own nodes in the slots are left alone.
 */
export function hearPress(event: MouseEvent, send: (intent: Intent) => void): void {
  const target = event.target as Element;
  if (target.getRootNode() !== event.currentTarget) return;
  const button = target.closest<HTMLElement>('button, a');
  if (!button) return;
  const { all, topicId, topic, helpful, query, channel, copy, copyLink } = button.dataset;
  if (all) send({ type: all as 'open-all' | 'close-all' });
  if (topicId) {
    keepInPlace(button);
    send({ type: 'toggle', topicId });
  }
  // With a modifier the reader wants another tab or window, and the browser knows how.
  if (topic && event.button === 0 && isPlain(event)) {
    event.preventDefault();
    send({ type: 'go', topicId: topic });
  }
  if (helpful) send({ type: 'feedback', topicId: topicOf(button)!, helpful: helpful === 'true' });
  if (query !== undefined) {
    send({ type: 'search', query, isFinal: true });
    send({ type: 'focus', part: 'search' });
  }
  if (channel) send({ type: 'contact', channel: channel as ContactChannel });
  if (copy !== undefined) send({ type: 'copy', text: copy, button });
  if (copyLink) send({ type: 'copy-link', topicId: copyLink, button });
}
