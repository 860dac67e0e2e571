import { html, nothing } from 'lit';
import type { Help } from '../render/help.js';
import { outwardLink } from '../render/outward-link.js';
import { HelpPart } from './help-part.js';

/** What the portal's own search found, under the baked topics. */
export class SigninHelpResults extends HelpPart {
  /** The line above the results is there from the start, so that screen readers announce what comes into it. */
  override renderHelp({ say, providerResults: found = [] }: Help): unknown {
    const isLoading = found === 'loading';
    const isEmpty = found.length === 0;
    return html`<div part=${isEmpty ? nothing : 'results'}>
      <p id="results-title" role="status" class="results-title">
        ${isEmpty ? nothing : say(isLoading ? 'results-loading' : 'results-title')}
      </p>
      ${
        isEmpty || isLoading
          ? nothing
          : html`<ul aria-labelledby="results-title">
              ${found.map(
                ({ title, url, text }) =>
                  html`<li>${outwardLink(url, title)} ${text ?? nothing}</li>`,
              )}
            </ul>`
      }
    </div>`;
  }
}
