/** The candidates as sites: the same topics, each as somebody would put them on a page with what the candidate offers. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import terser from '@rollup/plugin-terser';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { bundleWith } from '../build/src/compiler/index.js';
import { answerHtml, escaped, page } from './html.mjs';
import { packFor } from './topics.mjs';

const FOLDER = import.meta.dirname;
const PEERS = join(FOLDER, 'node_modules');

/**
 * @typedef {object} Site
 * @property {string} name
 * @property {import('./serve.mjs').Files} files
 * @property {string} isUsable An expression that is true once a reader can use it.
 * @property {string} [box] An expression for the search box.
 * @property {string} toggle An expression for what opens the first topic.
 * @property {string} watched An expression for the roots in which results appear.
 */

const scripts = new Map();

/** A client of bench/clients/ in one minified module. */
async function clientScript(name) {
  if (scripts.has(name)) return scripts.get(name);
  const bundle = await rollup({
    input: join(FOLDER, 'clients', `${name}.mjs`),
    onLog() {},
    plugins: [
      nodeResolve({ exportConditions: ['production'], modulePaths: [PEERS], browser: true }),
      terser({ ecma: 2022, module: true, format: { comments: false } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  scripts.set(name, output[0].code);
  return output[0].code;
}

const read = (path) => readFileSync(join(PEERS, path), 'utf8');

/** A style sheet with those that it imports in their places. */
function styleSheet(path) {
  return read(path).replace(
    /@import url\(['"]([^'"]+)['"]\)( layer\([^)]*\))?;/g,
    (_, other, layer = '') => {
      const inner = styleSheet(join(dirname(path), other));
      return layer ? `@layer ${layer.slice(7, -1)} { ${inner} }` : inner;
    },
  );
}

const MODULE = '<script type="module" src="client.js" async></script>';
const DETAILS_STYLE =
  '<style>details{border-top:1px solid #ccc;padding:.5rem 0}summary{font-weight:600}</style>';

function detailsHtml(topics) {
  const list = topics.map(
    ({ id, title, answer }) =>
      `<details id="${id}"><summary>${escaped(title)}</summary>${answerHtml(answer)}</details>`,
  );
  return `<div id="topics">${list.join('\n')}</div>`;
}

const BOX = '<p><label for="box">Search</label> <input id="box" type="search"></p>';

/** Plain `<details>`, no search: the least that a page can do. */
export function detailsSite(topics) {
  return {
    name: 'plain `<details>`, no search',
    files: new Map([['/', page(detailsHtml(topics), DETAILS_STYLE)]]),
    isUsable: 'document.readyState === "complete"',
    toggle: 'document.querySelector("summary")',
    watched: '[document]',
  };
}

/** The same with a search made by hand. */
export async function miniSearchSite(topics) {
  return {
    name: '`<details>` + MiniSearch by hand',
    files: new Map([
      ['/', page(BOX + detailsHtml(topics) + MODULE, DETAILS_STYLE)],
      ['/client.js', await clientScript('minisearch')],
    ]),
    isUsable: 'globalThis.isUsable === true',
    box: 'document.querySelector("#box")',
    toggle: 'document.querySelector("summary")',
    watched: '[document]',
  };
}

/** Web Awesome's details and input, with a search made by hand. */
export async function webAwesomeSite(topics) {
  const list = topics.map(
    ({ id, title, answer }) =>
      `<wa-details id="${id}" summary="${escaped(title)}">${answerHtml(answer)}</wa-details>`,
  );
  const style = '<link rel="stylesheet" href="webawesome.css">';
  const box = '<wa-input id="box" type="search" label="Search"></wa-input>';
  return {
    name: 'Web Awesome + MiniSearch',
    files: new Map([
      ['/', page(`${box}<div id="topics">${list.join('\n')}</div>${MODULE}`, style)],
      ['/client.js', await clientScript('webawesome')],
      ['/webawesome.css', styleSheet('@awesome.me/webawesome/dist/styles/themes/default.css')],
    ]),
    isUsable: 'globalThis.isUsable === true',
    box: 'document.querySelector("#box")',
    toggle: 'document.querySelector("wa-details").shadowRoot.querySelector("summary")',
    watched: '[document]',
  };
}

/** GOV.UK's accordion, no search. */
export async function govukSite(topics) {
  const list = topics.map(
    ({ title, answer }, i) => `<div class="govuk-accordion__section">
<div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="help-heading-${i}">${escaped(title)}</span></h2></div>
<div id="help-content-${i}" class="govuk-accordion__section-content">${answerHtml(answer)}</div></div>`,
  );
  const accordion = `<div class="govuk-accordion" id="help" data-module="govuk-accordion">${list.join('\n')}</div>`;
  return {
    name: 'GOV.UK accordion, no search',
    files: new Map([
      ['/', page(accordion + MODULE, '<link rel="stylesheet" href="accordion.css">')],
      ['/client.js', await clientScript('govuk')],
      [
        '/accordion.css',
        rulesWith(read('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'govuk-accordion'),
      ],
    ]),
    isUsable: 'globalThis.isUsable === true',
    toggle: 'document.querySelector(".govuk-accordion__section-button")',
    watched: '[document]',
  };
}

/** The rules of a minified style sheet that name a component; the others would not be on the page of who needs only this one. */
function rulesWith(css, name) {
  const rules = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] !== '}' || --depth > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return rules.filter((rule) => rule.includes(name) || rule.startsWith(':root')).join('');
}

/** Ours. */
export function ourSite(topics, pack = packFor(topics)) {
  const shell = readFileSync('dist/bundle-shell.js', 'utf8');
  const body = '<script src="signin-help.js" async></script><signin-help></signin-help>';
  return {
    name: 'signin-help',
    files: new Map([
      ['/', page(body)],
      ['/signin-help.js', bundleWith(shell, pack)],
    ]),
    isUsable: '!!document.querySelector("signin-help").shadowRoot?.querySelector(".topic-button")',
    box: 'document.querySelector("signin-help").shadowRoot.querySelector("input[type=search]")',
    toggle: 'document.querySelector("signin-help").shadowRoot.querySelector(".topic-button")',
    watched: '[document.querySelector("signin-help").shadowRoot]',
  };
}

/** The same site with its script loaded in the page's order instead. */
export function deferred(site) {
  const html = site.files.get('/').replace(' async></script>', ' defer></script>');
  return {
    ...site,
    name: `${site.name}, with \`defer\``,
    files: new Map(site.files).set('/', html),
  };
}
