import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../model/messages.js';

/** The warning about a secret. Its place is always there, so that screen readers announce the warning. */
export function secretWarning(say: Say, hasSecret: boolean): TemplateResult {
  return html`<div role="alert">
    ${hasSecret ? html`<p part="warning" class="warning">${say('warning-secret')}</p>` : nothing}
  </div>`;
}
