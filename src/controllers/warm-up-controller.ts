import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Slices } from '../search/slices.js';

/** A slice this long keeps keys and frames waiting unnoticed. */
const SLICE_MS = 8;

/** Does work in slices while its host is on the page, and lets keys and frames in between. */
export class WarmUpController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Goes to work, in the place of what it did before. */
  start(work: Slices<unknown>): void {
    this.hostDisconnected();
    this.#timer = setTimeout(() => {
      const end = performance.now() + SLICE_MS;
      try {
        while (performance.now() < end) if (work.next().done) return;
        this.start(work);
      } catch {
        // The search that needs it will tell.
      }
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
