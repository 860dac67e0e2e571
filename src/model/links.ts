const HTTPS_HOST = /^https:\/\/([\w.:[\]-]+)(?:[/?#]|$)/i;
const TEL = /^tel:\+?[\d().-]{2,30}$/i;
/** The common part of what <input type=email> takes (https://html.spec.whatwg.org/#valid-e-mail-address): ASCII, with a dot in the domain. */
const EMAIL = /^(?![.-]|.*(?:[.@][.@-]|-[.-]))[\w.+'&~=-]{1,64}@[a-z\d.-]+\.[a-z\d]+$/i;
/** What looks like an address in a text: a host name whose last label is of letters, or four numbers. */
const ADDRESS_LIKE = /((?:[\w-]+\.)+[a-z]{2,}|\d+(?:\.\d+){3})(?![\w-]|\.\w)/g;
const LONGEST_EMAIL = 254; // RFC 5321, section 4.5.3.1.3, with RFC 3696, erratum 1690

/** A scheme that a company's own link may have. */
export type LinkScheme = 'https:' | 'mailto:' | 'tel:';

/**
 * Whether a link that the host page configures leads where it seems to: an absolute address of an allowed scheme, without invisible
 * characters and user info, and with a host in ASCII that is not punycode.
 */
export function isSafeHref(href: string, allowedSchemes: readonly LinkScheme[]): boolean {
  const url = isPlainAddress(href) ? parseUrl(href) : undefined;
  if (!url || !allowedSchemes.some((scheme) => scheme === url.protocol)) return false;
  if (url.protocol === 'tel:') return TEL.test(href);
  return url.protocol === 'mailto:' ? isEmail(url.pathname) : !!hostOf(href);
}

/**
 * Whether an answer may link to an address: https, and exactly one of the listed hosts, written plainly (no user info,
 * port, punycode, number or other spelling of it).
 */
export function isAllowedLink(href: string, hosts: readonly string[]): boolean {
  const host = hostOf(href);
  return isPlainAddress(href) && /[a-z]$/.test(host) && hosts.includes(host);
}

/** No invisible characters, lone surrogates, blanks or backslashes (slashes to the URL parser), and no longer than is safe everywhere. */
function isPlainAddress(href: string): boolean {
  return /^[^\p{C}\s\\]{1,2000}$/u.test(href);
}

/** Whether a text is one e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/**
 * The first thing in a link's text that looks like an address but is not the host or mail domain that the link leads to, with or
 * without `www.`; undefined where the text is honest, or the link stays on the page's own site.
 */
export function falseAddress(text: string, href: string): string | undefined {
  const url = parseUrl(href);
  const target = url && (url.hostname || url.pathname.replace(/.*@/, ''));
  return text
    .toLowerCase()
    .match(ADDRESS_LIKE)
    ?.find((shown) => target !== undefined && shown !== target && `www.${shown}` !== target);
}

/** The parsed address, or undefined for what is none. Never throws. */
export function parseUrl(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/**
 * The host of an https address with its port, or "" where the URL parser would read another host than a reader does: in
 * `0x7f.1`, `ex%61mple.com`, `a@b` and letters that are not ASCII.
 */
function hostOf(href: string): string {
  const written = HTTPS_HOST.exec(href)?.[1]?.toLowerCase() ?? '';
  const isHonest = written.replace(/:\d+$/, '') === parseUrl(href)?.hostname;
  return isHonest && !/^xn--|\.xn--/.test(written) ? written : '';
}
