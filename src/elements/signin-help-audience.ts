import { html, nothing, type TemplateResult } from 'lit';
import { AUDIENCES, type Audience } from '../model/topic.js';
import type { Help } from '../render/help.js';
import { HelpPart } from './help-part.js';

/** The question "How do you sign in?": native radio buttons, so that arrow keys and forced colours work by themselves. */
export class SigninHelpAudience extends HelpPart {
  override renderHelp(help: Help): TemplateResult {
    const { say, audience } = help;
    return html`<fieldset part="audience" class="audience">
      <legend>${say('audience-legend')}</legend>
      <div class="audience-options">
        ${this.#optionTemplate(help, '', say('audience-any'))}
        ${AUDIENCES.map((name) =>
          this.#optionTemplate(help, name, say(`audience-${name}`), say(`audience-${name}-hint`)),
        )}
      </div>
      <p class="audience-hint" ?hidden=${!audience}>
        ${audience ? say(`audience-${audience}-hint`) : nothing}
      </p>
    </fieldset>`;
  }

  #optionTemplate(help: Help, audience: Audience | '', name: string, hint = ''): TemplateResult {
    return html`<label part="audience-option" class="audience-option">
      <input
        type="radio"
        name="audience"
        value=${audience}
        title=${hint || nothing}
        .checked=${help.audience === audience}
        @input=${keep}
        @change=${this.#onChange}
      />
      ${name}
    </label>`;
  }

  readonly #onChange = (event: Event): void => {
    this.send({
      type: 'choose-audience',
      audience: (event.target as HTMLInputElement).value as Audience | '',
    });
  };
}

/** Unlike `change`, `input` is composed: the page would take it for typing into a field of its own. */
function keep(event: Event): void {
  event.stopPropagation();
}
