import { addContent } from './controllers/content-controller.js';
import { SigninHelpAudience } from './elements/signin-help-audience.js';
import { SigninHelpContact } from './elements/signin-help-contact.js';
import { SigninHelpResults } from './elements/signin-help-results.js';
import { SigninHelpSearch } from './elements/signin-help-search.js';
import { SigninHelpTopics } from './elements/signin-help-topics.js';
import { SigninHelp } from './elements/signin-help.js';
import type { ContentPack } from './model/pack.js';

/**
 * Defines `<signin-help>` with content. Safe to call again: the first version on a page stays, and content of another language
 * is added to it.
 */
export function defineSigninHelp(...packs: readonly ContentPack[]): void {
  const defined = customElements.get('signin-help') as typeof SigninHelp | undefined;
  const add = defined ? defined.addContent : addContent;
  if (typeof add === 'function') for (const pack of packs) add(pack);
  if (defined) return;
  customElements.define('signin-help-search', SigninHelpSearch);
  customElements.define('signin-help-audience', SigninHelpAudience);
  customElements.define('signin-help-topics', SigninHelpTopics);
  customElements.define('signin-help-results', SigninHelpResults);
  customElements.define('signin-help-contact', SigninHelpContact);
  customElements.define('signin-help', SigninHelp);
}
