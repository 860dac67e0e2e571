import type { Audience, TopicId } from './topic.js';

/** Who opened or closed a topic: the reader, a script, an address, or the browser's find-in-page. */
export type ToggleCause = 'user' | 'script' | 'url' | 'find';

/** How a reader turns to a person: copies, mails or submits the message, or follows the administrator's link. */
export type ContactChannel = 'copy' | 'mail' | 'ticket' | 'link';

/** Bubbles out of the element. Its fields cannot be changed: no listener can falsify what the next one, or the element, reads. */
class HelpEvent extends Event {
  constructor(type: string, fields: Readonly<Record<string, unknown>>, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    for (const [name, value] of Object.entries(fields))
      Object.defineProperty(this, name, { value: Object.freeze(value), enumerable: true });
  }
}

/** The content shows for the first time. */
export class SigninHelpReadyEvent extends HelpEvent {
  constructor() {
    super('signin-help-ready', {});
  }
}

/** A topic is about to open or close; `preventDefault()` keeps it as it is. */
export class SigninHelpBeforeToggleEvent extends HelpEvent {
  declare readonly topicId: TopicId;
  declare readonly open: boolean;
  declare readonly cause: ToggleCause;
  constructor(topicId: TopicId, open: boolean, cause: ToggleCause) {
    super('signin-help-before-toggle', { topicId, open, cause }, true);
  }
}

/** A topic has opened or closed. */
export class SigninHelpToggleEvent extends HelpEvent {
  declare readonly topicId: TopicId;
  declare readonly open: boolean;
  declare readonly cause: ToggleCause;
  constructor(topicId: TopicId, open: boolean, cause: ToggleCause) {
    super('signin-help-toggle', { topicId, open, cause });
  }
}

/** A search has settled. `query` is masked: no secret, e-mail address or account ID is in it. */
export class SigninHelpSearchEvent extends HelpEvent {
  declare readonly query: string;
  /** Best first. */
  declare readonly topicIds: readonly TopicId[];
  declare readonly confident: boolean;
  declare readonly audience: Audience | '';
  constructor(
    query: string,
    topicIds: readonly TopicId[],
    confident: boolean,
    audience: Audience | '',
  ) {
    super('signin-help-search', { query, topicIds, confident, audience });
  }
}

/** A settled search that no topic covers. `query` is masked. */
export class SigninHelpMissEvent extends HelpEvent {
  declare readonly query: string;
  declare readonly audience: Audience | '';
  constructor(query: string, audience: Audience | '') {
    super('signin-help-miss', { query, audience });
  }
}

/** The reader said whether an answer helped. */
export class SigninHelpFeedbackEvent extends HelpEvent {
  declare readonly topicId: TopicId;
  declare readonly helpful: boolean;
  constructor(topicId: TopicId, helpful: boolean) {
    super('signin-help-feedback', { topicId, helpful });
  }
}

/** The reader turns to a person. `topicId` is the topic last opened, or "". */
export class SigninHelpContactEvent extends HelpEvent {
  declare readonly topicId: TopicId;
  declare readonly channel: ContactChannel;
  constructor(topicId: TopicId, channel: ContactChannel) {
    super('signin-help-contact', { topicId, channel });
  }
}

declare global {
  // The map that elements, the document and the window share: the events bubble up to all of them.
  interface GlobalEventHandlersEventMap {
    'signin-help-ready': SigninHelpReadyEvent;
    'signin-help-before-toggle': SigninHelpBeforeToggleEvent;
    'signin-help-toggle': SigninHelpToggleEvent;
    'signin-help-search': SigninHelpSearchEvent;
    'signin-help-miss': SigninHelpMissEvent;
    'signin-help-feedback': SigninHelpFeedbackEvent;
    'signin-help-contact': SigninHelpContactEvent;
  }
}
