import { readFileSync } from 'node:fs';
import type { BrowserName, Page, Routes } from '../drive/index.js';
import { installProbe } from './probe.js';

/** A page that somebody else wrote, and that the widget must live on. */
export interface Host {
  /** Goes on after "answers", or after "leaves the page's own words" where it `says` something. */
  readonly name: string;
  /** Its address, where that matters. */
  readonly path?: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it loads besides the widget. */
  readonly files?: Routes;
  /** An expression for the `<signin-help>` to ask, where it is not the first in the page. */
  readonly find?: string;
  /** An expression for the window whose world must stay as it is, where it is not the page's own. */
  readonly world?: string;
  /** What happens on the page before somebody asks. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What happens after the answer. */
  readonly after?: (page: Page) => Promise<unknown>;
  /** What the browser says of the page itself. */
  readonly hears?: RegExp;
  /** Runs in the page in the end: whether what the host does by itself still works, or what does not. */
  readonly unharmed?: () => unknown;
  /** The widget cannot run here: it says why in one such line, and leaves what the page wrote inside the tag. */
  readonly says?: RegExp | 'nothing';
  /** Chromium alone without it; hosts that tell engines apart run in all. */
  readonly browsers?: readonly BrowserName[];
  /** Opened from a folder, without a server. */
  readonly isFile?: boolean;
  /** The network goes away once the page is there. */
  readonly isCutOff?: boolean;
  /** It is left and comes back before somebody asks. */
  readonly isLeft?: boolean;
}

export const EVERYWHERE: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

/** The tag as a page owner writes it, with words for when no script comes. */
export const TAG = '<signin-help><p id="fallback">Ask Kim.</p></signin-help>';
export const BUNDLE = readFileSync('dist/signin-help.js', 'utf8');
export const PROBE_SCRIPT = source(installProbe);
/** Remembers what the page's world is like just before our script. */
export const PROBE = '<script src="/probe.js"></script>';
export const SCRIPT = `${PROBE}<script src="/signin-help.js" defer></script>`;

/** A page with our script in its head. */
export function html(body: string, head = '', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title>${head}${SCRIPT}</head><body>${body}</body></html>`;
}

/** An inline script of the page. */
export function run(script: () => void): string {
  return `<script>${source(script)}</script>`;
}

/** The text of a script that calls a function, which sees nothing of this process. */
export function source(script: () => void): string {
  return `(${String(script)})();`;
}

/** A page without our script. */
export function bare(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${body}`;
}

/** Whether the styles of the widget hold: its search box has room around the words. */
export function isStyled(): boolean {
  const { shadowRoot } = document.querySelector('signin-help')!;
  const input = shadowRoot!.querySelector('input')!;
  return parseFloat(getComputedStyle(input).paddingInlineStart) > 8;
}
