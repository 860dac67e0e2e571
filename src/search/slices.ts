/** Work that can be paused after any step. Each step takes well under a millisecond. */
export type Slices<Value> = Generator<undefined, Value>;

/** Does the rest of the work at once, and returns its result. */
export function finish<Value>(work: Slices<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
