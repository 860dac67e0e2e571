/** Work that can be laid down between any two of its steps, each well below a millisecond. */
export type Slices<Value> = Generator<undefined, Value>;

/** Does all that is left of the work at once. */
export function finish<Value>(work: Slices<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
