/**
 * What stands where in the one-file bundle: its source map leads each character of the code to the file that it comes from, and
 * the rest is the pack. Nothing is left out and nothing is counted twice.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { PACK_PLACEHOLDER } from '../build/src/compiler/bundle.js';
import { asciiJson } from '../build/src/compiler/write-pack.js';
import { MAP_COMMENT } from './pack-bundles.mjs';

/** What no file wrote: what the bundler puts around the modules, and the notice of licences. */
const GLUE = 'around the modules';
/** What of a pack is more than its topics: the search's part, and the words of the interface. */
const PART_OF_KEY = { index: 'index', variants: 'index', messages: 'words' };

/** @typedef {{ part: string, name: string, text: string }} Piece A stretch of the bundle, or all stretches of one file in order. */

/**
 * The pieces of the bundle in its order: one for each file, then one for each kind of content. Their texts add up to the whole.
 * @param {string} [dist]
 * @returns {{ whole: string, pieces: Piece[] }}
 */
export function readBundle(dist = 'dist') {
  const read = (name) => readFileSync(`${dist}/${name}`, 'utf8');
  const whole = read('signin-help.js').replace(MAP_COMMENT, '');
  const shell = read('bundle-shell.js').trimEnd();
  const [before, after] = shell.split(PACK_PLACEHOLDER);
  const pack = whole.slice(before.length, whole.length - after.length);
  const files = filesOf(before, JSON.parse(read('signin-help.js.map')));
  const glue = files.get(GLUE) ?? '';
  files.set(GLUE, glue + after);
  const code = [...files].map(([name, text]) => ({ part: partOf(name), name, text }));
  return { whole, pieces: [...code, ...piecesOf(pack)] };
}

/**
 * @param {string} code
 * @param {import('node:module').SourceMapPayload} map
 * @returns {Map<string, string>} The text of each file.
 */
function filesOf(code, map) {
  const sourceMap = new SourceMap(map);
  const files = new Map();
  code.split('\n').forEach((line, row) => {
    const text = row === 0 ? line : `\n${line}`;
    for (let column = 0; column < text.length; column++) {
      const { originalSource } = sourceMap.findEntry(row, Math.max(0, column - (row && 1)));
      const name = originalSource?.replace(/^.*?(?=node_modules\/)|^.*?build\//, '') ?? GLUE;
      files.set(name, (files.get(name) ?? '') + text[column]);
    }
  });
  return files;
}

/** @param {string} file */
function partOf(file) {
  if (file.startsWith('node_modules/@lit/context/')) return '@lit/context';
  if (file.startsWith('node_modules/lunr/')) return 'Lunr (its stemmer)';
  if (file.startsWith('node_modules/')) return 'Lit';
  return 'our code';
}

/**
 * @param {string} pack The pack as it stands in the bundle.
 * @returns {Piece[]}
 */
function piecesOf(pack) {
  const entries = Object.entries(JSON.parse(pack));
  return entries.map(([key, value], i) => {
    const end = i === entries.length - 1 ? '}' : '';
    const text = `${i === 0 ? '{' : ','}"${key}":${asciiJson(value)}${end}`;
    return { part: PART_OF_KEY[key] ?? 'content', name: key, text };
  });
}
