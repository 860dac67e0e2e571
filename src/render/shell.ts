import { html, nothing, type TemplateResult } from 'lit';
import type { Help } from './help.js';

/** What `<signin-help>` holds, around its inner elements. */
export function shellTemplate(help: Help): TemplateResult {
  return html`<div part="base" class="base" lang=${help.lang}>
    <div part="header"><slot name="header"></slot></div>
    <signin-help-search></signin-help-search>
    ${help.withoutAudience ? nothing : html`<signin-help-audience></signin-help-audience>`}
    ${
      help.view.outcome === 'empty'
        ? html`<div part="empty" class="empty">
            <p class="empty-title">${help.say('empty-title')}</p>
            <p>${help.say('empty-text')}</p>
            <slot name="empty"></slot>
          </div>`
        : nothing
    }
    <signin-help-topics></signin-help-topics>
    <signin-help-results></signin-help-results>
    ${
      help.withoutContact
        ? nothing
        : html`<slot name="contact"><signin-help-contact></signin-help-contact></slot>`
    }
    <div part="footer"><slot name="footer"></slot></div>
    <p class="announcer" role="status" ?data-shown=${help.isAnnouncementShown}>
      ${help.announcement}
    </p>
  </div>`;
}
