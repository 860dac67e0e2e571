import { IntentEvent, type Intent } from '../controllers/intent.js';
import type { Help } from '../render/help.js';
import { ReactiveElement } from './reactive-element.js';

/**
 * An inner element: renders what the snapshot says into the shadow root of `<signin-help>`, where parts, ids and styles are shared.
 */
export abstract class HelpPart extends ReactiveElement {
  #help: Help | undefined;

  /** The newest snapshot; undefined outside of a `<signin-help>`. */
  get help(): Help | undefined {
    return this.#help;
  }

  set help(help: Help | undefined) {
    this.#help = help;
    this.requestUpdate();
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

  /** What it shows for a snapshot; a server asks for it without a page. */
  abstract renderHelp(help: Help): unknown;

  /** Tells `<signin-help>` what the reader wants. */
  protected send(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }
}
