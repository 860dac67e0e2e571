import type { Slices } from '../search/slices.js';
import type { Timer } from './while-connected.js';

/** A slice this long keeps keys and frames waiting unnoticed. */
const SLICE_MS = 8;

/** Does work in slices, and lets keys and frames in between. */
export function warmUp(timer: Timer, work: Slices<unknown>): void {
  timer.start(() => {
    const end = performance.now() + SLICE_MS;
    try {
      while (performance.now() < end) if (work.next().done) return;
      warmUp(timer, work);
    } catch {
      // The search that needs it will tell.
    }
  });
}
