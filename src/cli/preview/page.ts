import type { CompanyFacts } from '../../model/facts.js';
import { directionOf } from '../../ssr/direction.js';
import { attributesOf } from '../../ssr/options.js';
import { escapeHtml } from '../../ssr/template-text.js';

/** What the last build came to. */
export interface PreviewState {
  /** The report of mistakes; empty where there are none. */
  readonly mistakes: string;
  readonly warnings: string;
  /** The one-file script of the last good build. */
  readonly script: string | undefined;
}

/** What the command says is English, on a page of any language. */
const OURS = 'lang="en" dir="ltr"';

const STYLES = `body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
:root { color-scheme: light dark; }
pre { padding: 0.8rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 0.3rem solid; }
.mistakes { border-color: light-dark(#b00020, #ff8a9a); }
.warnings { border-color: light-dark(#8a4b00, #ffc46b); }`;

/** The page of the preview: mistakes in place, then the help of the last good build. It loads itself anew after each build. */
export function previewPage(
  { mistakes, warnings, script }: PreviewState,
  lang: string,
  facts: CompanyFacts,
): string {
  const report = (name: string, text: string): string =>
    text ? `<pre class="${name}" role="alert" ${OURS}>${escapeHtml(text)}</pre>` : '';
  const note =
    mistakes && script !== undefined ? `<p ${OURS}>Below is the last good build.</p>` : '';
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${mistakes ? 'Mistakes' : 'Preview'}: signin-help</title>
<style>${STYLES}</style>
${report('mistakes', mistakes)}${report('warnings', warnings)}${note}
${script === undefined ? '' : `<signin-help permalinks${attributesOf(facts)}></signin-help><script src="/signin-help.js"></script>`}
<script>new EventSource('/changes').onmessage = () => location.reload();</script>
`;
}
