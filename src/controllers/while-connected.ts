import type { ReactiveControllerHost } from 'lit';

/** Calls `start` whenever the element comes into a page; the signal aborts when it leaves, and ends what was started. */
export function whileConnected(
  host: ReactiveControllerHost,
  start: (signal: AbortSignal) => void,
): void {
  let staying: AbortController | undefined;
  host.addController({
    hostConnected: () => {
      staying = new AbortController();
      start(staying.signal);
    },
    hostDisconnected: () => staying?.abort(),
  });
}

/** Watches nodes until the signal aborts. */
export function watch(
  nodes: readonly Node[],
  changes: MutationObserverInit,
  changed: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(changed);
  for (const node of nodes) observer.observe(node, { subtree: true, ...changes });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** A timer for one piece of work at a time, and for none once the element has left the page. */
export class Timer {
  #id: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController({ hostDisconnected: () => this.stop() });
  }

  /** Whether work is still to come. */
  get isRunning(): boolean {
    return this.#id !== undefined;
  }

  /** Takes on work, in the place of what it had before. */
  start(work: () => void, delay?: number): void {
    this.stop();
    this.#id = setTimeout(() => {
      this.#id = undefined;
      work();
    }, delay);
  }

  stop(): void {
    clearTimeout(this.#id);
    this.#id = undefined;
  }
}
