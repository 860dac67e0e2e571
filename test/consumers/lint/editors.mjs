/** Loads the package's data for editors as editors do. Prints what is wrong and ends with 1. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import cssService from 'vscode-css-languageservice';
import htmlService from 'vscode-html-languageservice';

const { getCSSLanguageService, newCSSDataProvider } = cssService;
const { getLanguageService, newHTMLDataProvider, TextDocument } = htmlService;

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const problems = [];
const expect = (what, isSo) => (isSo ? undefined : problems.push(what));

const about = read('signin-help/package.json');
const manifest = read(`signin-help/${about.customElements}`);
const validate = new Ajv({ allErrors: true, strict: false }).compile(
  read('custom-elements-manifest/schema.json'),
);
expect(
  `custom-elements.json fits its schema: ${JSON.stringify(validate.errors)}`,
  validate(manifest),
);
const element = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'signin-help');
for (const kind of [
  'attributes',
  'members',
  'events',
  'slots',
  'cssParts',
  'cssStates',
  'cssProperties',
]) {
  const list = (element[kind] ?? []).filter(({ privacy }) => privacy !== 'private');
  expect(`custom-elements.json has ${kind}`, list.length > 0);
  for (const { name, description } of list) {
    expect(`${kind} ${name} has a sentence`, /[.?]"?$/.test(description?.trim() ?? ''));
  }
}

const html = getLanguageService({
  customDataProviders: [
    newHTMLDataProvider('signin-help', read('signin-help/editor/vscode.html-custom-data.json')),
  ],
});
/** What VS Code offers where the `|` stands. */
function offeredInHtml(marked) {
  const text = TextDocument.create('file:///a.html', 'html', 1, marked.replace('|', ''));
  const place = text.positionAt(marked.indexOf('|'));
  return html.doComplete(text, place, html.parseHTMLDocument(text)).items.map(({ label }) => label);
}
expect('VS Code offers the tag', offeredInHtml('<sign|').includes('signin-help'));
expect('VS Code offers attributes', offeredInHtml('<signin-help |').includes('admin-email'));
expect('VS Code offers kinds of user', offeredInHtml('<signin-help audience="|"').includes('iam'));

const css = getCSSLanguageService({
  customDataProviders: [newCSSDataProvider(read('signin-help/editor/vscode.css-custom-data.json'))],
});
const sheet = TextDocument.create('file:///a.css', 'css', 1, 'signin-help { --signin }');
const offered = css.doComplete(sheet, sheet.positionAt(22), css.parseStylesheet(sheet)).items;
expect(
  'VS Code offers custom properties',
  offered.some(({ label }) => label === '--signin-help-accent-color'),
);

// https://github.com/JetBrains/web-types reads this field of package.json.
const webTypes = read(`signin-help/${about['web-types'].replace(/^\.\/dist\//, '')}`);
const [tag] = webTypes.contributions.html.elements;
const names = (list) =>
  list
    .map(({ name }) => name)
    .sort()
    .join();
expect('web-types has the version of the package', webTypes.version === about.version);
expect('web-types has every attribute', names(tag.attributes) === names(element.attributes));
expect('web-types has every event', names(tag.js.events) === names(element.events));
expect('web-types has every part', names(tag.css.parts) === names(element.cssParts));

for (const problem of problems) console.log(`not so: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
