import { SigninHelpAudience } from '../elements/signin-help-audience.js';
import { SigninHelpContact } from '../elements/signin-help-contact.js';
import { SigninHelpSearch } from '../elements/signin-help-search.js';
import { stylesheets } from '../elements/styles.js';
import { FACT_KEYS } from '../model/facts.js';
import type { Help } from '../render/help.js';
import { shellTemplate } from '../render/shell.js';
import { firstHelp } from './first-help.js';
import { attributesOf, type OwnTopicHtml, type RenderOptions } from './options.js';
import { OPTION_NAMES, readOptions } from './read-options.js';
import { StaticTopics, staticStyles } from './static-topics.js';
import { escapeHtml, htmlOf } from './template-text.js';

const PARTS: Readonly<Record<string, new () => { renderHelp(help: Help): unknown }>> = {
  'signin-help-search': SigninHelpSearch,
  'signin-help-audience': SigninHelpAudience,
  'signin-help-topics': StaticTopics,
  'signin-help-contact': SigninHelpContact,
};

/**
 * The HTML of a `<signin-help>`, with everything in it as a declarative shadow root: each answer can be read without JavaScript,
 * and with it the element takes over in place. Values of options are escaped; `children` and the `html` of own topics are not.
 * Throws a TypeError that names an unknown option, or one with a wrong value.
 *
 * ```js
 * response.end(`<!doctype html>…${renderToString({ adminEmail: 'it@example.com' })}`);
 * ```
 */
export function renderToString(options: RenderOptions = {}): string {
  const read = readOptions(options, OPTION_NAMES);
  const help = firstHelp(read);
  const inside = (tag: string): string => {
    const Part = PARTS[tag];
    return Part ? htmlOf(new Part().renderHelp(help), inside) : '';
  };
  // A fact that cannot be used stays out of the tag as well: the browser would tell it again, and scanners find the address.
  const facts = Object.fromEntries(FACT_KEYS.map((key) => [key, help.facts[key]]));
  const nonce = read.nonce === undefined ? '' : ` nonce="${escapeHtml(read.nonce)}"`;
  return (
    `<signin-help${attributesOf({ ...read, ...facts })}><template shadowrootmode="open">` +
    `<style${nonce}>${styleText()}</style>${htmlOf(shellTemplate(help), inside)}</template>` +
    `${read.children ?? ''}${(read.topics ?? []).map(articleHtml).join('')}</signin-help>`
  );
}

/** The styles of the element and of the static list, made as small as is possible without a parser. */
export function styleText(): string {
  return [...stylesheets, staticStyles]
    .map(({ cssText }) => cssText.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' '))
    .join('');
}

/** The heading shows on the topic; in the article it is for the element, and for browsers without declarative shadow roots. */
function articleHtml({ id, title, questions = [], audience = [], html }: OwnTopicHtml): string {
  const words = (name: string, values: readonly string[], joint: string): string =>
    values.length > 0 ? ` data-${name}="${escapeHtml(values.join(joint))}"` : '';
  const safeId = escapeHtml(id);
  return (
    `<article slot="topic-${safeId}" data-topic="${safeId}"${words('questions', questions, '; ')}` +
    `${words('audience', audience, ' ')}><h3 hidden>${escapeHtml(title)}</h3>${html}</article>`
  );
}
