/**
 * A Rollup plugin that makes the bundle's Lit keep to itself: no global, no policy, no `innerHTML`, nothing that an element's
 * id or name, another Lit or a frozen built-in can break. The elements' own tests run on the same Lit. Each change is an exact
 * text of Lit's production build; when a new Lit no longer holds it, the build fails.
 */
import { resolve } from 'node:path';

/** Where tsc puts src/render/template-parser.ts. */
const TEMPLATE_PARSER = resolve('build/src/render/template-parser.js');

/** By the end of a module's path: what stands there, what stands there instead. The reason leads. */
const CHANGES = {
  'lit-html/lit-html.js': [
    // A policy can be forbidden, or its name taken by the page's own Lit.
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=void 0'],
    ['const s=l.createElement("template");return s.innerHTML=t,s', 'return parseTemplate(t)'],
    // Only the HTML parser takes a dollar sign in an attribute's name.
    ['h="$lit$"', 'h="-lit-"'],
    // `<img name="createComment">` hides the document's method of that name.
    ['c=()=>l.createComment("")', 'c=()=>new Comment("")'],
    ['l.createTextNode(t)', 'new Text(t)'],
    ['P=l.createTreeWalker(l,129)', 'P=Document.prototype.createTreeWalker.call(l,l,129)'],
    ['(t?.creationScope??l).importNode(i,!0)', 'Document.prototype.importNode.call(l,i,!0)'],
    // Globals, and hooks that an element's id can stand in for.
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport', 'p=void 0'],
    // Decorators alone need these, and a frozen `Symbol` would refuse them.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  ],
  '@lit/reactive-element/css-tag.js': [['(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', '']],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

/**
 * @param {{ parser?: string }} [options] Where modules find the parser: a path, or an address of the test server.
 * @returns {import('rollup').Plugin}
 */
export function ownLit({ parser = TEMPLATE_PARSER } = {}) {
  const importParser = `import { parseTemplate } from ${JSON.stringify(parser)};\n`;
  const seen = new Set();
  return {
    name: 'own-lit',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const file = Object.keys(CHANGES).find((name) => path.endsWith(`/${name}`));
      if (!file) return null;
      seen.add(file);
      for (const [text, instead] of CHANGES[file]) {
        if (code.split(text).length !== 2) this.error(changed(file, text));
        code = code.replace(text, () => instead);
      }
      return { code: code.includes('parseTemplate(') ? importParser + code : code, map: null };
    },
    buildEnd(error) {
      if (error) return;
      const missing = Object.keys(CHANGES).find((file) => !seen.has(file));
      if (missing) this.error(changed(missing, 'the file itself'));
    },
  };
}

/**
 * @param {string} file
 * @param {string} text
 */
function changed(file, text) {
  return `Lit is built in another way than before: ${file} does not hold exactly once: ${text}. Look at scripts/own-lit.mjs.`;
}
