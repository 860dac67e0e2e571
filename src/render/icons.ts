import { html, type TemplateResult } from 'lit';

/** An icon in the colour and size of the text, hidden from screen readers: the words beside it speak for it. */
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
  >
    <path d=${path} />
  </svg>`;
}

export const searchIcon = icon('m17 17-4.3-4.3a5.25 5.25 0 1 0-.01.01');
export const clearIcon = icon('m5.5 5.5 9 9m0-9-9 9');
export const copyIcon = icon('M7.5 7.5h9v9h-9zm5-3v-2h-10v10h2');
export const linkIcon = icon(
  'M8 12a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1.5 1.5M12 8a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1.5-1.5',
);
