import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../model/messages.js';

/** The warning of a secret. The place for it is always there, so that screen readers hear it come. */
export function secretWarning(say: Say, hasSecret: boolean): TemplateResult {
  return html`<div role="alert">
    ${hasSecret ? html`<p part="warning" class="warning">${say('warning-secret')}</p>` : nothing}
  </div>`;
}
