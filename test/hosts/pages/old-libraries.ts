/** What libraries of the time before classes do to the browser's own. The functions run in the page. */

/** What Prototype.js 1.6 and 1.7 do to built-ins; their `toJSON` and `Event` have broken the most. */
export function likePrototype(): void {
  Object.assign(Array.prototype, {
    each(this: unknown[], work: (item: unknown) => void) {
      for (let i = 0; i < this.length; i++) work(this[i]);
    },
    first(this: unknown[]) {
      return this[0];
    },
    without(this: unknown[], item: unknown) {
      return this.filter((other) => other !== item);
    },
    toJSON(this: unknown[]) {
      return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
    },
    flatten(this: unknown[]) {
      return this.flat();
    },
    // 1.6 gives the inner arrays instead of one array.
    entries(this: unknown[]) {
      return this.slice();
    },
    reduce(this: unknown[]) {
      return this.length > 1 ? this : this[0];
    },
  });
  Object.assign(String.prototype, {
    strip(this: string) {
      return this.replace(/^\s+|\s+$/g, '');
    },
    toJSON(this: string) {
      return `"${this}"`;
    },
    startsWith(this: string, start: string) {
      return this.lastIndexOf(start, 0) === 0;
    },
  });
  Object.assign(Object, { toJSON: JSON.stringify, extend: Object.assign });
  Object.assign(Array, { from: (items: ArrayLike<unknown>): unknown => [].slice.call(items) });
  Object.assign(Element.prototype, {
    hide(this: HTMLElement) {
      this.style.display = 'none';
      return this;
    },
    show(this: HTMLElement) {
      this.style.display = '';
      return this;
    },
    update(this: Element, text: string) {
      this.textContent = text;
      return this;
    },
    remove(this: Element) {
      this.parentNode?.removeChild(this);
      return this;
    },
    // Theirs take one element or text, and give the element.
    insert(this: Element, node: Node) {
      this.appendChild(node);
      return this;
    },
    getValue(this: HTMLInputElement) {
      return this.value;
    },
  });
  Object.assign(document, {
    getElementsByClassName: (name: string) => document.querySelectorAll(`.${name}`),
  });
  Object.assign(window, { $: (id: string) => document.getElementById(id), Hash: Object });
}

/** What MooTools 1.2 does: own classes under the names of built-in ones. */
export function likeMooTools(): void {
  const OwnEvent = function (this: { event: unknown }, event: unknown): void {
    this.event = event;
  };
  const OwnElement = function (tag: string): Element {
    return document.createElement(tag);
  };
  OwnElement.prototype = Element.prototype;
  Object.assign(window, { Event: OwnEvent, Element: OwnElement });
  Object.assign(Function.prototype, {
    // Theirs takes the arguments as one array.
    bind(this: (...args: unknown[]) => unknown, owner: unknown, args: unknown) {
      const given = args === undefined ? undefined : [args].flat();
      return (...later: unknown[]) => this.apply(owner, given ?? later);
    },
    extend(this: object, members: object) {
      return Object.assign(this, members);
    },
  });
  Object.assign(Array, { from: (item: unknown): unknown[] => [item].flat() });
  Object.assign(Array.prototype, {
    contains: Array.prototype.includes,
    empty(this: unknown[]) {
      this.length = 0;
      return this;
    },
  });
  Object.assign(String.prototype, { contains: String.prototype.includes });
  Object.assign(Number.prototype, { limit: Math.min });
}
