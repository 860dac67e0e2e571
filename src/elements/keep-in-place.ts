/**
 * Keeps what was clicked under the finger when an answer above it closes: scrolls by the height that goes. Browsers do so by scroll
 * anchoring (https://drafts.csswg.org/css-scroll-anchoring/), but WebKit has none, and the others anchor to the first thing in the
 * window, which is often the closing answer. They give way to a scroll that comes before theirs.
 */
export function keepInPlace(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  const scroller = scrollerOf(element);
  const { scrollTop } = scroller;
  // The element has rendered by then, and nothing is painted yet.
  requestAnimationFrame(() => {
    const now = element.getBoundingClientRect();
    // The page has taken it away, or hidden it.
    if (now.height === 0) return;
    const moved = now.top - top;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const isAtEnd = Math.abs(scroller.scrollTop - end) <= 1;
    // A reader who has scrolled since knows better. At the end it was the browser, because the page has become shorter.
    if (scroller.scrollTop !== scrollTop && !isAtEnd) return;
    if (moved !== 0) scroller.scrollBy({ top: moved, behavior: 'instant' });
  });
}

/** What scrolls the element vertically: its nearest ancestor with hidden content, or the page. */
function scrollerOf(element: HTMLElement): HTMLElement {
  const page = document.documentElement;
  for (let at = parentOf(element); at && at !== document.body; at = parentOf(at)) {
    if (at === page || !(at instanceof HTMLElement)) break;
    const isScroller = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (isScroller && at.scrollHeight > at.clientHeight) return at;
  }
  return page;
}

/** The parent as it is laid out: through slots and out of shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
