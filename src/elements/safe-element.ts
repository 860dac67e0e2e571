import { LitElement } from 'lit';

/** An element whose errors never reach the page, where they would count as the page's own. */
export abstract class SafeElement extends LitElement {
  override connectedCallback(): void {
    try {
      super.connectedCallback();
    } catch (error) {
      this.failed(error);
    }
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Called with each error in connecting and rendering. */
  protected abstract failed(error: unknown): void;
}
