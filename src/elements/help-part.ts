import { ContextConsumer } from '@lit/context';
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
    // At once, so that what the page does when the help is ready finds all of it there.
    this.performUpdate();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): unknown {
    return this.help && this.renderHelp(this.help);
  }

  protected override failed(error: unknown): void {
    this.send({ type: 'fail', error });
  }

  /** What it shows for a snapshot. A server asks so, without a page. */
  abstract renderHelp(help: Help): unknown;

  /** Tells `<signin-help>` what the reader wants. */
  protected send(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }
}
