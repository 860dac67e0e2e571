import { svg, html, type TemplateResult } from 'lit';

/** Icons are drawn in the text's own colour and size, and say nothing to screen readers: the words beside them do. */
function icon(path: TemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 20 20"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${path}
  </svg>`;
}

export const searchIcon = icon(svg`<circle cx="9" cy="9" r="5.25"/><path d="m13 13 4 4"/>`);
export const clearIcon = icon(svg`<path d="m5.5 5.5 9 9m0-9-9 9"/>`);
export const copyIcon = icon(
  svg`<rect x="7.5" y="7.5" width="9" height="9" rx="2"/><path d="M12.5 4.5v-.5a1.5 1.5 0 0 0-1.5-1.5H5A2.5 2.5 0 0 0 2.5 5v6A1.5 1.5 0 0 0 4 12.5h.5"/>`,
);
export const linkIcon = icon(
  svg`<path d="M8.5 11.5a3 3 0 0 0 4.200 0l2.900-2.900a3 3 0 0 0-4.200-4.200l-.9.9"/><path d="M11.5 8.5a3 3 0 0 0-4.200 0l-2.900 2.900a3 3 0 0 0 4.200 4.200l.9-.9"/>`,
);
