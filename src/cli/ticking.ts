import { Worker } from 'node:worker_threads';
import type { Terminal } from './terminal.js';

/** The count goes up each second; shorter work needs no sign of life. */
const TICK_MS = 1000;
/** Back to the start of the line, which is emptied. */
const CLEAR_LINE = '\r\u001b[K';

/**
 * The code of a second thread, because this one is too busy to write. `writeSync` reaches the terminal without this thread.
 * https://nodejs.org/api/worker_threads.html
 */
const TICK = `
const { workerData: { flag } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const since = Date.now();
const tick = () => {
  const seconds = Math.round((Date.now() - since) / 1000);
  if (Atomics.load(flag, 0) === 0) writeSync(2, '${CLEAR_LINE.replace('\r', '\\r')}' + '  ' + seconds + ' s');
};
setInterval(tick, ${TICK_MS});
`;

/** Does work that keeps this thread busy, and counts its seconds on a terminal meanwhile. */
export function ticking<Value>({ isTerminal }: Terminal, work: () => Value): Value {
  if (!isTerminal) return work();
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(TICK, { eval: true, execArgv: [], workerData: { flag } });
  worker.unref();
  try {
    return work();
  } finally {
    Atomics.store(flag, 0, 1);
    void worker.terminate();
    process.stderr.write(CLEAR_LINE);
  }
}
