import type { ReactiveControllerHost } from 'lit';
import type { ContentPack } from '../model/pack.js';
import { isContentPack } from '../model/pack-check.js';
import { watch, whileConnected } from './while-connected.js';

/** The packs on the page, by language. Bundles that a page loads later add theirs to this list of the first (define.ts). */
const packs = new Map<string, ContentPack>();
/** Called when content arrives. No EventTarget: a server may put an `Event` of its own in place of Node's, which that refuses. */
const followers = new Set<() => void>();

/** Adds the content of a language for all elements on the page, in place of any before. A pack of another format is left out. */
export function addContent(pack: ContentPack): void {
  if (!isContentPack(pack)) {
    console.warn(
      '<signin-help> content of another version is left out; the content from before stays.',
    );
    return;
  }
  packs.set(pack.lang.toLowerCase(), pack);
  followers.forEach((follow) => follow());
}

/** Finds the pack for a language: exactly, without its last subtags (RFC 4647, section 3.4), English, or any there is. */
export function contentFor(lang: string): ContentPack | undefined {
  const subtags = lang.toLowerCase().split(/[-_]/);
  let pack: ContentPack | undefined;
  for (; subtags.length > 0 && !pack; subtags.pop()) pack = packs.get(subtags.join('-'));
  return pack ?? packs.get('en') ?? [...packs.values()][0];
}

/** The language of an element: its own `lang`, or that of the nearest element around it that has one, through shadow roots. */
export function nearestLang(element: Element): string {
  for (const inside of throughRoots(element)) {
    const lang = inside.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The element, the host of the shadow root that it is in, and so on outwards. */
function throughRoots(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...throughRoots(root.host)] : [element];
}

/** Updates the element when content arrives or the language changes, of the element or of anything around it. */
export function followContent(host: ReactiveControllerHost & Element): void {
  const update = (): void => host.requestUpdate();
  whileConnected(host, (signal) => {
    followers.add(update);
    signal.addEventListener('abort', () => followers.delete(update));
    const roots = throughRoots(host).map((inside) => inside.getRootNode());
    watch(roots, { attributeFilter: ['lang'] }, update, signal);
  });
}
