import assert from 'node:assert/strict';

const PATIENCE_MS = 30_000;
const POLL_MS = 1; // what a process does may soon be over

/** Waits until something is so; fails with these words when it never comes. */
export async function until(isSo: () => Promise<boolean> | boolean, words: string): Promise<void> {
  for (const start = Date.now(); !(await isSo());) {
    assert.ok(Date.now() - start < PATIENCE_MS, words);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}
