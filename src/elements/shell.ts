import type { Intent } from '../controllers/intent.js';

/** The internals of an element, in a browser and on a page that give them. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined;
  }
}

/** Returns a function that sets custom states; a browser without them shows the widget all the same. */
export function shadowStates(
  internals: ElementInternals | undefined,
): (states: Readonly<Record<string, boolean>>) => void {
  return (states) => {
    // Older than its type says: `states` came after the rest of ElementInternals.
    const set = internals?.states;
    for (const [name, isOn] of Object.entries(states)) {
      setState(set, name, isOn);
    }
  };
}

function setState(set: CustomStateSet | undefined, name: string, isOn: boolean): void {
  try {
    if (isOn) set?.add(name);
    else set?.delete(name);
  } catch {
    // Chromium before 125 takes only names that begin with two hyphens.
  }
}

/** Brings a topic into view, and the focus on it when asked. Of several elements on a page only the first scrolls. */
export function revealTopic(
  host: HTMLElement,
  button: HTMLElement | undefined,
  focus: boolean,
): void {
  if (focus) button?.focus({ preventScroll: true });
  const isFirst = (host.getRootNode() as ParentNode).querySelector(host.localName) === host;
  // The nearest place that shows all of the topic, or its beginning where it is higher than the window.
  if (focus || isFirst) button?.closest('.topic')?.scrollIntoView({ block: 'nearest' });
}

/** Acts on clicks that belong to no single inner element: links to topics and copy buttons. The page's own nodes are left alone. */
export function handleClick(event: Event, send: (intent: Intent) => void): void {
  const target = event.target as Element;
  if (target.getRootNode() !== event.currentTarget) return;
  const link = target.closest<HTMLElement>('a[data-topic]');
  if (link && isPlainClick(event as MouseEvent)) {
    event.preventDefault();
    send({ type: 'go', topicId: link.dataset['topic'] ?? '' });
  }
  const button = target.closest<HTMLElement>('[data-copy]');
  if (button) send({ type: 'copy', text: button.dataset['copy'] ?? '', button });
}

/** Puts the focus on an element that otherwise takes none, for as long as it stays there. */
export function focusBriefly(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}

/** With a modifier the reader wants another tab or window, and the browser knows how. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
