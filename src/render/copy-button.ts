import { html, type TemplateResult } from 'lit';
import type { Say } from '../model/messages.js';
import { copyIcon } from './icons.js';

/** A button that copies a text; `CopyController` of the host acts on it. */
export function copyButton(text: string, say: Say): TemplateResult {
  const label = say('copy', { text });
  return html`<button
    part="copy-button"
    class="icon-button"
    type="button"
    title=${label}
    aria-label=${label}
    data-copy=${text}
  >
    ${copyIcon}
  </button>`;
}
