import type { TopicId } from '../model/topic.js';
import { topicOf } from './topic-buttons.js';

/** What a reader did in the server's HTML before the script came. */
export interface ServerState {
  /** Topics that the reader opened; those that the server opened are not among them. */
  readonly opened: readonly TopicId[];
  /** What stands in the search box; undefined where the server left it as it is. */
  readonly typed: string | undefined;
  /** The kind of user that the reader chose; undefined where the server's choice stands. */
  readonly audience: string | undefined;
  /** A selector of what has the focus, as the element will render it; empty where nothing has. */
  readonly focused: string;
}

/** Reads the shadow root that came with the page's HTML, and empties it: Lit would render beside what it holds. */
export function takeOver(root: ShadowRoot): ServerState {
  const rows = root.querySelectorAll('details[open]:not([data-open])');
  const input = root.querySelector<HTMLInputElement>('#search-input');
  const state = {
    opened: [...rows].flatMap((row) => topicOf(row) ?? []),
    typed: input && input.value !== input.defaultValue ? input.value : undefined,
    audience: root.querySelector<HTMLInputElement>('input:checked:not([checked])')?.value,
    focused: selectorOf(root.activeElement),
  };
  root.replaceChildren();
  return state;
}

/** Within a topic its button stands for what has the focus; within another inner element, its field, its choice or its first button. */
function selectorOf(focused: Element | null): string {
  if (!focused) return '';
  const topicId = topicOf(focused);
  if (topicId) return `#topic-${topicId}`;
  const part = focused.closest('signin-help-search, signin-help-audience, signin-help-contact');
  return part ? `${part.localName} :is(#search-input, :checked, button)` : '';
}
