/** A sheet reads on a phone, in the dark and on paper; it needs nothing beside itself. */
export const SHEET_STYLES = `
:root { color-scheme: light dark; --accent: light-dark(#08489b, #a6c8ff); --line: light-dark(#d5d9e0, #3b424e);
  --tint: light-dark(#eef3fa, #1f2733); --muted: light-dark(#474e5c, #b7becb); }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.55 system-ui, sans-serif;
  overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 0.5rem; }
a { color: var(--accent); }
a, a::after, code, .host, [part='fact'] { unicode-bidi: plaintext; }
section { padding-block: 1rem; border-block-start: 1px solid var(--line); }
section p, section ul, section ol { margin: 0.6rem 0 0; padding-inline-start: 0; }
section li { margin-inline-start: 1.5rem; }
.for { margin-block-start: 0.9rem; }
.for p { margin-block-start: 0.2rem; }
section li + li { margin-block-start: 0.3rem; }
nav ol { margin: 0; padding-inline-start: 1.5rem; }
.facts { margin: 0 0 1.25rem; padding: 0.8rem 1rem; border-inline-start: 0.25rem solid var(--accent);
  background: var(--tint); }
.facts dt { font-weight: 600; }
.facts dt::first-letter { text-transform: uppercase; }
.facts dd { margin: 0 0 0.4rem; overflow-wrap: anywhere; }
.note { margin-block-start: 0.6rem; padding: 0.6rem 0.9rem; border-inline-start: 0.25rem solid var(--accent);
  background: var(--tint); }
.note-label, .for-label { display: block; }
.host, .reviewed { color: var(--muted); font-size: 0.875em; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.92em; }
[part='fact'] { font-weight: 600; }
@page { margin: 1.5cm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  nav, .host { display: none; }
  section { padding-block: 0.6rem; }
  li, .note, p { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; }
  section a[href^='https']::after, .facts a[href^='https']:not(.address)::after { content: ' <' attr(href) '>';
    font-size: 0.85em; word-break: break-all; }
  section a:has([part='fact'])::after { content: none; }
}
`;
