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
  for (let at: Element | null = element; at;) {
    const lang: string | null | undefined = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** Updates its host when content arrives or the page changes its language. */
export class ContentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #listening: AbortController | undefined;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    arrivals.addEventListener('content', () => this.#host.requestUpdate(), {
      signal: this.#listening.signal,
    });
    this.#observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer.disconnect();
  }
}
