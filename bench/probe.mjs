/** Runs in the page before anything else: hears what a reader does and when the page has painted the answer to it. */
export function probe() {
  const QUIET_MS = 60; // what a candidate still does after so long without a change is another piece of work
  const LONGEST_MS = 5000;
  const tasks = [];
  let started = 0;
  let painted;
  const now = () => performance.now();

  /** The first task after the next frame runs once that frame is on its way to the screen. */
  const paint = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (painted = now());
      port2.postMessage(0);
    });
  const begin = (event) => {
    started = event.timeStamp;
    painted = undefined;
    paint();
  };
  addEventListener('keydown', begin, true);
  addEventListener('click', begin, true);
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });

  globalThis.probe = {
    /** Notices changes below these roots. */
    watch(roots) {
      const observer = new MutationObserver(paint);
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      for (const root of roots) observer.observe(root, all);
    },
    /** From the last key or click to the paint of the last change that it made, in ms. */
    async settled() {
      while (painted === undefined || now() - painted < QUIET_MS) {
        if (now() - started > LONGEST_MS) break;
        await new Promise((done) => setTimeout(done, 10));
      }
      return (painted ?? now()) - started;
    },
    /** Resolves when a reader can use the page and sees it. */
    async usable(isUsable) {
      while (document.readyState !== 'complete' || !isUsable()) {
        await new Promise((done) => setTimeout(done, 4));
      }
      painted = undefined;
      paint();
      while (painted === undefined) await new Promise((done) => setTimeout(done, 4));
    },
    /** Long tasks so far: the longest, and the time by which all are longer than 50 ms. */
    longTasks: () => ({
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      blocking: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    }),
  };
}
