import type { ReactiveControllerHost } from 'lit';

/** Calls `start` whenever the element comes onto a page. The signal aborts when it leaves, to end what was started. */
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

/** Watches nodes until the signal aborts. Returns what can be asked for changes before they are told. */
export function watch(
  nodes: readonly Node[],
  changes: MutationObserverInit,
  changed: () => void,
  signal: AbortSignal,
): MutationObserver {
  const observer = new MutationObserver(changed);
  for (const node of nodes) observer.observe(node, { subtree: true, ...changes });
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
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

  /** Does the work after `delay` milliseconds, in place of any that was waiting. */
  start(work: () => void, delay?: number): void {
    this.stop();
    this.#id = setTimeout(() => {
      this.#id = undefined;
      work();
    }, delay);
  }

  /** Drops the work that is waiting. */
  stop(): void {
    clearTimeout(this.#id);
    this.#id = undefined;
  }
}
