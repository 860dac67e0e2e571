import { html, nothing, type TemplateResult } from 'lit';
import { createDraft } from '../model/draft.js';
import { factText } from '../model/facts.js';
import { CONTACT_TOPIC } from '../model/topic.js';
import { draftTemplate } from '../render/draft.js';
import type { Help } from '../render/help.js';
import { contactLink } from '../render/outward-link.js';
import { secretWarning } from '../render/secret-warning.js';
import { sentenceWithTopic } from '../render/sentence-with-topic.js';
import { maskSecrets } from '../search/secrets.js';
import { HelpPart } from './help-part.js';
import { keepFromPage, protectLetter } from './keys.js';

/** The contact card: who can help, and a message to them that is already written. */
export class SigninHelpContact extends HelpPart {
  static override properties = { isWriting: { state: true }, text: { state: true } };

  declare private isWriting: boolean;
  /** The draft as the reader changed it; undefined while it is untouched. */
  declare private text: string | undefined;

  constructor() {
    super();
    this.reset();
  }

  /** Closes the message, and discards the reader's changes to it. */
  reset(): void {
    this.isWriting = false;
    this.text = undefined;
  }

  override renderHelp(help: Help): TemplateResult {
    const { say, facts, topics } = help;
    const admin = factText(facts, 'admin')?.text ?? say('contact-admin');
    // An e-mail address must not be the words of a link that leads elsewhere.
    const page = facts.adminName ?? say('contact-admin');
    const support = topics.get(CONTACT_TOPIC);
    return html`<div part="contact" class="contact" role="group" aria-labelledby="contact-title">
      <p class="contact-title" id="contact-title">${say('contact-title')}</p>
      <p>${say('contact-text', { admin })}</p>
      <div class="contact-actions">
        <button
          type="button"
          class="button"
          part="contact-button"
          aria-expanded=${this.isWriting}
          aria-controls="draft"
          @click=${this.#onWrite}
        >
          ${say('contact-write')}
        </button>
        ${
          facts.adminUrl
            ? contactLink('link', facts.adminUrl, say('contact-page', { admin: page }))
            : nothing
        }
      </div>
      <div
        id="draft"
        part="message"
        class="draft"
        ?hidden=${!this.isWriting}
        @input=${this.#onEdit}
        @keydown=${protectLetter}
        @keypress=${keepFromPage}
        @keyup=${keepFromPage}
      >
        ${this.isWriting ? this.#draftTemplate(help) : nothing}
      </div>
      ${
        support
          ? html`<p class="contact-support">
              ${sentenceWithTopic((topic) => say('contact-support', { topic }), support, help)}
            </p>`
          : nothing
      }
    </div>`;
  }

  #draftTemplate(help: Help): TemplateResult {
    const { say, facts, topics, lastTopicId, audience, maskedQuery } = help;
    const written = createDraft({
      say,
      facts,
      topicTitle: topics.get(lastTopicId)?.title,
      audienceName: audience && say(`audience-${audience}`),
      query: maskedQuery,
    });
    const body = this.text ?? written.body;
    // What the reader has typed stays as it is; what leaves the page holds no secret.
    const sent = { ...written, body: this.text === undefined ? body : maskSecrets(body) };
    return html`${secretWarning(say, sent.body !== body)} ${draftTemplate(help, body, sent)}`;
  }

  readonly #onWrite = (): void => {
    this.isWriting = !this.isWriting;
    this.text = undefined;
  };

  readonly #onEdit = (event: Event): void => {
    event.stopPropagation();
    this.text = (event.target as HTMLTextAreaElement).value;
  };
}
