import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A pause this long after the last key means that the reader looks up: the count is said once, events tell of one search. */
export const SETTLE_MS = 400;

/** Calls back once things have been quiet for a while. Nothing is called after the host has left the page. */
export class SettleController implements ReactiveController {
  readonly #settled: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, settled: () => void) {
    this.#settled = settled;
    host.addController(this);
  }

  /** Whether a call is still to come. */
  get isPending(): boolean {
    return this.#timer !== undefined;
  }

  /** Starts the pause anew. */
  restart(): void {
    this.cancel();
    this.#timer = setTimeout(this.finish, SETTLE_MS);
  }

  /** Ends the pause now. */
  readonly finish = (): void => {
    this.cancel();
    this.#settled();
  };

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostDisconnected(): void {
    this.cancel();
  }
}
