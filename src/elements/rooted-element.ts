import type { PropertyValues } from 'lit';
import { restyle } from './adopt-styles.js';
import { SafeElement } from './safe-element.js';
import { stylesheets } from './styles.js';
import { takeOver, type ServerState } from './take-over.js';

/**
 * An element whose shadow root may be there already, open or closed, with what a server rendered; that keeps its styles in another
 * document; and that can give itself back to the page.
 */
export abstract class RootedElement extends SafeElement {
  static override styles = stylesheets;
  readonly #internals = internalsOf(this);
  #hasGivenUp = false;

  /** Moved to another document, which takes the styles away. */
  adoptedCallback(): void {
    if (this.renderRoot instanceof DocumentFragment)
      restyle(this.renderRoot as ShadowRoot, stylesheets);
  }

  /** @internal A root that is there already cannot be made again; a closed one shows to the element's own code alone. */
  override attachShadow(options: ShadowRootInit): ShadowRoot {
    return this.#internals?.shadowRoot ?? super.attachShadow(options);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const found = this.#internals?.shadowRoot;
    const before = found && takeOver(found);
    const root = super.createRenderRoot();
    if (before) this.resume(before);
    return root;
  }

  /** Goes on where the reader was in what a server had rendered. */
  protected abstract resume(state: ServerState): void;

  /** Shows what the page wrote inside the tag, for good. */
  protected giveUp(): void {
    this.#hasGivenUp = true;
    const root = this.#internals?.shadowRoot ?? this.shadowRoot;
    root?.replaceChildren(Document.prototype.createElement.call(document, 'slot'));
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.#hasGivenUp;
  }

  /** Sets custom states; a browser without them shows the widget all the same. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    // Older than its type says: `states` came after the rest of ElementInternals.
    const set = this.#internals?.states;
    for (const [name, isOn] of Object.entries(states)) {
      try {
        if (isOn) set?.add(name);
        else set?.delete(name);
      } catch {
        // Chromium before 125 takes only names that begin with two hyphens.
      }
    }
  }
}

/** The internals of an element, in a browser and on a page that give them. */
function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined;
  }
}
