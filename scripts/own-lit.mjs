/**
 * A Rollup plugin that makes the bundle's Lit keep to itself: no global, no policy, no `innerHTML`, nothing that an element's
 * id or name, another Lit or a frozen built-in can break; and that leaves out what these elements do not use (1.3 kB after
 * brotli). The elements' own tests run on the same Lit. Each change is an exact text of Lit's production build; when a new
 * Lit no longer holds it, the build fails.
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
    // What no template of ours holds: comments, content in `<textarea>` and the like, SVG or MathML on its own, an element as a place.
    [
      '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):',
      'void 0!==u[2]?c=p:',
    ],
    ['c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
    ['(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['let n,l=2===i?"<svg>":3===i?"<math>":"",c=v', 'let l="",c=v'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [
      'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
      'this.el=S.createElement(f,e),P.currentNode=this.el.content;',
    ],
    [
      'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['d(t)?this.k(t)', 'u(t)?this.k(t)'],
    // What only asynchronous directives, listeners with options and tools ask for.
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [
      'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,',
      'e=t===A&&s!==A,',
    ],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH(t)',
    ],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
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
    // What no property of ours asks for: to be reflected, to hold JSON, a default of its own, an accessor from before.
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
      '',
    ],
    ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}', '}'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['s=[...r(t),...o(t)];', 's=r(t);'],
    [
      'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){',
      'if(s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),!0){',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    [
      'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
      'void 0!==e&&(this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type))',
    ],
    [
      'if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
      'if(!1===e&&(h=this[t]),!f(h,s))return;this.C(t,s)',
    ],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    ['this._$Em=null,', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    ['(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', ''],
    // Styles of ours are texts without values, and no global may change how they are put in.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      '',
    ],
    [
      'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
      'let t=this.o;return void 0===t&&(this.o=t=new CSSStyleSheet).replaceSync(this.cssText),t',
    ],
    ['toString(){return this.cssText}', ''],
    [
      'const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)',
      'return new n(t[0])',
    ],
    ['t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 't=>t.styleSheet)'],
    [',n=t.litNonce;void 0!==n&&o.setAttribute("nonce",n),o.textContent', ';o.textContent'],
    [
      'e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      't=>t',
    ],
  ],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    // What only asynchronous directives ask for.
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
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
