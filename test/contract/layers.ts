import { posix } from 'node:path';
import ts from 'typescript';

/** Source text by path below src/, such as `model/topic.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

export interface Import {
  /** Path below src/ of the file that imports. */
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** Path below src/ of an imported source file; undefined for a package, a virtual module and a file outside src/. */
  readonly to: string | undefined;
}

/** What each layer of src/ may import beside itself. A folder is a layer, and so is each file in src/ itself. */
const LAYERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['model', []],
  ['search', ['model']],
  ['compiler', ['model', 'search']],
  ['cli', ['model', 'search', 'compiler', 'ssr']],
  ['render', ['model', 'search']],
  ['controllers', ['model', 'search', 'render']],
  ['elements', ['model', 'search', 'render', 'controllers']],
  ['define', ['model', 'search', 'render', 'controllers', 'elements']],
  ['api', ['model', 'search', 'render', 'controllers', 'elements', 'define']],
  ['index', ['api', 'define']],
  ['bundle', ['define']],
  ['engine', ['model', 'search']],
  ['ssr', ['model', 'search', 'compiler', 'render', 'controllers', 'elements', 'api']],
]);

/** The doors to Lunr: its stemmer at run time, its builder at build time. */
const LUNR_DOORS = ['search/stemmer.ts', 'search/lunr-index.ts'];

/** The entries that bring content along. All other code is given its pack. */
const PACK_DOORS = ['index.ts', 'bundle.ts', 'engine.ts', 'ssr/first-help.ts'];

const NODE_LAYERS = ['compiler', 'cli', 'ssr'];
const LIT_LAYERS = ['render', 'controllers', 'elements', 'api', 'define', 'index', 'ssr'];
const PACK = 'virtual:signin-help-content/';

interface Rule {
  readonly text: string;
  isBrokenBy(found: Import): boolean;
}

const RULES: readonly Rule[] = [
  {
    text: 'imports flow one way: model ← search ← compiler, model ← search ← render ← controllers ← elements ← define ← api ← index',
    isBrokenBy: ({ from, to }) => to !== undefined && !mayImport(layerOf(from), layerOf(to)),
  },
  {
    text: `only ${LUNR_DOORS.join(' and ')} import lunr`,
    isBrokenBy: ({ from, specifier }) => isPackage(specifier, 'lunr') && !LUNR_DOORS.includes(from),
  },
  {
    text: `only ${NODE_LAYERS.join(', ')} import from node:`,
    isBrokenBy: ({ from, specifier }) =>
      specifier.startsWith('node:') && !NODE_LAYERS.includes(layerOf(from)),
  },
  {
    text: `only ${LIT_LAYERS.join(', ')} import Lit`,
    isBrokenBy: ({ from, specifier }) => isLit(specifier) && !LIT_LAYERS.includes(layerOf(from)),
  },
  {
    text: `only ${PACK_DOORS.join(', ')} import the built pack`,
    isBrokenBy: ({ from, specifier }) => specifier.startsWith(PACK) && !PACK_DOORS.includes(from),
  },
  {
    text: 'nothing imports files outside src/',
    isBrokenBy: ({ specifier, to }) => isPath(specifier) && to === undefined,
  },
];

/** All imports and re-exports of a tree, those of types and dynamic ones included. */
export function importsOf(tree: SourceTree): Import[] {
  return [...tree].flatMap(([from, text]) =>
    ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
      from,
      specifier: fileName,
      to: resolve(from, fileName),
    })),
  );
}

/** One line for each import that breaks a rule, and for each file that belongs to no layer. */
export function violations(tree: SourceTree): string[] {
  const homeless = [...tree.keys()]
    .filter((path) => !LAYERS.has(layerOf(path)))
    .map((path) => `${path}: no layer is named "${layerOf(path)}"; give it a place in this test`);
  const broken = importsOf(tree).flatMap((found) =>
    RULES.filter((rule) => rule.isBrokenBy(found)).map(
      (rule) => `${found.from} imports ${found.specifier}: ${rule.text}`,
    ),
  );
  return [...homeless, ...broken];
}

function mayImport(from: string, to: string): boolean {
  return from === to || (LAYERS.get(from)?.includes(to) ?? false);
}

function layerOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Specifiers name the compiled file: `./topic.js` is `topic.ts`. */
function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  return path.startsWith('../') ? undefined : path.replace(/\.js$/, '.ts');
}

function isPath(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('#');
}

function isLit(specifier: string): boolean {
  return isPackage(specifier, 'lit') || /^(?:lit-|@lit\/|@lit-labs\/)/.test(specifier);
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}
