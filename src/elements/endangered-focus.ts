import type { TopicId } from '../model/topic.js';
import { topicOf } from './topic-buttons.js';

/** What the next render would take the focus from. */
export type EndangeredFocus =
  | 'none'
  /** The topic goes away. */
  | 'topic'
  /** The answer closes; the topic stays. */
  | { readonly closing: string };

/** Whether the topic or answer with the focus will go when these topics are rendered. `list` still shows the last ones. */
export function endangeredFocus(
  list: HTMLElement,
  topicIds: readonly TopicId[],
  open: ReadonlySet<TopicId>,
): EndangeredFocus {
  const focused = focusIn(list);
  const topicId = focused && topicOf(focused);
  if (!focused || topicId === undefined) return 'none';
  if (!topicIds.includes(topicId)) return 'topic';
  const isInAnswer = focused.closest('.topic-panel') !== null;
  return isInAnswer && !open.has(topicId) ? { closing: topicId } : 'none';
}

/** The focused element of the help; where one of the page's own nodes in an answer has the focus, its slot. */
function focusIn(list: HTMLElement): Element | undefined {
  const root = list.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  const { activeElement } = root;
  if (activeElement) return activeElement;
  const { host } = root;
  const { activeElement: outside } = host.getRootNode() as Document | ShadowRoot;
  const own = [...host.children].find((child) => child.contains(outside));
  const slots = [...list.querySelectorAll('slot')];
  return own && slots.find((slot) => slot.name === own.slot);
}
