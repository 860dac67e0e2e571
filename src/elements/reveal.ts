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

/** Puts the focus on an element that otherwise takes none, for as long as it stays there. */
export function focusBriefly(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}
