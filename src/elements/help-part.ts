import { ContextConsumer } from '@lit/context';
import type { PropertyValues } from 'lit';
import type { Help } from '../render/help.js';
import { helpContext } from './help-context.js';
import { IntentEvent, type Intent } from '../controllers/intent.js';
import { SafeElement } from './safe-element.js';

/**
 * An inner element: renders what the snapshot says into the shadow root of `<signin-help>`, where parts, ids and styles are shared.
 */
export abstract class HelpPart extends SafeElement {
  readonly #help = new ContextConsumer(this, { context: helpContext, subscribe: true });

  /** The newest snapshot; undefined outside of a `<signin-help>`. */
  protected get help(): Help | undefined {
    return this.#help.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, so that the page finds everything in place when it hears that the help is ready.
    this.performUpdate();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** What had the focus may go: the button that clears the box, a message. Chromium would put the focus on the body. */
  protected override update(changed: PropertyValues): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    super.update(changed);
    if (activeElement?.isConnected === false) this.send({ type: 'focus', part: 'search' });
  }

  protected override render(): unknown {
    return this.help && this.renderHelp(this.help);
  }

  protected override failed(error: unknown): void {
    this.send({ type: 'fail', error });
  }

  /** What it shows for a snapshot. Needs no page: a server calls it too. */
  abstract renderHelp(help: Help): unknown;

  /** Tells `<signin-help>` what the reader wants. */
  protected send(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }
}
