import { html, nothing, type TemplateResult } from 'lit';
import { mailtoHref, ticketHref, type Draft } from '../model/draft.js';
import { EXAMINED_LENGTH } from '../search/secrets.js';
import type { Help } from './help.js';
import { honestWords, placeBeside } from './outward-link.js';

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
  const mail = mailtoHref(facts.adminEmail ?? '', sent);
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
      <a class="button quiet" part="contact-button" href=${mail} data-channel="mail">
        ${say('draft-mail')} </a
      >${placeBeside(mail)}
      ${
        ticket
          ? html`<a
                class="button quiet"
                part="contact-button"
                href=${ticket}
                rel="noopener noreferrer"
                data-channel="ticket"
              >
                ${honestWords(say('draft-ticket'), ticket)} </a
              >${placeBeside(ticket)}`
          : nothing
      }
    </div>`;
}
