import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/**
 * Styles a shadow root that has moved to another document: sheets belong to one, and the move takes them away
 * (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets).
 */
export function restyle(root: ShadowRoot, styles: readonly CSSResult[]): void {
  // A document without a window shows nothing.
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet || !supportsAdoptingStyleSheets) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
