import { html, nothing, type TemplateResult } from 'lit';
import type { ContactChannel } from '../model/events.js';
import { placeOf } from '../model/facts.js';
import { falseAddress } from '../model/links.js';

/** The host, e-mail address or number that a link leads to, in brackets, unless the text beside it shows it already. */
function placeBeside(href: string, text: string): TemplateResult | typeof nothing {
  const place = placeOf(href);
  return place && !text.includes(place) ? html` <span class="host">(${place})</span>` : nothing;
}

/** The text of a link; the true host or address where the text looks like another one. */
function honestWords(text: string, href: string): string {
  return (falseAddress(text, href) && placeOf(href)) || text;
}

/**
 * A link out of the help that shows its place, so that readers see where it leads before they go. A text that looks like another
 * address stands beside the link, whose text is the true place. `label` is the text with its markup.
 */
export function outwardLink(href: string, text: string, label: unknown = text): TemplateResult {
  const words = honestWords(text, href);
  const link = (shown: unknown): TemplateResult =>
    html`<a part="topic-link" href=${href} rel="noopener noreferrer">${shown}</a>`;
  return words === text
    ? html`${link(label)}${placeBeside(href, text)}`
    : html`${label} ${link(words)}`;
}

/** A way to a person, as a link that looks like a button, with its place beside it. */
export function contactLink(channel: ContactChannel, href: string, text: string): TemplateResult {
  const words = honestWords(text, href);
  return html`<a
      class="button quiet"
      part="contact-button topic-link"
      href=${href}
      rel="noopener noreferrer"
      data-channel=${channel}
      >${words}</a
    >${placeBeside(href, words)}`;
}
