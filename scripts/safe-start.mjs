/**
 * A Rollup plugin that keeps every error of the bundle's start out of the page: what the page wrote inside the tag stays, and
 * one line in the console says why. Its `Event` is the browser's own, also where old MooTools has put another in its place.
 * @returns {import('rollup').Plugin}
 */
export function safeStart() {
  return {
    name: 'safe-start',
    // Within a function of its own the minifier does its work as well as without it, unlike within the braces of `try`.
    intro: 'function start(Event) {',
    outro: `}
try {
  start(Object.getPrototypeOf(UIEvent));
} catch (error) {
  console.warn('<signin-help> cannot start on this page; what the page wrote inside the tag stays.', error);
}`,
  };
}
