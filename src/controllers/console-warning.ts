/** Reports a problem that the page has caused, to its developer. */
export type Warn = (problem: string) => void;

/** Returns a function that reports each problem once, in the console. */
export function warnOnce(): Warn {
  const said = new Set<string>();
  return (problem) => {
    if (said.has(problem)) return;
    said.add(problem);
    console.warn(`<signin-help> ${problem}`);
  };
}
