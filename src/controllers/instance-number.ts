import type { ReactiveControllerHost } from 'lit';
import { whileConnected } from './while-connected.js';

/** The numbers that elements on the page hold now. */
const taken = new Set<number>();

/** Tells elements on a page apart: while it is on the page, each holds the smallest free number, from 1. Returns what reads it. */
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
