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

/** An icon as a button; `label` is its name and tooltip. */
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
