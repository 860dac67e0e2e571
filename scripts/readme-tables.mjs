/**
 * Writes the README's tables from custom-elements.json, between `<!-- name -->` and `<!-- /name -->`.
 *
 *   node scripts/readme-tables.mjs           writes them
 *   node scripts/readme-tables.mjs --check   fails when they are stale
 */
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const element = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .find((declaration) => declaration.tagName === 'signin-help');

const code = (text) => `\`${text}\``;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const text = (description = '') => description.replaceAll('|', '\\|').replaceAll('\n', ' ');

const TABLES = {
  attributes: table(
    ['attribute', 'what it does'],
    element.attributes.map(({ name, description }) => [code(name), text(description)]),
  ),
  methods: table(
    ['method', 'what it does'],
    element.members
      .filter(
        ({ kind, description, privacy }) =>
          kind === 'method' && description && privacy !== 'protected',
      )
      .map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
        text(description),
      ]),
  ),
  events: table(
    ['event', 'when'],
    element.events.map(({ name, description }) => [code(name), text(description)]),
  ),
  slots: table(
    ['slot', 'what it holds'],
    element.slots.map(({ name, description }) => [name ? code(name) : '(none)', text(description)]),
  ),
  parts: table(
    ['part', 'what it is'],
    element.cssParts.map(({ name, description }) => [code(name), text(description)]),
  ),
  states: table(
    ['state', 'when'],
    element.cssStates.map(({ name, description }) => [code(name), text(description)]),
  ),
  properties: table(
    ['custom property', 'what it sets'],
    element.cssProperties.map(({ name, description, default: value }) => [
      code(name),
      text(description) + (value ? ` Default ${code(value)}.` : ''),
    ]),
  ),
};

const readme = readFileSync('README.md', 'utf8');
let written = readme;
for (const [name, rows] of Object.entries(TABLES)) {
  const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(written)) throw new Error(`README.md has no place for the table "${name}".`);
  written = written.replace(place, (_, start, end) => `${start}\n${rows}\n\n${end}`);
}
if (process.argv.includes('--check')) {
  if (written !== readme) {
    console.error(
      'The tables of README.md are stale. Write them with: node scripts/readme-tables.mjs',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync('README.md', written);
}
