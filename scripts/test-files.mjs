/** Which built test files there are, and where each of them runs. */
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT_TESTS = fileURLToPath(new URL('../build/test/', import.meta.url))
  .split(sep)
  .join('/');
/** Folders of test/ whose files run in pages. All others run in Node. */
const BROWSER_FOLDERS = ['elements', 'render', 'controllers'];

/**
 * The built test files that run there, as absolute paths: those whose path holds one of the words, or all without a word.
 * @param {'node' | 'browser'} where
 * @param {readonly string[]} words
 */
export function testFiles(where, words) {
  if (!existsSync(BUILT_TESTS)) return []; // the build has failed, which was told
  return readdirSync(BUILT_TESTS, { recursive: true })
    .map((name) => String(name).split(sep).join('/'))
    .filter((name) => name.endsWith('.test.js'))
    .filter((name) => BROWSER_FOLDERS.includes(name.split('/')[0]) === (where === 'browser'))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .map((name) => BUILT_TESTS + name)
    .sort();
}
