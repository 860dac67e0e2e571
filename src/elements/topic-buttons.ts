import type { TopicId } from '../model/topic.js';
import { isPlain } from './keys.js';

/** The topic that an element stands in. */
export function topicOf(element: Element): TopicId | undefined {
  return element.closest<HTMLElement>('[data-topic-row]')?.dataset['topicRow'];
}

/** The index of the button that a key leads to; -1 leads out of the list at the top, undefined leads nowhere. */
export function placeAfter(
  event: KeyboardEvent,
  buttons: readonly EventTarget[],
): number | undefined {
  const at = buttons.indexOf(event.target!);
  if (at < 0 || !isPlain(event)) return undefined;
  const last = buttons.length - 1;
  return { ArrowDown: Math.min(at + 1, last), ArrowUp: at - 1, Home: 0, End: last }[event.key];
}
