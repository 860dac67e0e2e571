import { isAlias, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Scalar, YAMLMap } from 'yaml';

import { checkEscapes } from './characters.js';
import { quote, unknownKey } from './did-you-mean.js';
import type { MistakeId } from './mistakes.js';
import { START, type FileReport, type Place } from './report.js';
import { warnOfComment } from './yaml-comments.js';
import { checkLookalikes, joinedItem } from './yaml-slips.js';
import { explainSyntax } from './yaml-syntax.js';

/** Brackets within brackets. Content needs 3; at some thousands the library exhausts the memory of the process. */
const MOST_BRACKETS = 50;
/** Marks of nested lists and keys on one line. Content needs 2. */
const MOST_MARKS = 20;

const JOINED =
  'this item would be a part of the text above it. Begin all "-" of a list in the same column.';

/** A way to a value: keys and indexes. */
export type YamlPath = readonly (string | number)[];

/** A YAML text that was read: its value, and where each part of it stands. */
export interface YamlSource {
  readonly value: unknown;
  /** The keys of the outermost map, in the order of the file. */
  readonly keys: readonly { readonly name: string; readonly place: Place }[];
  /** Returns where the value at a path stands; for a missing value, the nearest value around it. */
  readonly placeOf: (path: YamlPath) => Place;
  /** Returns where the key at the end of a path stands. */
  readonly placeOfKey: (path: YamlPath) => Place;
}

/** Reads YAML that begins at the beginning of its file. Reports mistakes; returns undefined when there is no value to go on with. */
export function readYaml(text: string, report: FileReport): YamlSource | undefined {
  if (isTooComplex(text)) {
    report.mistake('too-complex', START, 'the YAML is nested too deep. Use lists within lists.');
    return undefined;
  }
  if (!checkLookalikes(text, report)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'error', // prints nothing; 'silent' would drop a second document without a word
    prettyErrors: false,
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false, // checked below: the library compares each key with each other, for minutes in a hostile file
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors; // others tend to follow from the first
  if (error !== undefined) {
    const { offset, reason } = explainSyntax(error, document, text);
    report.mistake('yaml-syntax', placeAt(offset), `the YAML cannot be read: ${reason}`);
    return undefined;
  }
  if (!checkNodes(document, text, placeAt, report)) return undefined;
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    keys: topKeys(document, placeAt),
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(keyOffsetOf(document, path)),
  };
}

/** Reports the keys of a YAML map that are not among the known ones. */
export function reportUnknownKeys(
  yaml: YamlSource,
  known: readonly string[],
  report: FileReport,
): void {
  for (const { name, place } of yaml.keys) {
    if (known.includes(name)) continue;
    const reason = unknownKey(name, known, `Known are ${known.join(', ')}.`);
    report.mistake('unknown-key', place, reason);
  }
}

/** Counts in the flat list of tokens, because the parser itself breaks down under deep nesting. */
function isTooComplex(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?') marks++;
    else if (token.includes('\n')) marks = 0;
    if (brackets > MOST_BRACKETS || marks > MOST_MARKS) return true;
  }
  return false;
}

/** Reports anchors, aliases, tags and hidden characters. Returns whether the value can be taken. */
function checkNodes(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
  report: FileReport,
): boolean {
  let isPlain = true;
  const refuse = (id: MistakeId, place: Place, reason: string): void => {
    isPlain = false;
    report.mistake(id, place, reason);
  };
  visit(document, {
    Node(key, node, path) {
      const [start, end] = node.range ?? [0, 0];
      const place = placeAt(start);
      if (isAlias(node) || node.anchor) {
        refuse('yaml-alias', place, 'anchors (&) and aliases (*) are not allowed. Write it out.');
      }
      if (node.tag) refuse('yaml-tag', place, `the tag ${node.tag} is not allowed. Remove it.`);
      if (isMap(node)) {
        for (const key of repeatedKeys(node)) {
          const reason = `the key ${quote(key.value)} stands here for the second time. Remove one.`;
          refuse('duplicate-key', placeAt(key.range?.[0] ?? start), reason);
        }
      }
      if (!isScalar(node) || typeof node.value !== 'string') return;
      checkEscapes(node.value, text.slice(start, end), place, report);
      if (node.type !== 'PLAIN' || key === 'key') return;
      warnOfComment(text, end, path, placeAt, report);
      const at = joinedItem(text.slice(start, end));
      if (at !== undefined) refuse('yaml-joined', placeAt(start + at), JOINED);
    },
  });
  return isPlain;
}

function repeatedKeys(map: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return map.items
    .map(({ key }) => key)
    .filter((key) => isScalar(key))
    .filter(({ value }) => seen.size === seen.add(value).size);
}

function topKeys(document: Document, placeAt: (offset: number) => Place): YamlSource['keys'] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) ? [{ name: String(key.value), place: placeAt(key.range?.[0] ?? 0) }] : [],
  );
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

function keyOffsetOf(document: Document, path: YamlPath): number {
  const map = document.getIn(path.slice(0, -1), true);
  const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
  const key = keys.find((key) => isScalar(key) && key.value === path.at(-1));
  return isScalar(key) ? (key.range?.[0] ?? 0) : offsetOf(document, path);
}
