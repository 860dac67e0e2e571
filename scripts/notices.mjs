/** Which packages the files of dist/ hold parts of, and under what licences. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/**
 * A plugin for all bundles of a run together: it notes the packages that they hold parts of and writes their licences to a file.
 * @param {string} file
 * @returns {import('rollup').Plugin}
 */
export function notices(file) {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    name: 'notices',
    writeBundle(_options, files) {
      const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
      for (const id of chunks.flatMap(({ moduleIds }) => moduleIds)) {
        const folder = IN_PACKAGE.exec(id.replace(/^\0/, ''))?.[1];
        if (folder !== undefined) folders.add(folder);
      }
      writeFileSync(file, noticesOf([...folders]));
    },
  };
}

/** @param {readonly string[]} folders Of packages. */
function noticesOf(folders) {
  /** @type {Map<string, string[]>} Packages by the text of their licence. */
  const byText = new Map();
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => `== ${names.sort().join(', ')}\n\n${text}\n`);
  return `signin-help holds parts of the following packages.\n\n${parts.sort().join('\n')}`;
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  if (file === undefined) throw new Error(`${folder} has no text of its licence to pass on.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
