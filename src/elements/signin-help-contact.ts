import { html, nothing, type TemplateResult } from 'lit';
import { createDraft, mailtoHref, ticketHref, type Draft } from '../model/draft.js';
import { factText } from '../model/facts.js';
import { CONTACT_TOPIC } from '../model/view.js';
import type { Help } from '../render/help.js';
import { HelpPart } from './help-part.js';

/** The way on: who can help, and a message to them that is already written. */
export class SigninHelpContact extends HelpPart {
  static override properties = { isWriting: { state: true }, text: { state: true } };

  declare private isWriting: boolean;
  /** What the reader made of the draft; undefined as long as it is untouched. */
  declare private text: string | undefined;

  constructor() {
    super();
    this.isWriting = false;
    this.text = undefined;
  }

  protected override renderHelp(help: Help): TemplateResult {
    const { say, facts } = help;
    const admin = factText(facts, 'admin')?.text ?? say('contact-admin');
    return html`<div part="contact" class="contact" role="group" aria-labelledby="contact-title">
      <p class="contact-title" id="contact-title">${say('contact-title')}</p>
      <p>${say('contact-text', { admin })}</p>
      <div class="contact-actions">
        <button
          type="button"
          class="button"
          aria-expanded=${this.isWriting ? 'true' : 'false'}
          aria-controls="draft"
          @click=${this.#onWrite}
        >
          ${say('contact-write')}
        </button>
        ${
          facts.adminUrl
            ? html`<a
                class="button quiet"
                part="topic-link"
                href=${facts.adminUrl}
                rel="noopener noreferrer"
                @click=${this.#onLink}
              >
                ${say('contact-page', { admin })}
              </a>`
            : nothing
        }
      </div>
      <div id="draft" class="draft" ?hidden=${!this.isWriting}>
        ${this.isWriting ? this.#draftTemplate(help, this.#draft(help)) : nothing}
      </div>
      ${this.#supportTemplate(help)}
    </div>`;
  }

  #draftTemplate(
    { say, facts, lastTopicId, audience, maskedQuery }: Help,
    draft: Draft,
  ): TemplateResult {
    const { body } = draft;
    const ticket =
      facts.ticketUrl &&
      ticketHref(facts.ticketUrl, { topic: lastTopicId, audience, query: maskedQuery });
    return html`<label for="draft-text">${say('draft-label')}</label>
      <textarea
        id="draft-text"
        rows=${body.split('\n').length + 1}
        .value=${body}
        @input=${this.#onEdit}
      ></textarea>
      <div class="contact-actions">
        <button
          type="button"
          class="button"
          part="copy-button"
          data-copy=${body}
          @click=${this.#onCopy}
        >
          ${say('draft-copy')}
        </button>
        ${
          facts.adminEmail
            ? html`<a
                class="button quiet"
                href=${mailtoHref(facts.adminEmail, draft)}
                @click=${this.#onMail}
              >
                ${say('draft-mail')}
              </a>`
            : nothing
        }
        ${
          ticket
            ? html`<a
                class="button quiet"
                href=${ticket}
                rel="noopener noreferrer"
                @click=${this.#onTicket}
              >
                ${say('draft-ticket')}
              </a>`
            : nothing
        }
      </div>`;
  }

  #supportTemplate({ say, topics }: Help): TemplateResult | typeof nothing {
    const topic = topics.get(CONTACT_TOPIC);
    if (!topic) return nothing;
    const [before = '', after = ''] = say('contact-support', { topic: '\n' }).split('\n');
    return html`<p class="contact-support">
      ${before}<a part="topic-link" href="#signin-help/${topic.id}" data-topic=${topic.id}
        >${topic.title}</a
      >${after}
    </p>`;
  }

  #draft({ say, facts, topics, lastTopicId, audience, maskedQuery }: Help): Draft {
    const draft = createDraft({
      say,
      facts,
      topicTitle: topics.get(lastTopicId)?.title,
      audienceName: audience && say(`audience-${audience}`),
      query: maskedQuery,
    });
    return this.text === undefined ? draft : { ...draft, body: this.text };
  }

  readonly #onWrite = (): void => {
    this.isWriting = !this.isWriting;
    this.text = undefined;
  };

  readonly #onEdit = (event: Event): void => {
    event.stopPropagation();
    this.text = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onCopy = (): void => this.send({ type: 'contact', channel: 'copy' });
  readonly #onMail = (): void => this.send({ type: 'contact', channel: 'mail' });
  readonly #onTicket = (): void => this.send({ type: 'contact', channel: 'ticket' });
  readonly #onLink = (): void => this.send({ type: 'contact', channel: 'link' });
}
