/** Pages whose own scripts change what the browser gives to everybody. */
import { EVERYWHERE, html, isStyled, run, TAG, type Host } from '../host.js';
import { likeMooTools, likePrototype } from './old-libraries.js';

function strangeMembers(): void {
  Object.assign(Array.prototype, { insane: true, remove() {}, last: () => undefined });
  Object.assign(Object.prototype, { extend() {}, isPlain: true });
  Object.assign(String.prototype, { isPlain: true });
  Object.assign(Function.prototype, { isPlain: true });
}

function wrapRegistry(): void {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => {
    class Wrapped extends element {}
    define(name, Wrapped, options);
  };
}

function wrapAttachShadow(mode: ShadowRootMode): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode });
  };
}

/** As scripts that report errors do; older ones know no options beside `capture`. */
function wrapListeners(): void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  type Listener = (event: Event) => void;
  const wrapped = new WeakMap<object, Listener>();
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    if (!listener) return;
    const known = wrapped.get(listener);
    const wrapper =
      known ??
      function (this: unknown, event: Event) {
        if (typeof listener === 'function') listener.call(this as EventTarget, event);
        else listener.handleEvent(event);
      };
    wrapped.set(listener, wrapper);
    const capture = typeof options === 'object' ? (options.capture ?? false) : (options ?? false);
    addEventListener.call(this ?? window, type, wrapper, capture);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ) {
    const wrapper = listener && wrapped.get(listener);
    removeEventListener.call(this ?? window, type, wrapper ?? (listener as Listener), options);
  };
}

function freezeBuiltIns(): void {
  for (const { prototype } of [Object, Array, String, Function, Promise, Map, Set, RegExp, Error]) {
    Object.freeze(prototype);
  }
  for (const intrinsic of [Object, Array, Promise, Symbol, Map, Reflect, JSON, Math]) {
    Object.freeze(intrinsic);
  }
}

/** What a page with RequireJS has: a define() that takes names, and complains of anonymous modules. */
function likeRequireJs(): void {
  const define = (...words: unknown[]): void => {
    if (typeof words[0] !== 'string') throw new Error('Mismatched anonymous define()');
  };
  Object.assign(window, { define: Object.assign(define, { amd: {} }), require: () => {} });
}

function likeCommonJs(): void {
  const module = { exports: {} };
  Object.assign(window, { module, exports: module.exports, require: () => ({}) });
}

/** A page that was written before these were. */
function removeStyleSheets(): void {
  Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
  Reflect.deleteProperty(CSSStyleSheet.prototype, 'replace');
  Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
}

function removeScrolling(): void {
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
}

const removed = (name: string): string =>
  `<script>Reflect.deleteProperty(window, '${name}')</script>`;

export const BUILT_INS: readonly Host[] = [
  {
    name: 'beside Prototype.js',
    // With a topic of the page's own, which is indexed there.
    html: html(
      '<p id="own">Own</p><signin-help><article data-topic="vpn"><h3>VPN</h3></article></signin-help>',
      run(likePrototype),
    ),
    unharmed: () => (Reflect.get([7], 'first') as () => number).call([7]) === 7,
    browsers: EVERYWHERE,
  },
  // As in jsdom, in which people test their pages: "cannot show a part of the help" (a line of the console fails the test).
  {
    name: 'where nothing is drawn, as in jsdom',
    html: html(TAG, removed('CSS') + removed('IntersectionObserver') + run(removeScrolling)),
  },
  { name: 'beside MooTools', html: html(TAG, run(likeMooTools)), browsers: EVERYWHERE },
  {
    name: 'where every array and object has members that show in loops',
    html: html(TAG, run(strangeMembers)),
    unharmed: () => {
      const names: string[] = [];
      for (const name in {}) names.push(name);
      return names.join() === 'extend,isPlain' || names.join();
    },
  },
  { name: 'where customElements.define is wrapped', html: html(TAG, run(wrapRegistry)) },
  {
    name: 'where attachShadow makes every root open',
    html: html(TAG, `<script>${String(wrapAttachShadow)};wrapAttachShadow('open')</script>`),
  },
  {
    name: 'where attachShadow makes every root closed',
    html: html(TAG, `<script>${String(wrapAttachShadow)};wrapAttachShadow('closed')</script>`),
  },
  {
    name: 'where addEventListener is wrapped and knows no options',
    html: html(TAG, run(wrapListeners)),
  },
  {
    name: 'where built-ins are frozen',
    html: html(TAG, run(freezeBuiltIns)),
    browsers: EVERYWHERE,
  },
  { name: 'beside RequireJS', html: html(TAG, run(likeRequireJs)), browsers: EVERYWHERE },
  {
    name: 'beside CommonJS globals',
    html: html(`<a id="exports">x</a>${TAG}`, run(likeCommonJs)),
    unharmed: () => Object.keys(Reflect.get(window, 'exports') as object).length === 0,
    browsers: EVERYWHERE,
  },
  {
    name: 'without constructable style sheets',
    html: html(TAG, run(removeStyleSheets)),
    unharmed: isStyled,
  },
  {
    name: 'without trusted types, highlights or observers of size',
    html: html(TAG, ['trustedTypes', 'Highlight', 'ResizeObserver'].map(removed).join('')),
  },
  {
    name: 'before element internals were',
    html: html(
      TAG,
      run(() => void Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals')),
    ),
  },
];
