import { html, nothing, type TemplateResult } from 'lit';
import { mailtoHref, ticketHref, type Draft } from '../model/draft.js';
import { EXAMINED_LENGTH } from '../search/secrets.js';
import type { Help } from './help.js';
import { contactLink } from './outward-link.js';

/**
 * The message to the administrator in a field, and the ways to send it. `body` is the text in the field, `sent` what leaves the
 * page. Each way names itself in `data-channel`.
 */
export function draftTemplate(
  { say, facts, lastTopicId, audience, maskedQuery }: Help,
  body: string,
  sent: Draft,
): TemplateResult {
  const ticket =
    facts.ticketUrl &&
    ticketHref(facts.ticketUrl, { topic: lastTopicId, audience, query: maskedQuery });
  return html`<label for="draft-text">${say('draft-label')}</label>
    <textarea
      id="draft-text"
      part="message-text"
      maxlength=${EXAMINED_LENGTH}
      rows=${body.split('\n').length + 1}
      autocomplete="off"
      data-private
      data-hj-suppress
      data-dd-privacy="mask"
      data-sentry-mask
      class="ph-no-capture sentry-mask fs-mask"
      .value=${body}
    ></textarea>
    <div class="contact-actions">
      <button
        type="button"
        class="button"
        part="contact-button copy-button"
        data-copy=${sent.body}
        data-channel="copy"
      >
        ${say('draft-copy')}
      </button>
      ${contactLink('mail', mailtoHref(facts.adminEmail ?? '', sent), say('draft-mail'))}
      ${ticket ? contactLink('ticket', ticket, say('draft-ticket')) : nothing}
    </div>`;
}
