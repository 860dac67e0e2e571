import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Sheets belong to one document (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets); all elements in it share them. */
const sheets = new WeakMap<Document, CSSStyleSheet[]>();

/** Styles a shadow root that has moved to another document, which takes the sheets of its old one away. */
export function restyle(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const page = root.ownerDocument;
  if (!supportsAdoptingStyleSheets) return;
  if (page === document) return adoptStyles(root, [...styles]);
  const Sheet = page.defaultView?.CSSStyleSheet;
  // A document without a window shows nothing.
  if (!Sheet) return;
  const known = sheets.get(page) ?? styles.map(({ cssText }) => sheetOf(new Sheet(), cssText));
  sheets.set(page, known);
  root.adoptedStyleSheets = known;
}

function sheetOf(sheet: CSSStyleSheet, cssText: string): CSSStyleSheet {
  sheet.replaceSync(cssText);
  return sheet;
}
