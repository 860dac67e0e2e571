import { render } from 'lit/html.js';
import type { Controller } from '../controllers/controller.js';

/** A server has no elements; what it renders comes from the templates alone. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * An element that renders a template once for all changes of a moment, and whose errors never reach the page, where they would
 * count as the page's own. Of Lit's base class, whose names it keeps, it has what these elements need.
 */
export abstract class ReactiveElement extends Base {
  /** @internal Where it renders; made when it first comes into a page. */
  renderRoot!: HTMLElement | ShadowRoot;
  protected isUpdatePending = false;
  protected hasUpdated = false;
  readonly #controllers: Controller[] = [];
  #connect!: (value: boolean) => void;
  /** Settles when the update before is done; the first one waits for the page. */
  #updated = new Promise<boolean>((resolve) => (this.#connect = resolve));

  constructor() {
    super();
    this.requestUpdate();
  }

  /** Settles when what was asked shows; with false where that asks for another update. */
  get updateComplete(): Promise<boolean> {
    return this.#updated;
  }

  /** @internal Lets a part of the element take part in its life. */
  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  /** @internal Renders soon, however often it is asked. */
  requestUpdate(): void {
    if (!this.isUpdatePending) this.#updated = this.#update();
  }

  /** @internal */
  connectedCallback(): void {
    this.#safely(() => {
      this.renderRoot ??= this.createRenderRoot();
      this.#connect(true);
      for (const controller of this.#controllers) controller.hostConnected?.();
    });
  }

  /** @internal */
  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    await this.#updated;
    this.performUpdate();
    return !this.isUpdatePending;
  }

  /** Renders now what is asked for, if anything is. */
  protected performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.#safely(() => {
      let content: unknown;
      try {
        this.willUpdate();
        for (const controller of this.#controllers) controller.hostUpdate?.();
        content = this.render();
      } finally {
        // What changes from now on shows in another update.
        this.isUpdatePending = false;
      }
      render(content, this.renderRoot, { host: this });
      for (const controller of this.#controllers) controller.hostUpdated?.();
      this.hasUpdated = true;
      this.updated();
    });
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failed(error);
    }
  }

  protected abstract createRenderRoot(): HTMLElement | ShadowRoot;

  /** What it shows now. */
  protected abstract render(): unknown;

  /** Told of each error in connecting and rendering. */
  protected abstract failed(error: unknown): void;

  /** Called before each rendering. */
  protected willUpdate(): void {
    // Most elements have nothing to prepare.
  }

  /** Called after each rendering. */
  protected updated(): void {
    // Most elements have nothing to follow up.
  }
}
