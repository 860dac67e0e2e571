import type { ReactiveControllerHost } from 'lit';

/**
 * Calls `show` when the reader comes within half a window of where a list goes on.
 *
 * @param lastRow The last element before those to come; undefined where none are. An element from further down may follow it.
 */
export function whenNear(
  host: ReactiveControllerHost,
  lastRow: () => Element | undefined,
  show: () => void,
): void {
  let observer: IntersectionObserver | undefined;
  host.addController({
    hostConnected() {
      if (!globalThis.IntersectionObserver) return; // jsdom has none, and nobody scrolls there
      observer = new IntersectionObserver(
        () => {
          const last = lastRow();
          // With a row from further down in view, the rows between would keep coming.
          if (isNear(last) && !isNear(last?.nextElementSibling)) show();
        },
        { rootMargin: '0px 0px 50%' },
      );
    },
    hostUpdated() {
      observer?.disconnect();
      const last = lastRow();
      for (const row of [last, last?.nextElementSibling]) if (row) observer?.observe(row);
    },
    hostDisconnected() {
      observer?.disconnect();
      // A pending update must not watch again.
      observer = undefined;
    },
  });
}

/** Whether an element shows in the window, or half a window further down. */
function isNear(element: Element | null | undefined): boolean {
  const { top = Infinity, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < 1.5 * innerHeight;
}
