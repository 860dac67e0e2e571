/**
 * Makes Lit's templates in the bundle, in place of `innerHTML` (scripts/own-lit.mjs puts it there). Lit's own way needs a
 * Trusted Types policy, which a page may forbid or another Lit may have taken, and an HTML parser, which XHTML pages lack.
 * It reads only what this package's own templates hold: well-formed tags, attributes, text and comments, no character references.
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

const TOKEN =
  /<!--([^]*?)-->|<(\?[^>]*)>|<\/([a-z][^\s>]*)\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+)))?/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Lit tells bindings of properties, states and events by a sign that DOM methods take in no attribute's name. */
const SIGNS: Readonly<Record<string, string>> = { '.': 'p-', '?': 'b-', '@': 'e-' };

/** A `<template>` with what the markup says. Throws where the markup is not well-formed. */
export function parseTemplate(markup: string): HTMLTemplateElement {
  const { createElementNS } = Document.prototype;
  const template = createElementNS.call(document, HTML, 'template') as HTMLTemplateElement;
  const { content } = template;
  // Elements made in the page's own document would come to life before their attributes are there.
  const inert = content.ownerDocument;
  const open: (DocumentFragment | Element)[] = [content];
  for (const [text, comment, marker, closed, name, attributes = ''] of markup.matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (closed !== undefined) {
      if (!('localName' in parent) || parent.localName !== closed)
        throw new SyntaxError(`stray ${text}`);
      open.pop();
    } else if (name !== undefined) {
      const element = createElementNS.call(inert, namespaceFor(name, parent), name);
      setAttributes(element, attributes);
      parent.append(element);
      if (!VOID.test(name) && !attributes.endsWith('/')) open.push(element);
    } else {
      const data = comment ?? marker;
      parent.append(data === undefined ? text : new Comment(data));
    }
  }
  if (open.length > 1) throw new SyntaxError(`unclosed element in ${markup}`);
  return template;
}

function namespaceFor(name: string, parent: DocumentFragment | Element): string {
  return name === 'svg' || ('namespaceURI' in parent && parent.namespaceURI === SVG) ? SVG : HTML;
}

function setAttributes(element: Element, attributes: string): void {
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const sign = SIGNS[name[0] ?? ''];
    element.setAttribute(
      sign === undefined ? name : sign + name.slice(1),
      double ?? single ?? bare ?? '',
    );
  }
}
