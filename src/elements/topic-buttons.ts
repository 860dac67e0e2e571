import type { Intent } from '../controllers/intent.js';
import type { TopicId } from '../model/topic.js';
import { isPlain } from './keys.js';

/** What a button of the list asks for when it is pressed. */
export function wishOf(button: HTMLButtonElement): Intent | undefined {
  const { all, topicId, copyLink, helpful } = button.dataset;
  if (all === 'open-all' || all === 'close-all') return { type: all };
  if (topicId !== undefined) return { type: 'toggle', topicId };
  if (copyLink !== undefined) return { type: 'copy-link', topicId: copyLink, button };
  if (helpful === undefined) return undefined;
  return { type: 'feedback', topicId: topicOf(button) ?? '', helpful: helpful === 'true' };
}

/** The topic that an element stands in. */
export function topicOf(element: Element): TopicId | undefined {
  return element.closest<HTMLElement>('[data-topic-row]')?.dataset['topicRow'];
}

/** The place that a key leads to from a button of a list: -1 is before the first, and after the last is none. */
export function placeAfter(
  event: KeyboardEvent,
  buttons: readonly EventTarget[],
): number | undefined {
  const at = buttons.indexOf(event.target!);
  if (at < 0 || !isPlain(event)) return undefined;
  const last = buttons.length - 1;
  return { ArrowDown: Math.min(at + 1, last), ArrowUp: at - 1, Home: 0, End: last }[event.key];
}
