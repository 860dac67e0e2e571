import type { ReactiveControllerHost } from 'lit';
import { SigninHelpContactEvent, SigninHelpFeedbackEvent } from '../model/events.js';
import { errorText } from '../model/text.js';
import type { TopicId } from '../model/topic.js';
import { topicAddress } from './address.js';
import type { BestAnswer } from './best-answer.js';
import type { Warn } from './console-warning.js';
import type { Intent } from './intent.js';
import { NoticeController, type Notice } from './notice-controller.js';
import type { OpenTopicsController } from './open-topics-controller.js';
import type { SearchController } from './search-controller.js';
import type { VisitController } from './visit-controller.js';

/** The element that the reader uses. */
export interface ReaderHost extends ReactiveControllerHost, HTMLElement {
  audience: string;
  focusPart(part: 'search' | 'topics'): void;
}

/** The controllers that the reader's intents go to. */
export interface ReaderHelpers {
  readonly topics: OpenTopicsController;
  readonly best: BestAnswer;
  readonly search: SearchController;
  readonly visits: VisitController;
  readonly warn: Warn;
}

/** Carries out the reader's intents. */
export class ReaderController {
  /** What the reader said of each answer: true helped, false did not. */
  feedback: ReadonlyMap<TopicId, boolean> = new Map();
  readonly #host: ReaderHost;
  readonly #helpers: ReaderHelpers;
  readonly #notices: NoticeController;

  constructor(host: ReaderHost, helpers: ReaderHelpers) {
    this.#host = host;
    this.#helpers = helpers;
    this.#notices = new NoticeController(host);
  }

  /** What was just done for the reader. */
  get notice(): Notice | undefined {
    return this.#notices.notice;
  }

  /** Forgets what the reader said about the answers. */
  forget(): void {
    this.feedback = new Map();
  }

  handle(intent: Intent): void {
    const { topics, best, search, visits, warn } = this.#helpers;
    if (intent.type === 'fail')
      return warn(`cannot show a part of the help: ${errorText(intent.error)}`);
    if (intent.type === 'focus') return this.#host.focusPart(intent.part);
    visits.giveUp();
    switch (intent.type) {
      case 'search':
        return search.type(intent.query, intent.isFinal ?? false);
      case 'choose-audience':
        this.#host.audience = intent.audience;
        return;
      case 'toggle':
        return this.#toggle(intent.topicId);
      case 'find':
        best.release(intent.topicId);
        topics.open(intent.topicId, 'find');
        return;
      case 'go':
        visits.visit(intent.topicId, 'user', true);
        return visits.remember(intent.topicId);
      case 'open-all':
        topics.openAll('user');
        return;
      case 'close-all':
        topics.closeAll('user');
        return;
      case 'copy':
        return void this.#copy(intent.text, intent.button);
      case 'copy-link':
        return void this.#copy(topicAddress(intent.topicId), intent.button, 'link-copied');
      case 'feedback':
        return this.#takeFeedback(intent.topicId, intent.helpful);
      case 'contact':
        this.#host.dispatchEvent(new SigninHelpContactEvent(topics.lastTopicId, intent.channel));
    }
  }

  async #copy(...what: Parameters<NoticeController['copy']>): Promise<void> {
    if (await this.#notices.copy(...what)) return;
    this.#helpers.warn('the clipboard is closed to this page: the text is selected instead.');
  }

  #toggle(topicId: TopicId): void {
    const { topics, best, visits } = this.#helpers;
    best.release(topicId);
    if (topics.toggle(topicId, 'user')) visits.remember(topicId);
  }

  #takeFeedback(topicId: TopicId, helpful: boolean): void {
    if (this.feedback.get(topicId) === helpful) return;
    this.feedback = new Map([...this.feedback, [topicId, helpful]]);
    this.#notices.say(helpful ? 'feedback-thanks-yes' : 'feedback-thanks-no', true);
    this.#host.dispatchEvent(new SigninHelpFeedbackEvent(topicId, helpful));
  }
}
