import type { ReactiveControllerHost } from 'lit';
import {
  SigninHelpBeforeToggleEvent,
  SigninHelpToggleEvent,
  type ToggleCause,
} from '../model/events.js';
import {
  adopt,
  changesBetween,
  close,
  closeAll,
  keepRule,
  open,
  openAll,
  type Change,
  type HelpState,
} from '../model/help-state.js';
import type { TopicId } from '../model/topic.js';
import type { HelpStore } from './help-store.js';

/** Keeps which topics are open and which one was come to last, and tells the page of each change, whoever caused it. */
export class OpenTopicsController {
  /** The topic that was opened last, or that somebody came to, or "". */
  lastTopicId: TopicId = '';
  #state: HelpState = { topics: new Set(), open: new Set(), single: false };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #derive: (cause: ToggleCause) => HelpStore;

  /** @param derive Brings the topics up to date with the element's properties: a page may set one and open a topic at once. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    derive: (cause: ToggleCause) => HelpStore,
  ) {
    this.#host = host;
    this.#derive = derive;
  }

  get openIds(): ReadonlySet<TopicId> {
    return this.#state.open;
  }

  /** Each of the following answers whether something changed. */
  open(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    const isChanged = this.#apply((state) => open(state, topicId), cause);
    if (this.openIds.has(topicId)) this.lastTopicId = topicId;
    return isChanged;
  }

  close(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.#apply((state) => close(state, topicId), cause);
  }

  toggle(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.openIds.has(topicId) ? this.close(topicId, cause) : this.open(topicId, cause);
  }

  openAll(cause: ToggleCause = 'script'): boolean {
    const { view } = this.#derive(cause);
    return this.#change((state) => openAll(state, view.topicIds), cause);
  }

  closeAll(cause: ToggleCause = 'script'): boolean {
    return this.#apply(closeAll, cause);
  }

  /** Takes over the list of topics and the rule; topics that are gone close without an event, as nobody can see them close. */
  adopt(topics: HelpState['topics'], single: boolean): void {
    const isNewRule = single !== this.#state.single;
    this.#state = adopt(this.#state, topics, single);
    if (isNewRule) this.#change(keepRule, 'script');
  }

  #apply(transition: (state: HelpState) => HelpState, cause: ToggleCause): boolean {
    this.#derive(cause);
    return this.#change(transition, cause);
  }

  /** Makes a transition, unless the page prevents it. */
  #change(transition: (state: HelpState) => HelpState, cause: ToggleCause): boolean {
    const changes = this.#allowed(transition, cause);
    if (changes.length === 0) return false;
    const open = new Set(this.#state.open);
    for (const { topicId, open: isOpen } of changes) {
      if (isOpen) open.add(topicId);
      else open.delete(topicId);
    }
    this.#state = { ...this.#state, open };
    this.#host.requestUpdate();
    for (const { topicId, open } of changes)
      this.#host.dispatchEvent(new SigninHelpToggleEvent(topicId, open, cause));
    return true;
  }

  /** What of a transition the page lets happen. It is asked once for each change. */
  #allowed(transition: (state: HelpState) => HelpState, cause: ToggleCause): readonly Change[] {
    const answers = new Map<string, boolean>();
    const isAllowed = ({ topicId, open }: Change): boolean => {
      const change = `${topicId} ${open}`;
      if (!answers.has(change)) {
        const event = new SigninHelpBeforeToggleEvent(topicId, open, cause);
        answers.set(change, this.#host.dispatchEvent(event));
      }
      return answers.get(change)!;
    };
    for (;;) {
      // A listener may open and close topics itself, so that other changes are wanted then.
      const asked = answers.size;
      const wanted = changesBetween(this.#state, transition(this.#state));
      const changes = wanted.filter(isAllowed);
      if (answers.size > asked) continue;
      // Those that open stand last. One that may not leaves the others as they were: nothing took its place.
      return changes.at(-1)?.open === wanted.at(-1)?.open ? changes : [];
    }
  }
}
