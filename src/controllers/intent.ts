import type { ContactChannel } from '../model/events.js';
import type { Audience, TopicId } from '../model/topic.js';

/** What the reader wants, as the inner elements tell it to `<signin-help>`. */
export type Intent =
  | { readonly type: 'toggle' | 'find' | 'go'; readonly topicId: TopicId }
  /** `isFinal` does not wait for a pause in typing. */
  | { readonly type: 'search'; readonly query: string; readonly isFinal?: boolean }
  | { readonly type: 'choose-audience'; readonly audience: Audience | '' }
  | { readonly type: 'open-all' | 'close-all' }
  | { readonly type: 'copy'; readonly text: string; readonly button: HTMLElement }
  | { readonly type: 'copy-link'; readonly topicId: TopicId; readonly button: HTMLElement }
  | { readonly type: 'feedback'; readonly topicId: TopicId; readonly helpful: boolean }
  | { readonly type: 'contact'; readonly channel: ContactChannel }
  /** An inner element could not be rendered. */
  | { readonly type: 'fail'; readonly error: unknown }
  | { readonly type: 'focus'; readonly part: 'search' | 'topics' };

/** Carries an intent up to `<signin-help>`. It is not composed, so it cannot leak into the page. */
export class IntentEvent extends Event {
  static readonly type = 'signin-help-intent';
  readonly intent: Intent;
  constructor(intent: Intent) {
    super(IntentEvent.type, { bubbles: true });
    this.intent = intent;
  }
}
