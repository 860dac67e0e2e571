import type { TopicId } from '../model/topic.js';
import type { OpenTopicsController } from './open-topics-controller.js';

/** The answer that a search opens for the reader, and that the next search closes again. */
export class BestAnswer {
  readonly #topics: OpenTopicsController;
  #best: TopicId | undefined;
  #opened: TopicId | undefined;

  constructor(topics: OpenTopicsController) {
    this.#topics = topics;
  }

  /** The reader opened or closed a topic: from now on it is theirs, and no search closes it. */
  release(topicId: TopicId): void {
    if (topicId === this.#opened) this.#opened = undefined;
  }

  /** Takes the best topic of a new search; undefined where none is clearly the best. */
  take(best: TopicId | undefined): void {
    const topics = this.#topics;
    if (best !== this.#best) {
      if (this.#opened !== undefined) {
        topics.close(this.#opened);
        // The message must not name what an earlier search found.
        if (topics.lastTopicId === this.#opened) topics.lastTopicId = '';
      }
      this.#opened = best !== undefined && topics.open(best) ? best : undefined;
    }
    this.#best = best;
    if (best !== undefined) topics.lastTopicId = best;
  }
}
