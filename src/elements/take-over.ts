import type { TopicId } from '../model/topic.js';

/** What a reader did in the server's HTML before the script came. */
export interface ServerState {
  /** Topics that the reader opened; those that the server opened are not among them. */
  readonly opened: readonly TopicId[];
  /** What stands in the search box; undefined where the server left it as it is. */
  readonly typed: string | undefined;
  readonly isTyping: boolean;
}

/** Reads the shadow root that came with the page's HTML, and empties it: Lit would render beside what it holds. */
export function takeOver(root: ShadowRoot): ServerState {
  const rows = root.querySelectorAll<HTMLElement>('details[open]:not([data-open])');
  const input = root.querySelector<HTMLInputElement>('#search-input');
  const state = {
    opened: [...rows].flatMap(({ dataset }) => dataset['topicRow'] ?? []),
    typed: input && input.value !== input.defaultValue ? input.value : undefined,
    isTyping: input !== null && root.activeElement === input,
  };
  root.replaceChildren();
  return state;
}
