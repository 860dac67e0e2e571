/** Policies that a page is served under. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  bare,
  BUNDLE,
  EVERYWHERE,
  html,
  isStyled,
  PROBE_SCRIPT,
  run,
  TAG,
  type Host,
} from '../host.js';

const LIT = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

const SELF = "default-src 'none'; script-src 'self'";
const ENFORCED = `${SELF}; require-trusted-types-for 'script'`;

/** The page runs a Lit of its own, which takes the policy `lit-html`. */
const OWN_LIT = '<p id="own"></p><script type="module" src="/own.js"></script>';
const OWN_LIT_FILES = {
  '/lit-html.js': LIT,
  '/own.js': `import { html, render } from './lit-html.js';
    render(html\`<b>Own</b>\`, document.getElementById('own'));`,
};

/** Comes after the page's own Lit has made its policy, and has left its mark on the window. */
const LATE_SCRIPT =
  '<script type="module" src="/probe.js"></script><script type="module" src="/signin-help.js"></script>';

function sha(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function policy(name: string, csp: string, more: Partial<Host> = {}): Host {
  return {
    name,
    html: html(TAG),
    headers: { 'content-security-policy': csp },
    unharmed: isStyled,
    browsers: EVERYWHERE,
    ...more,
  };
}

function besideLit(name: string, csp: string): Host {
  return policy(name, csp, {
    html: bare(OWN_LIT + TAG + LATE_SCRIPT),
    files: OWN_LIT_FILES,
    unharmed: () => {
      const versions = Reflect.get(window, 'litHtmlVersions') as unknown[];
      const { textContent } = document.getElementById('own')!;
      return `${textContent} ${versions.length}` === 'Own 1' || `${textContent} ${versions.length}`;
    },
  });
}

/** Denies what a reader can turn off, and remembers who asked. */
function denyStorage(): void {
  const asked: string[] = [];
  const deny = (owner: object, name: string): void => {
    const get = (): never => {
      // The test looks itself, later and from elsewhere.
      if (String(new Error().stack).includes('signin-help.js')) asked.push(name);
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(owner, name, { get, set: get, configurable: true });
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    deny(window, name);
  }
  deny(Document.prototype, 'cookie');
  deny(Navigator.prototype, 'storage');
  Object.assign(window, { askedForStorage: asked });
}

const hashes = `'${sha(PROBE_SCRIPT)}' '${sha(BUNDLE)}'`;

export const POLICIES: readonly Host[] = [
  policy('where only scripts of its own origin may load', SELF),
  policy(
    'where trusted types are enforced, signin-help alone listed',
    `${ENFORCED}; trusted-types signin-help`,
  ),
  policy(
    'where trusted types are enforced, lit-html alone listed',
    `${ENFORCED}; trusted-types lit-html`,
  ),
  policy('where trusted types are enforced, none listed', `${ENFORCED}; trusted-types 'none'`),
  policy('where trusted types are enforced and not listed', ENFORCED),
  besideLit(
    'beside another Lit, signin-help and lit-html listed',
    `${ENFORCED}; trusted-types lit-html signin-help`,
  ),
  besideLit('beside another Lit that has taken lit-html', `${ENFORCED}; trusted-types lit-html`),
  besideLit('beside another Lit without a policy', SELF),
  policy('where our hash alone is listed', `default-src 'none'; script-src ${hashes}`, {
    html: bare(
      `${TAG}<script src="/probe.js" integrity="${sha(PROBE_SCRIPT)}"></script><script src="/signin-help.js" integrity="${sha(BUNDLE)}"></script>`,
    ),
  }),
  policy(
    'where our hash alone is listed, written into the page',
    `default-src 'none'; script-src ${hashes}`,
    {
      html: bare(`${TAG}<script>${PROBE_SCRIPT}</script><script>${BUNDLE}</script>`),
    },
  ),
  policy(
    'where scripts need a nonce',
    `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'`,
    {
      html: bare(
        `${TAG}<script nonce="abc" src="/probe.js"></script><script nonce="abc" src="/signin-help.js"></script>`,
      ),
    },
  ),
  policy(
    'where nothing else may happen',
    `${ENFORCED}; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'none'; style-src 'none'; sandbox allow-scripts`,
  ),
  policy('where features are denied', SELF, {
    headers: {
      'content-security-policy': SELF,
      'permissions-policy': 'clipboard-write=(), clipboard-read=(), unload=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'referrer-policy': 'no-referrer',
    },
    browsers: ['chromium'],
  }),
  {
    name: 'with cookies and storage turned off',
    html: html(TAG, run(denyStorage)),
    unharmed: () => String(Reflect.get(window, 'askedForStorage')) === '',
    browsers: EVERYWHERE,
  },
  { name: 'from a folder, by double-click', html: html(TAG), isFile: true, browsers: EVERYWHERE },
  {
    name: 'when the network is gone',
    // Chromium asks for an icon whenever it finds the time.
    html: html(TAG, '<link rel="icon" href="data:,">'),
    isCutOff: true,
    browsers: EVERYWHERE,
  },
];
