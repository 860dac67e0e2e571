import { styles } from './styles.js';

/** One sheet for all elements in a document: sheets belong to one. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Styles a shadow root, again when it has moved to another document: the move takes the sheets away
 * (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets).
 */
export function adoptStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  if (!('adoptedStyleSheets' in root)) {
    if ((root as ShadowRoot).querySelector('style')) return;
    const element = Document.prototype.createElement.call(ownerDocument, 'style');
    element.textContent = styles;
    (root as ShadowRoot).append(element);
    return;
  }
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    // A document without a window shows nothing; an element of the page can stand for `defaultView`.
    const Sheet =
      ownerDocument === document ? CSSStyleSheet : ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet) return;
    sheet = new Sheet();
    sheet.replaceSync(styles);
    sheets.set(ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
