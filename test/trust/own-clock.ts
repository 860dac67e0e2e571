/** The clock of a page whose time a test makes pass. */
export interface OwnClock {
  /** Runs what is due within so many milliseconds, in order. */
  pass(ms: number): void;
  /** How many timers and frames are still to come. */
  pending(): number;
  /** Waits in the time of the world outside, for what the browser does by itself. */
  waitOutside(ms: number): Promise<void>;
}

/** Runs in the page before anything else, so that it sees nothing of this module. */
export function takeOverTime(): void {
  const due = new Map<number, { at: number; run: () => void }>();
  const outside = setTimeout;
  let now = 1_000_000;
  let last = 0;
  const add = (run: () => void, ms = 0): number => {
    due.set(++last, { at: now + Math.max(0, ms), run });
    return last;
  };
  const take = (id?: number): void => void due.delete(id ?? 0);
  const repeat = (run: () => void, ms: number): number => {
    const id = add(() => {
      run();
      due.set(id, { at: now + ms, run: () => undefined });
    }, ms);
    return id;
  };
  const clock: OwnClock = {
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...due].sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next || next[1].at > end) break;
        due.delete(next[0]);
        now = next[1].at;
        next[1].run();
      }
      now = end;
    },
    pending: () => due.size,
    waitOutside: (ms) => new Promise((done) => outside(done, ms)),
  };
  Object.assign(globalThis, {
    ownClock: clock,
    setTimeout: add,
    clearTimeout: take,
    setInterval: repeat,
    clearInterval: take,
    requestAnimationFrame: (run: (time: number) => void) => add(() => run(now), 16),
    cancelAnimationFrame: take,
    requestIdleCallback: (run: () => void) => add(run, 50),
    cancelIdleCallback: take,
  });
  Date.now = () => now;
  performance.now = () => now;
}
