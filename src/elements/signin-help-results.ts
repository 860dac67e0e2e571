import { html, nothing, type PropertyValues } from 'lit';
import type { Help } from '../render/help.js';
import { outwardLink } from '../render/outward-link.js';
import { HelpPart } from './help-part.js';

/** What the portal's own search found, under the baked topics. */
export class SigninHelpResults extends HelpPart {
  #shown: Help['providerResults'];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isLeaving = this.#shown !== this.help?.providerResults && this.contains(activeElement);
    this.#shown = this.help?.providerResults;
    // Another search takes the link with the focus away.
    if (isLeaving) this.send({ type: 'focus', part: 'search' });
  }

  protected override renderHelp({ say, providerResults }: Help): unknown {
    if (providerResults === undefined) return nothing;
    if (providerResults === 'loading')
      return html`<p part="results" class="results">${say('results-loading')}</p>`;
    if (providerResults.length === 0) return nothing;
    return html`<div part="results" class="results" role="group" aria-labelledby="results-title">
      <p class="results-title" id="results-title">${say('results-title')}</p>
      <ul>
        ${providerResults.map(
          ({ title, url, text }) =>
            html`<li>
              ${outwardLink(new URL(url, document.baseURI).href, title)}
              ${text === undefined ? nothing : html`<span class="results-text">${text}</span>`}
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
