/** Pages on which the widget cannot run: what the page wrote inside the tag stays, and can be read. */
import { bare, BUNDLE, EVERYWHERE, PROBE, run, SCRIPT, type Host } from '../host.js';

const OWN =
  '<article data-topic="vpn"><h3>Working from home</h3><p>Start the VPN first.</p></article>';
const FALLBACK_TAG = `<signin-help><p id="fallback">Ask Kim.</p>${OWN}</signin-help>`;
const CANNOT_START = /^warn\w*: <signin-help> cannot start on this page/;
const CANNOT_SHOW = /^warn\w*: <signin-help> cannot show the help: /;

const page = (head: string): string => bare(head + FALLBACK_TAG + SCRIPT);

export const FALLBACKS: readonly Host[] = [
  {
    name: 'where the script is not found',
    html: bare(`${FALLBACK_TAG}${PROBE}<script src="/gone.js"></script>`),
    files: { '/gone.js': { body: '', status: 404 } },
    says: 'nothing',
    browsers: EVERYWHERE,
  },
  {
    name: 'where the script breaks off',
    html: bare(`${FALLBACK_TAG}${PROBE}<script src="/half.js"></script>`),
    files: { '/half.js': BUNDLE.slice(0, BUNDLE.length / 2) },
    says: 'nothing',
  },
  {
    name: 'where a policy forbids all scripts',
    html: page(''),
    headers: { 'content-security-policy': "script-src 'none'" },
    says: 'nothing',
    browsers: EVERYWHERE,
  },
  {
    name: 'where a sandbox forbids all scripts',
    html: page(''),
    headers: { 'content-security-policy': 'sandbox allow-same-origin' },
    says: 'nothing',
    browsers: ['chromium', 'firefox'],
  },
  {
    name: 'in a browser before custom elements',
    html: page(run(() => void Reflect.deleteProperty(window, 'customElements'))),
    says: CANNOT_START,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a browser before shadow roots',
    html: page(run(() => void Reflect.deleteProperty(Element.prototype, 'attachShadow'))),
    says: CANNOT_SHOW,
    browsers: EVERYWHERE,
  },
  {
    name: 'where the name signin-help is taken',
    html: page(run(() => customElements.define('signin-help', class extends HTMLElement {}))),
    says: CANNOT_START,
    browsers: EVERYWHERE,
  },
  {
    name: 'where the name of an inner element is taken',
    html: page(
      run(() => customElements.define('signin-help-topics', class extends HTMLElement {})),
    ),
    says: CANNOT_START,
  },
  {
    name: 'where no element may be defined',
    html: page(
      run(() => {
        customElements.define = () => {
          throw new DOMException('Not here.', 'NotSupportedError');
        };
      }),
    ),
    says: CANNOT_START,
  },
  {
    name: 'where the page has broken arrays',
    html: page(
      run(() => {
        Array.prototype.map = () => {
          throw new TypeError('map is not for you');
        };
      }),
    ),
    says: /^warn\w*: <signin-help> cannot /,
  },
  {
    // As MooTools 1.1 does, which is older than the browser's own.
    name: 'where the page has taken JSON for itself',
    html: page(run(() => void Object.assign(window, { JSON: { toString: String } }))),
    says: CANNOT_SHOW,
  },
];
