import type { Audience, TopicId } from './topic.js';

/** Who opened or closed a topic: the reader, a script, an address, or the browser's find-in-page. */
export type ToggleCause = 'user' | 'script' | 'url' | 'find';

/** How a reader takes the way on. */
export type ContactChannel = 'copy' | 'mail' | 'ticket' | 'link';

const PUBLIC = { bubbles: true, composed: true } as const;

/** The content shows for the first time. */
export class SigninHelpReadyEvent extends Event {
  constructor() {
    super('signin-help-ready', PUBLIC);
  }
}

/** A topic is about to open or close; `preventDefault()` keeps it as it is. */
export class SigninHelpBeforeToggleEvent extends Event {
  readonly topicId: TopicId;
  readonly open: boolean;
  readonly cause: ToggleCause;
  constructor(topicId: TopicId, open: boolean, cause: ToggleCause) {
    super('signin-help-before-toggle', { ...PUBLIC, cancelable: true });
    this.topicId = topicId;
    this.open = open;
    this.cause = cause;
  }
}

/** A topic has opened or closed. */
export class SigninHelpToggleEvent extends Event {
  readonly topicId: TopicId;
  readonly open: boolean;
  readonly cause: ToggleCause;
  constructor(topicId: TopicId, open: boolean, cause: ToggleCause) {
    super('signin-help-toggle', PUBLIC);
    this.topicId = topicId;
    this.open = open;
    this.cause = cause;
  }
}

/** A search has settled. `query` is masked: no secret, e-mail address or account ID is in it. */
export class SigninHelpSearchEvent extends Event {
  readonly query: string;
  /** Best first. */
  readonly topicIds: readonly TopicId[];
  readonly confident: boolean;
  readonly audience: Audience | '';
  constructor(
    query: string,
    topicIds: readonly TopicId[],
    confident: boolean,
    audience: Audience | '',
  ) {
    super('signin-help-search', PUBLIC);
    this.query = query;
    this.topicIds = topicIds;
    this.confident = confident;
    this.audience = audience;
  }
}

/** A settled search that no topic covers. `query` is masked. */
export class SigninHelpMissEvent extends Event {
  readonly query: string;
  readonly audience: Audience | '';
  constructor(query: string, audience: Audience | '') {
    super('signin-help-miss', PUBLIC);
    this.query = query;
    this.audience = audience;
  }
}

/** The reader said whether an answer helped. */
export class SigninHelpFeedbackEvent extends Event {
  readonly topicId: TopicId;
  readonly helpful: boolean;
  constructor(topicId: TopicId, helpful: boolean) {
    super('signin-help-feedback', PUBLIC);
    this.topicId = topicId;
    this.helpful = helpful;
  }
}

/** The reader takes the way on. `topicId` is the topic last opened, or "". */
export class SigninHelpContactEvent extends Event {
  readonly topicId: TopicId;
  readonly channel: ContactChannel;
  constructor(topicId: TopicId, channel: ContactChannel) {
    super('signin-help-contact', PUBLIC);
    this.topicId = topicId;
    this.channel = channel;
  }
}

declare global {
  // What elements, the document and the window have in common: the events bubble up to all of them.
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
