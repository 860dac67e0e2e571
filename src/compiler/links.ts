import { falseAddress, isAllowedLink } from '../model/links.js';
import { didYouMean, quote } from './did-you-mean.js';
import type { MistakeId } from './mistakes.js';

/** What is wrong with an address, and how to mend it. */
export interface Refusal {
  readonly id: MistakeId;
  readonly reason: string;
}

/** Judges an address that a link may lead to: https, a host on the list where there is one, and nothing that hides where it leads. */
export function refuseAddress(
  address: string,
  hosts: readonly string[] | undefined,
): Refusal | undefined {
  if (!/^https:\/\//i.test(address)) {
    const reason = `a link must begin with https://; found ${quote(address)}. ${meantBy(address)}`;
    return { id: 'link-address', reason };
  }
  const form = refuseForm(address);
  if (form !== undefined) return { id: 'link-address', reason: `${form} Found ${quote(address)}.` };
  const { hostname } = new URL(address);
  if (hosts === undefined || isAllowedLink(address, hosts)) return undefined;
  if (hosts.includes(hostname)) {
    return { id: 'link-address', reason: 'the address is too long. Link to a page above it.' };
  }
  const mend =
    didYouMean(hostname, hosts) || ' Link to another page, or add the host to links.yaml.';
  return { id: 'link-host', reason: `the host ${quote(hostname)} is not on the list.${mend}` };
}

/** How to mend what is no https address. */
function meantBy(address: string): string {
  if (/^mailto:/i.test(address)) return 'Write :fact[your administrator]{name=admin} instead.';
  const topic = /(?:^|\/)([a-z\d-]+)\.(?:md|html?)$|^#(?:signin-help\/)?([a-z\d-]+)$/.exec(address);
  if (topic) return `Write "topic:${topic[1] ?? topic[2]}" if it leads to a topic.`;
  if (/^http:\/\//i.test(address)) return `Write "https${address.slice('http'.length)}".`;
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/|$)/i.test(address)) return `Write "https://${address}".`;
  return 'Copy the whole address from the browser.';
}

function refuseForm(address: string): string | undefined {
  if (!URL.canParse(address)) return 'this is not an address. Copy it anew from the browser.';
  const { hostname, href } = new URL(address);
  const authority = address.slice('https://'.length).split(/[/?#\\]/, 1)[0]!;
  if (authority.includes('@'))
    return 'an address must not hold a user name. Remove all up to the @.';
  if (/^\[|^[\d.]+$/.test(hostname)) return 'an address must not be a number. Write the host name.';
  if (authority.includes(':')) return 'an address must not hold a port. Remove it.';
  if (/(?:^|\.)xn--/.test(hostname)) return 'a host name must be in plain letters, a to z.';
  if (!/^[\x21-\x7E]+$/.test(address) || /[\\"<>^`{|}]/.test(address)) {
    return `an address must not hold spaces or special characters. Write ${quote(href)}.`;
  }
  return authority.toLowerCase() === hostname ? undefined : `the host must be written ${hostname}.`;
}

/** Judges the text of a link: one that looks like an address must show the true host, with or without its `www.`. */
export function refuseLinkText(text: string, href: string): Refusal | undefined {
  const shown = falseAddress(text, href);
  if (shown === undefined) return undefined;
  const reason = `the text shows ${quote(shown)} but leads to ${new URL(href).hostname}. Write where it leads.`;
  return { id: 'link-text', reason };
}

/** Names with a dot; an address may hold more characters than a host name. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** Whether a text is a host that links may lead to. */
export function isHost(name: string): boolean {
  return HOST.test(name) && refuseAddress(`https://${name}/`, [name]) === undefined;
}

/** The host of a whole address, or of one without its beginning. */
export function hostWithin(address: string): string | undefined {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const host = URL.canParse(whole) ? new URL(whole).hostname : '';
  return isHost(host) ? host : undefined;
}
