import { html, nothing, type TemplateResult } from 'lit';
import { falseAddress, parseUrl } from '../model/links.js';

/** The host of an https address, for the eye, unless the words beside it show it already. */
export function hostBeside(href: string, text = ''): TemplateResult | typeof nothing {
  const host = parseUrl(href)?.host;
  return host && !text.includes(host) ? html` <span class="host">(${host})</span>` : nothing;
}

/** The words of a link; where they look like an address that it does not lead to, the true place. */
export function honestWords(text: string, href: string): string {
  if (falseAddress(text, href) === undefined) return text;
  const { host, pathname } = new URL(href);
  return host || pathname;
}

/**
 * A link out of the help, which shows its host, so that a reader sees where it leads before going there. Words that look like
 * another address do not lead there; the true place beside them does. `label` is how the text looks.
 */
export function outwardLink(href: string, text: string, label: unknown = text): TemplateResult {
  const words = honestWords(text, href);
  const link = (shown: unknown): TemplateResult =>
    html`<a part="topic-link" href=${href} rel="noopener noreferrer">${shown}</a>`;
  return words === text
    ? html`${link(label)}${hostBeside(href, text)}`
    : html`${label} ${link(words)}`;
}
