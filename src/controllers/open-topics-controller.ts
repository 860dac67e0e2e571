import type { ReactiveControllerHost } from 'lit';
import {
  SigninHelpBeforeToggleEvent,
  SigninHelpToggleEvent,
  type ToggleCause,
} from '../model/events.js';
import { adopt, changesBetween, type Change, type HelpState } from '../model/help-state.js';
import type { TopicId } from '../model/topic.js';

/** Keeps which topics are open, and tells the page of each change, whoever caused it. */
export class OpenTopicsController {
  #state: HelpState = { topicIds: [], open: new Set(), single: false };
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get state(): HelpState {
    return this.#state;
  }

  /** Takes over the list of topics and the rule; topics that are gone close without an event, as nobody can see them close. */
  adopt(topicIds: readonly TopicId[], single: boolean): void {
    this.#state = adopt(this.#state, topicIds, single);
  }

  /** Makes a transition, unless the page prevents it. Answers whether something changed. */
  apply(transition: (state: HelpState) => HelpState, cause: ToggleCause): boolean {
    const answers = new Map<string, boolean>();
    const isAllowed = ({ topicId, open }: Change): boolean => {
      const change = `${topicId} ${open}`;
      if (!answers.has(change)) {
        const event = new SigninHelpBeforeToggleEvent(topicId, open, cause);
        answers.set(change, this.#host.dispatchEvent(event));
      }
      return answers.get(change)!;
    };
    let wanted: readonly Change[];
    let changes: readonly Change[];
    let asked: number;
    do {
      // A listener may open and close topics itself, so that other changes are wanted then.
      asked = answers.size;
      wanted = changesBetween(this.#state, transition(this.#state));
      changes = wanted.filter(isAllowed);
    } while (answers.size > asked);
    // A topic that may not open leaves the others as they were: nothing took its place.
    const isRefused = wanted.some(({ open }) => open) && !changes.some(({ open }) => open);
    if (isRefused || changes.length === 0) return false;
    const open = new Set(this.#state.open);
    for (const change of changes) {
      if (change.open) open.add(change.topicId);
      else open.delete(change.topicId);
    }
    this.#state = { ...this.#state, open };
    this.#host.requestUpdate();
    for (const change of changes) {
      const event = new SigninHelpToggleEvent(change.topicId, change.open, cause);
      this.#host.dispatchEvent(event);
    }
    return true;
  }
}
