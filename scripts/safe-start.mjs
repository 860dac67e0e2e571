/**
 * A Rollup plugin that keeps every error of the bundle's start out of the page: what the page wrote inside the tag stays, and
 * one line in the console says why.
 * @returns {import('rollup').Plugin}
 */
export function safeStart() {
  return {
    name: 'safe-start',
    // Within a function of its own the minifier does its work as well as without it, unlike within the braces of `try`.
    intro: 'function start() {',
    outro: `}
try {
  start();
} catch (error) {
  console.warn('<signin-help> cannot start on this page; what the page wrote inside the tag stays.', error);
}`,
  };
}
