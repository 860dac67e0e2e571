import type { Slices } from '../search/slices.js';
import type { Timer } from './while-connected.js';

/** Nobody notices keys and frames that wait this long. */
const SLICE_MS = 8;

/** Does work in slices, and lets keys and frames in between. */
export function warmUp(timer: Timer, work: Slices<unknown>): void {
  timer.start(() => {
    const end = performance.now() + SLICE_MS;
    try {
      while (performance.now() < end) if (work.next().done) return;
      warmUp(timer, work);
    } catch {
      // The search that needs it will report the error.
    }
  });
}
