import type { ReactiveControllerHost } from 'lit';
import { whileConnected } from './while-connected.js';

/** The numbers that elements on the page hold now. */
const taken = new Set<number>();

/** Tells several elements on a page apart: each holds the smallest number that is free while it is on the page, from 1. */
export function instanceNumber(host: ReactiveControllerHost): () => number {
  let number = 0;
  whileConnected(host, (signal) => {
    const last = number;
    for (number = 1; taken.has(number);) number++;
    taken.add(number);
    signal.addEventListener('abort', () => taken.delete(number));
    if (number !== last) host.requestUpdate();
  });
  return () => number;
}
