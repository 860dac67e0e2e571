import type { PropertyValues } from 'lit';
import { restyle } from './adopt-styles.js';
import { SafeElement } from './safe-element.js';
import { stylesheets } from './styles.js';
import { takeOver, type ServerState } from './take-over.js';

/**
 * An element that takes over a shadow root which a server rendered, open or closed; that keeps its styles when it moves to another
 * document; and that can hand its place back to the page.
 */
export abstract class RootedElement extends SafeElement {
  static override styles = stylesheets;
  readonly #internals = internalsOf(this);
  #hasGivenUp = false;

  /** The move to another document takes the styles away. */
  adoptedCallback(): void {
    if (this.renderRoot instanceof DocumentFragment)
      restyle(this.renderRoot as ShadowRoot, stylesheets);
  }

  /** @internal An existing root cannot be attached again; a closed one is visible to the element's own code alone. */
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

  /** Takes up where the reader was in the server's HTML. */
  protected abstract resume(state: ServerState): void;

  /** Shows what the page wrote inside the tag, for as long as the element lives. */
  protected giveUp(): void {
    this.#hasGivenUp = true;
    const root = this.#internals?.shadowRoot ?? this.shadowRoot;
    root?.replaceChildren(Document.prototype.createElement.call(document, 'slot'));
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.#hasGivenUp;
  }

  /** Sets custom states. A browser without them still shows the widget. */
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

/** The internals of an element, unless the browser or the page withholds them. */
function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined;
  }
}
