/** A part of an element that takes part in its life. What `hostConnected` acquires, `hostDisconnected` releases. */
export interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** Before the element renders. */
  hostUpdate?(): void;
  /** After it has rendered. */
  hostUpdated?(): void;
}

/** The element that a controller belongs to. */
export interface ControllerHost {
  addController(controller: Controller): void;
  requestUpdate(): void;
}
