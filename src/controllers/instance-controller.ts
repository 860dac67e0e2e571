import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The numbers that elements on the page hold now. */
const taken = new Set<number>();

/** Tells several elements on a page apart: each holds the smallest number that is free while it is on the page, from 1. */
export class InstanceController implements ReactiveController {
  number = 0;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    let free = 1;
    while (taken.has(free)) free++;
    taken.add(free);
    if (free === this.number) return;
    this.number = free;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    taken.delete(this.number);
  }
}
