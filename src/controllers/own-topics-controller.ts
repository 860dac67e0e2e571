import type { ReactiveControllerHost } from 'lit';
import type { TopicId } from '../model/topic.js';
import type { OwnTopic } from '../search/extend-index.js';
import type { Warn } from './console-warning.js';
import { readOwnTopic } from './read-own-topic.js';
import { watch, whileConnected } from './while-connected.js';

/** The changes to the page's nodes that can change a topic. */
const CHANGES = {
  childList: true,
  characterData: true,
  attributeFilter: ['data-topic', 'data-questions', 'data-audience'],
};

/** Reads the topics that the host page writes as `<article data-topic="…">` inside the tag, and follows their changes. */
export class OwnTopicsController {
  #topics: readonly OwnTopic[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #warn: Warn;
  /** The articles that are topics, with the heading of each. */
  #articles: ReadonlyMap<HTMLElement, HTMLElement> = new Map();
  /** What is wrong with them as they are now. */
  #problems: readonly string[] = [];
  /** Watches them while the element is on a page. */
  #observer: MutationObserver | undefined;
  readonly #taken = new Set<HTMLElement>();
  /** The headings that show on buttons instead, with the `display` that the page gave them. */
  readonly #hidden = new Map<HTMLElement, string>();

  constructor(host: ReactiveControllerHost & HTMLElement, warn: Warn) {
    this.#host = host;
    this.#warn = warn;
    whileConnected(host, (signal) => {
      const read = (): void => this.#read();
      // First: if the page has broken what reading needs, this throws before anything watches, and would throw again.
      read();
      this.#observer = watch([host], CHANGES, read, signal);
      // Problems can only be told once the whole article is there.
      addEventListener('DOMContentLoaded', read, { signal });
      signal.addEventListener('abort', () => this.release());
    });
  }

  /**
   * In the order of the page, as they are now. A change would be told anyway, but a moment later: a script may write a topic in the
   * line before it opens it. And what the reader opened in the server's HTML opens before the element hears that it is on a page.
   */
  get topics(): readonly OwnTopic[] {
    if (this.#observer?.takeRecords().length !== 0) this.#read();
    return this.#topics;
  }

  /** Shows the articles as answers: each goes into its topic's slot, and its heading shows on the topic's button instead. */
  takeOver(): void {
    // An update may come after the element has gone.
    if (!this.#observer) return;
    // Only now: a framework puts articles in first, and fills them a line later.
    if (document.readyState !== 'loading') this.#problems.forEach(this.#warn);
    this.#giveBack();
    for (const [article, heading] of this.#articles) {
      const slot = `topic-${article.dataset['topic'] ?? ''}`;
      if (article.slot !== slot) article.slot = slot;
      this.#taken.add(article);
      this.#hide(heading);
    }
  }

  /** Restores the page's nodes to what the page wrote. */
  release(): void {
    this.#observer = undefined;
    this.#articles = new Map();
    this.#giveBack();
  }

  #read(): void {
    const articles = new Map<HTMLElement, HTMLElement>();
    const topics = new Map<TopicId, OwnTopic>();
    const problems: string[] = [];
    for (const article of this.#host.children) {
      if (!(article instanceof HTMLElement) || !article.hasAttribute('data-topic')) continue;
      const { topic, heading, problem } = readOwnTopic(article);
      if (problem) problems.push(problem);
      if (!topic || !heading) continue;
      if (topics.has(topic.id)) {
        problems.push(`own topic "${topic.id}" is there twice; the first one shows.`);
        continue;
      }
      topics.set(topic.id, topic);
      articles.set(article, heading);
    }
    this.#articles = articles;
    this.#problems = problems;
    const found = [...topics.values()];
    // A new list would make a new search, so equal topics keep the old one.
    if (JSON.stringify(found) !== JSON.stringify(this.#topics)) this.#topics = found;
    this.#host.requestUpdate();
  }

  /** Restores nodes that are no longer topics to what the page wrote. */
  #giveBack(): void {
    for (const article of this.#taken) {
      if (this.#articles.has(article)) continue;
      article.removeAttribute('slot');
      this.#taken.delete(article);
    }
    const headings = new Set(this.#articles.values());
    for (const [heading, display] of this.#hidden) {
      if (headings.has(heading)) continue;
      heading.style.display = display;
      if (!heading.getAttribute('style')) heading.removeAttribute('style');
      this.#hidden.delete(heading);
    }
  }

  /** Hides a heading, important: the page's own rules for headings must not show it again. */
  #hide(heading: HTMLElement): void {
    const { display } = heading.style;
    if (display === 'none') return;
    heading.style.setProperty('display', 'none', 'important');
    this.#hidden.set(heading, display);
  }
}
