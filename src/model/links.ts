/** Longer addresses are cut or refused on the way by servers and mail programs. */
const LONGEST_ADDRESS = 2000;

/** Controls, bidi controls and other invisible characters, lone surrogates, blanks; and what the URL parser takes for a slash. */
const NEVER_IN_ADDRESS = /[\p{Cc}\p{Cf}\p{Cs}\s\\]/u;
const HTTPS = /^https:\/\/([^/?#]+)/i;
const PORT = /:\d{1,5}$/;
const ASCII_HOST = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;
/** A host in letters of one script cannot mix look-alikes; East Asian names mix theirs by nature. */
const ONE_SCRIPT = [
  /^[\p{Script=Latin}\d.-]+$/u,
  /^[\p{Script=Greek}\d.-]+$/u,
  /^[\p{Script=Cyrillic}\d.-]+$/u,
  /^[\p{Script=Arabic}\d.-]+$/u,
  /^[\p{Script=Hebrew}\d.-]+$/u,
  /^[\p{Script=Devanagari}\d.-]+$/u,
  /^[\p{Script=Thai}\d.-]+$/u,
  /^[\p{Script=Hangul}\d.-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\d.-]+$/u,
];
const TEL = /^tel:\+?[\d().-]{2,30}(?:;[a-z\d=;.+-]{1,60})?$/i;

// The syntax of <input type=email> (https://html.spec.whatwg.org/#valid-e-mail-address), and a dot in the domain.
const EMAIL_USER = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const EMAIL_LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const LONGEST_EMAIL = 254; // RFC 5321, section 4.5.3.1.3, with RFC 3696, erratum 1690
const LONGEST_EMAIL_USER = 64; // RFC 5321, section 4.5.3.1.1

/** A scheme that a company's own link may have. */
export type LinkScheme = 'https:' | 'mailto:' | 'tel:';

/**
 * Whether a link that the host page configures leads where it seems to: an absolute address of an allowed scheme, without user
 * info, invisible characters, punycode, and hosts in letters of several scripts.
 */
export function isSafeHref(href: string, allowedSchemes: readonly LinkScheme[]): boolean {
  if (href.length > LONGEST_ADDRESS || NEVER_IN_ADDRESS.test(href)) return false;
  const url = parseUrl(href);
  const scheme = allowedSchemes.find((allowed) => allowed === url?.protocol);
  if (!url || !scheme) return false;
  if (scheme === 'tel:') return TEL.test(href);
  if (scheme === 'mailto:') return isEmail(decoded(url.pathname));
  return isHonestHost(hostAsWritten(href), url.hostname);
}

/**
 * Whether an answer may link to an address: https, and exactly one of the listed hosts, written plainly (no user info,
 * port, punycode or other spelling of it).
 */
export function isAllowedLink(href: string, hosts: readonly string[]): boolean {
  if (href.length > LONGEST_ADDRESS || NEVER_IN_ADDRESS.test(href)) return false;
  const written = HTTPS.exec(href)?.[1]?.toLowerCase();
  const host = parseUrl(href)?.host;
  if (host === undefined || host !== written || host.includes(':')) return false;
  return !isPunycode(host) && hosts.includes(host);
}

/** Whether a text is one e-mail address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > LONGEST_EMAIL || at > LONGEST_EMAIL_USER) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    EMAIL_USER.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => EMAIL_LABEL.test(label))
  );
}

/** The host of an https address, with its port, as it is written there; empty if it is none. */
export function hostAsWritten(href: string): string {
  return HTTPS.exec(href)?.[1]?.toLowerCase() ?? '';
}

/** The parsed address, or undefined where the URL class would throw. */
export function parseUrl(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}

/** Whether the parser understood the host as a reader does: `0x7f.1`, `ex%61mple.com` and `a@b` mean something else. */
function isHonestHost(written: string, parsed: string): boolean {
  const host = written.replace(PORT, '');
  if (isPunycode(host)) return false;
  if (ASCII_HOST.test(host)) return host === parsed;
  return host === host.normalize('NFKC') && ONE_SCRIPT.some((script) => script.test(host));
}

function isPunycode(host: string): boolean {
  return host.split('.').some((label) => label.startsWith('xn--'));
}

/** The text without its percent-encoding; empty where that is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
