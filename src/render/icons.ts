import { html, type TemplateResult } from 'lit';

/** Icons are drawn in the text's own colour and size, and say nothing to screen readers: the words beside them do. */
function icon(path: string): TemplateResult {
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
    <path d=${path} />
  </svg>`;
}

export const searchIcon = icon('M14.25 9a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0zM13 13l4 4');
export const clearIcon = icon('m5.5 5.5 9 9m0-9-9 9');
export const copyIcon = icon(
  'M9.5 7.5h5a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM12.5 4.5v-.5a1.5 1.5 0 0 0-1.5-1.5H5A2.5 2.5 0 0 0 2.5 5v6A1.5 1.5 0 0 0 4 12.5h.5',
);
export const linkIcon = icon(
  'M8.5 11.5a3 3 0 0 0 4.2 0l2.9-2.9a3 3 0 0 0-4.2-4.2l-.9.9M11.5 8.5a3 3 0 0 0-4.2 0l-2.9 2.9a3 3 0 0 0 4.2 4.2l.9-.9',
);
