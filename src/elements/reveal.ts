/** A header that the page keeps at the top may be so high, as for `scroll-margin-block` in styles/base.ts. */
const HEADER_PX = 80;

/** Brings a topic into view and, with `focus`, focuses its button. Of several elements with the topic open only the first scrolls. */
export function revealTopic(
  host: HTMLElement,
  button: HTMLElement | undefined,
  focus: boolean,
): void {
  if (focus) button?.focus({ preventScroll: true });
  const all = [...(host.getRootNode() as ParentNode).querySelectorAll(host.localName)];
  const first = all.find(({ shadowRoot }) =>
    shadowRoot?.querySelector(`#${button?.id}[part~=open]`),
  );
  if (!focus && first && first !== host) return;
  button?.closest('.topic')?.scrollIntoView?.({
    // "nearest" shows all of the topic, or its beginning where it is taller than the window; to who comes from below, its end.
    block: button.getBoundingClientRect().top < HEADER_PX ? 'start' : 'nearest',
  });
}

/** Focuses an element that is otherwise not focusable, until the focus leaves it. */
export function focusBriefly(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}
