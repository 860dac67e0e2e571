import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContentPack } from '../model/pack.js';
import { isContentPack } from '../model/pack-check.js';

/** The packs that bundles brought, by language. A page may load several bundles; they share this module's list. */
const packs = new Map<string, ContentPack>();
const arrivals = new EventTarget();

/** Adds the content of a language, for all elements on the page. The last one of a language wins; one of another format is left out. */
export function addContent(pack: ContentPack): void {
  if (!isContentPack(pack)) {
    console.warn(
      '<signin-help> content of another version is left out; the content from before stays.',
    );
    return;
  }
  packs.set(pack.lang.toLowerCase(), pack);
  arrivals.dispatchEvent(new Event('content'));
}

/** Finds the pack for a language: exactly, by its primary language, English, or any there is. */
export function contentFor(lang: string): ContentPack | undefined {
  const wanted = lang.toLowerCase();
  const primary = wanted.split('-')[0] ?? '';
  return packs.get(wanted) ?? packs.get(primary) ?? packs.get('en') ?? [...packs.values()][0];
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

/** Updates its host when content arrives or the language changes, of the element or of anything around it. */
export class ContentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    arrivals.addEventListener('content', () => this.#host.requestUpdate(), { signal });
    for (const inside of throughRoots(this.#host)) {
      const changes = { subtree: true, attributes: true, attributeFilter: ['lang'] };
      this.#observer.observe(inside.getRootNode(), changes);
    }
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer.disconnect();
  }
}
