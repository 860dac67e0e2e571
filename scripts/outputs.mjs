/** Writes what dist/ holds beside the code: types, editor data, the topics for other programs, integrity values. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { packToRead } from '../build/src/compiler/compile.js';
import { readContent } from '../build/src/compiler/content.js';
import { languagesIn } from '../build/src/compiler/folder.js';
import { integrityJson, sizeLine } from '../build/src/cli/outputs/integrity.js';
import { textFiles } from '../build/src/cli/outputs/pack-files.js';
import { writeTypes } from './dist-types.mjs';
import { publicElement, vscodeCssData, vscodeHtmlData, webTypes } from './editor-data.mjs';
import { toolTypes } from './tool-types.mjs';

const MAIN_LANG = 'en';
/** Browsers get none of these. */
const NOT_FOR_PAGES = /^(?:node|jsx|editor|types)\/|^bundle-shell\.js$/;

/** @param {string} dist The folder with what Rollup wrote. */
export async function writeOutputs(dist) {
  const write = (name, text) => {
    const file = join(dist, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  writeTypes(join(dist, 'types'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const element = publicElement(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  write('editor/vscode.html-custom-data.json', json(vscodeHtmlData(element)));
  write('editor/vscode.css-custom-data.json', json(vscodeCssData(element)));
  write('editor/web-types.json', json(webTypes(element, version)));
  for (const [name, text] of Object.entries(toolTypes(element))) write(`jsx/${name}`, text);
  for (const lang of await languagesIn('content')) {
    const pack = packToRead(await readContent('content', { lang }));
    for (const { name, text } of textFiles(pack, lang === MAIN_LANG ? '' : `.${lang}`)) {
      write(name, text);
    }
  }
  const scripts = scriptsIn(dist);
  const integrity = integrityJson(scripts);
  write(integrity.name, integrity.text);
  // What a page needs that loads one of the one-file scripts.
  for (const script of scripts.filter(({ name }) => /^signin-help(?:\.[\w-]+)?\.js$/.test(name)))
    console.log(sizeLine(dist, script));
}

function scriptsIn(dist) {
  return filesIn(dist)
    .filter((name) => name.endsWith('.js') && !NOT_FOR_PAGES.test(name))
    .map((name) => ({ name, text: readFileSync(join(dist, name), 'utf8') }));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).split(sep).join('/'))
    .sort();
}
