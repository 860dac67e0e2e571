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

/** Holds which topics are open and which one was visited last, and tells the page of each change, whoever caused it. */
export class OpenTopicsController {
  /** The topic that was opened or visited last, or "". */
  lastTopicId: TopicId = '';
  #state: HelpState = { topics: new Set(), open: new Set(), single: false };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #derive: () => HelpStore;

  /** @param derive Brings the topics up to date with the element's properties: a page may set one and open a topic in the next line. */
  constructor(host: ReactiveControllerHost & HTMLElement, derive: () => HelpStore) {
    this.#host = host;
    this.#derive = derive;
  }

  get openIds(): ReadonlySet<TopicId> {
    return this.#state.open;
  }

  /** Opens a topic; with `single`, closes the others. Returns whether something changed. */
  open(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    const isChanged = this.#apply((state) => open(state, topicId), cause);
    if (this.openIds.has(topicId)) this.lastTopicId = topicId;
    return isChanged;
  }

  /** Closes a topic. Returns whether something changed. */
  close(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.#apply((state) => close(state, topicId), cause);
  }

  /** Opens a closed topic, closes an open one. Returns whether something changed. */
  toggle(topicId: TopicId, cause: ToggleCause = 'script'): boolean {
    return this.openIds.has(topicId) ? this.close(topicId, cause) : this.open(topicId, cause);
  }

  /** Opens every topic that shows; with `single`, the first. Returns whether something changed. */
  openAll(cause: ToggleCause = 'script'): boolean {
    const { view } = this.#derive();
    return this.#change((state) => openAll(state, view.topicIds), cause);
  }

  /** Closes every topic. Returns whether something changed. */
  closeAll(cause: ToggleCause = 'script'): boolean {
    return this.#apply(closeAll, cause);
  }

  /** Takes over the list of topics and `single`. Topics that are gone close without an event, as nobody can see them close. */
  adopt(topics: HelpState['topics'], single: boolean): void {
    const isNewRule = single !== this.#state.single;
    this.#state = adopt(this.#state, topics, single);
    if (isNewRule) this.#change(keepRule, 'script');
  }

  #apply(transition: (state: HelpState) => HelpState, cause: ToggleCause): boolean {
    this.#derive();
    return this.#change(transition, cause);
  }

  /** Makes the transition, as far as the page allows. Returns whether something changed. */
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

  /** The changes of a transition that the page allows. It is asked once about each. */
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
      // A listener may itself open and close topics, after which the transition makes other changes.
      const asked = answers.size;
      const wanted = changesBetween(this.#state, transition(this.#state));
      const changes = wanted.filter(isAllowed);
      if (answers.size > asked) continue;
      // Openings come last. Where the last one is refused, the topics that it would have replaced stay open.
      return changes.at(-1)?.open === wanted.at(-1)?.open ? changes : [];
    }
  }
}
