import { html, nothing, type TemplateResult } from 'lit';

/** What a press on a button does (elements/press.ts). */
export interface Press {
  /** Copies a text. */
  readonly copy?: string;
  /** Copies the address of a topic. */
  readonly copyLink?: string;
  /** Searches for a text. */
  readonly query?: string;
}

/** A button that is an icon; `label` is what it says. */
export function iconButton(
  part: string,
  icon: TemplateResult,
  label: string,
  { copy, copyLink, query }: Press,
): TemplateResult {
  return html`<button
    part=${part}
    class="icon-button"
    type="button"
    title=${label}
    aria-label=${label}
    data-copy=${copy ?? nothing}
    data-copy-link=${copyLink ?? nothing}
    data-query=${query ?? nothing}
  >
    ${icon}
  </button>`;
}
