import { html, type TemplateResult } from 'lit';
import type { Help } from './help.js';

/**
 * "Open all" and "Close all". The one that would change nothing is only `aria-disabled`: a disabled button would drop the focus that
 * its own click gave it.
 */
export function toolbarTemplate({ say, open, view }: Help): TemplateResult {
  const isAllOpen = view.topicIds.every((id) => open.has(id));
  const button = (all: 'open-all' | 'close-all', isIdle: boolean) =>
    html`<button type="button" class="link-button" data-all=${all} aria-disabled=${isIdle}>
      ${say(all)}
    </button>`;
  return html`<div part="toolbar" class="toolbar">
    ${button('open-all', isAllOpen)} ${button('close-all', open.size === 0)}
  </div>`;
}
