/** Says a problem of the page's own making. */
export type Warn = (problem: string) => void;

/** Returns what says problems in the console, each of them once. */
export function warnOnce(): Warn {
  const said = new Set<string>();
  return (problem) => {
    if (said.has(problem)) return;
    said.add(problem);
    console.warn(`<signin-help> ${problem}`);
  };
}
