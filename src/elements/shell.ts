import type { Intent } from '../controllers/intent.js';
import type { TopicId } from '../model/topic.js';
import type { SigninHelpTopics } from './signin-help-topics.js';

/** Returns a function that sets the custom states of an element; a browser without them shows the widget all the same. */
export function shadowStates(
  element: HTMLElement,
): (states: Readonly<Record<string, boolean>>) => void {
  let set: CustomStateSet | undefined;
  try {
    set = element.attachInternals().states;
  } catch {
    set = undefined;
  }
  return (states) => {
    for (const [name, isOn] of Object.entries(states)) {
      if (isOn) set?.add(name);
      else set?.delete(name);
    }
  };
}

/** Brings a topic into view, and the focus on it when asked. Of several elements on a page only the first scrolls. */
export function revealTopic(
  host: HTMLElement,
  topics: SigninHelpTopics | undefined,
  topicId: TopicId,
  focus: boolean,
): void {
  const button = topics?.button(topicId);
  if (!button) return;
  if (focus) button.focus({ preventScroll: true });
  const isFirst = (host.getRootNode() as ParentNode).querySelector(host.localName) === host;
  if (focus || isFirst) button.scrollIntoView({ block: 'nearest' });
}

/** Acts on clicks that belong to no single inner element: links to topics and copy buttons. */
export function handleClick(event: Event, send: (intent: Intent) => void): void {
  const target = event.target as Element;
  const link = target.closest<HTMLElement>('a[data-topic]');
  if (link && isPlainClick(event as MouseEvent)) {
    event.preventDefault();
    send({ type: 'go', topicId: link.dataset['topic'] ?? '' });
  }
  const button = target.closest<HTMLElement>('[data-copy]');
  if (button) send({ type: 'copy', text: button.dataset['copy'] ?? '', button });
}

/** With a modifier the reader wants another tab or window, and the browser knows how. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
