import { addContent } from './controllers/page-content.js';
import { SigninHelpAudience } from './elements/signin-help-audience.js';
import { SigninHelpContact } from './elements/signin-help-contact.js';
import { SigninHelpResults } from './elements/signin-help-results.js';
import { SigninHelpSearch } from './elements/signin-help-search.js';
import { SigninHelpTopics } from './elements/signin-help-topics.js';
import { SigninHelp } from './elements/signin-help.js';
import { trustPack } from './model/pack-check.js';
import type { ContentPack } from './model/pack.js';

/**
 * Defines `<signin-help>` with content. Safe to call again: the first version on a page stays, and takes the content as well.
 * Never throws: where the element cannot be defined, what the page wrote inside the tag stays, and one line in the console says why.
 */
export function defineSigninHelp(...packs: readonly ContentPack[]): void {
  // What is announced, and lists that grow, follow from what was drawn: Lit's development build would call that inefficient in
  // the console of every app.
  SigninHelp.disableWarning?.('change-in-update');
  try {
    add(packs);
  } catch (error) {
    console.warn(
      '<signin-help> cannot start on this page; what the page wrote inside the tag stays.',
      error,
    );
  }
}

/**
 * The same for the bundle. Throws, because one place reports every error of its start (scripts/safe-start.mjs). Trusts the pack,
 * which the compiler of this very version made: checking it would cost a tenth of the start.
 */
export function start(pack: ContentPack): void {
  trustPack(pack);
  add([pack]);
}

function add(packs: readonly ContentPack[]): void {
  const defined = customElements.get('signin-help');
  const take = defined ? adderOf(defined) : addContent;
  for (const pack of packs) take(pack);
  if (!defined) define();
}

/** How the version that came first takes content. */
function adderOf(defined: CustomElementConstructor): (pack: ContentPack) => void {
  const { addContent: add } = defined as Partial<typeof SigninHelp>;
  if (typeof add !== 'function') throw new Error('<signin-help> is another element here.');
  return add;
}

function define(): void {
  // Checked first: to define some and not others would be worse than none.
  for (const name of ['search', 'audience', 'topics', 'results', 'contact']) {
    if (customElements.get(`signin-help-${name}`)) {
      throw new Error(`<signin-help-${name}> is another element here.`);
    }
  }
  customElements.define('signin-help-search', SigninHelpSearch);
  customElements.define('signin-help-audience', SigninHelpAudience);
  customElements.define('signin-help-topics', SigninHelpTopics);
  customElements.define('signin-help-results', SigninHelpResults);
  customElements.define('signin-help-contact', SigninHelpContact);
  customElements.define('signin-help', SigninHelp);
  // Not on a server, where Lit brings a registry but no document.
  if (typeof document !== 'undefined') warnOfMissingFeatures();
}

/** Warns of features that older browsers lack, and without which the help is less comfortable. */
function warnOfMissingFeatures(): void {
  const missing = [
    'onbeforematch' in HTMLElement.prototype || 'hidden="until-found"',
    'states' in (globalThis.ElementInternals?.prototype ?? {}) || ':state()',
  ].filter((isThere) => isThere !== true);
  if (missing.length > 0)
    console.warn(`<signin-help> has less comfort in this browser: it lacks ${missing.join(', ')}.`);
}
