import type { ReactiveControllerHost } from 'lit';
import {
  SigninHelpContactEvent,
  SigninHelpFeedbackEvent,
  type ToggleCause,
} from '../model/events.js';
import type { TopicId } from '../model/topic.js';
import { errorText } from '../model/text.js';
import { followAddress, topicAddress } from './address-controller.js';
import type { Intent } from './intent.js';
import { NoticeController, type Notice } from './notice-controller.js';

/** The element that the reader uses. */
export interface ReaderHost extends ReactiveControllerHost, HTMLElement {
  audience: string;
  readonly permalinks: boolean;
  focusPart(part: 'search' | 'topics'): void;
}

/** What a session does at the reader's wish. */
export interface ReaderActions {
  lastTopicId: TopicId;
  isOpen(topicId: TopicId): boolean;
  open(topicId: TopicId, cause: ToggleCause): boolean;
  toggle(topicId: TopicId, cause: ToggleCause): boolean;
  openAll(cause: ToggleCause): boolean;
  closeAll(cause: ToggleCause): boolean;
  visit(topicId: TopicId, cause: ToggleCause, focus?: boolean): void;
  type(query: string, isFinal: boolean): void;
  warn(problem: string): void;
}

/** Does what the reader wants, and follows the address that the reader visits. */
export class ReaderController {
  /** What the reader said of each answer: true helped, false did not. */
  feedback: ReadonlyMap<TopicId, boolean> = new Map();
  readonly #host: ReaderHost;
  readonly #actions: ReaderActions;
  readonly #write: (topicId: TopicId) => void;
  readonly #notices: NoticeController;

  constructor(host: ReaderHost, actions: ReaderActions) {
    this.#host = host;
    this.#actions = actions;
    this.#notices = new NoticeController(host);
    this.#write = followAddress(host, (topicId) => actions.visit(topicId, 'url'));
  }

  /** What was just done for the reader. */
  get notice(): Notice | undefined {
    return this.#notices.notice;
  }

  /** Forgets what the reader said of the answers. */
  forget(): void {
    this.feedback = new Map();
  }

  handle(intent: Intent): void {
    const actions = this.#actions;
    switch (intent.type) {
      case 'search':
        return actions.type(intent.query, intent.isFinal ?? false);
      case 'choose-audience':
        this.#host.audience = intent.audience;
        return;
      case 'toggle':
        return this.#toggle(intent.topicId);
      case 'find':
        actions.open(intent.topicId, 'find');
        return;
      case 'go':
        actions.visit(intent.topicId, 'user', true);
        return this.#remember(intent.topicId);
      case 'open-all':
        actions.openAll('user');
        return;
      case 'close-all':
        actions.closeAll('user');
        return;
      case 'copy':
        return void this.#copy(intent.text, intent.button);
      case 'copy-link':
        return void this.#copy(topicAddress(intent.topicId), intent.button, 'link-copied');
      case 'feedback':
        return this.#takeFeedback(intent.topicId, intent.helpful);
      case 'contact':
        this.#host.dispatchEvent(new SigninHelpContactEvent(actions.lastTopicId, intent.channel));
        return;
      case 'fail':
        return actions.warn(`cannot show a part of the help: ${errorText(intent.error)}`);
      case 'focus':
        return this.#host.focusPart(intent.part);
    }
  }

  async #copy(...what: Parameters<NoticeController['copy']>): Promise<void> {
    if (await this.#notices.copy(...what)) return;
    this.#actions.warn('the clipboard is closed to this page: the text is selected instead.');
  }

  #toggle(topicId: TopicId): void {
    if (!this.#actions.toggle(topicId, 'user') || !this.#actions.isOpen(topicId)) return;
    this.#actions.lastTopicId = topicId;
    this.#remember(topicId);
  }

  #remember(topicId: TopicId): void {
    if (this.#host.permalinks) this.#write(topicId);
  }

  #takeFeedback(topicId: TopicId, helpful: boolean): void {
    if (this.feedback.get(topicId) === helpful) return;
    this.feedback = new Map([...this.feedback, [topicId, helpful]]);
    this.#notices.say(helpful ? 'feedback-thanks-yes' : 'feedback-thanks-no', true);
    this.#host.dispatchEvent(new SigninHelpFeedbackEvent(topicId, helpful));
  }
}
