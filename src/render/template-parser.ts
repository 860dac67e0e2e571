/**
 * Makes Lit's templates in the bundle, in place of `innerHTML` (scripts/own-lit.mjs puts it there). Lit's own way needs a
 * Trusted Types policy, which a page may forbid or another Lit may have taken, and an HTML parser, which XHTML pages lack.
 * It reads only what this package's own templates hold: elements that are closed or end in `/>`, attributes and text, but no
 * comments and no character references.
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** A closing tag, an opening one with its attributes, Lit's mark of a place for content, or text. */
const TOKEN = /<\/[^>]+>|<([a-z][^\s/>]*)((?:"[^"]*"|[^">])*)>|<(\?[^>]*)>|[^<]+/g;
const ATTRIBUTE = /([^\s"=/]+)(?:=(?:"([^"]*)"|([^\s/]*)))?/g;

/** A `<template>` with what the markup says. Throws where an element is not closed. */
export function parseTemplate(markup: string): HTMLTemplateElement {
  const { createElementNS } = Document.prototype;
  const template = createElementNS.call(document, HTML, 'template') as HTMLTemplateElement;
  let parent: DocumentFragment | Element = template.content;
  // In the page's own document, custom elements would be upgraded before they have their attributes.
  const inert = parent.ownerDocument;
  // `replace` only walks the matches: `matchAll` copies its pattern and makes an iterator for every tag.
  markup.replace(TOKEN, (text, name?: string, attributes: string = '', marker?: string) => {
    if (name) {
      const isSvg = name === 'svg' || (parent as Element).namespaceURI === SVG;
      const element = createElementNS.call(inert, isSvg ? SVG : HTML, name);
      attributes.replace(ATTRIBUTE, (_: string, key: string, quoted?: string, bare?: string) => {
        // Lit marks bindings with a sign that setAttribute refuses, and looks only at the end of the name.
        element.setAttribute(key.replace(/^\W/, 'x'), quoted ?? bare ?? '');
        return '';
      });
      parent.append(element);
      if (!attributes.endsWith('/')) parent = element;
    } else if (text.startsWith('</')) {
      parent = parent.parentNode as Element;
    } else {
      parent.append(marker ? new Comment(marker) : text);
    }
    return '';
  });
  if (parent !== template.content) throw new SyntaxError(markup);
  return template;
}
