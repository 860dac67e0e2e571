import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AUDIENCES, TOPIC_ID_PATTERN, type Audience, type TopicId } from '../model/topic.js';
import type { OwnTopic } from '../search/extend-index.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Reads the topics that the host page writes as `<article data-topic="…">` inside the tag, and follows their changes. */
export class OwnTopicsController implements ReactiveController {
  /** In the order of the page. */
  topics: readonly OwnTopic[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #complain: (problem: string) => void;
  readonly #hidden = new Set<HTMLElement>();
  readonly #slotted = new Set<HTMLElement>();
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, complain: (problem: string) => void) {
    this.#host = host;
    this.#complain = complain;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-topic', 'data-questions', 'data-audience'],
    });
    this.#read();
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Stops following, and leaves the page's nodes as the page wrote them. */
  release(): void {
    this.#observer?.disconnect();
    for (const heading of this.#hidden) heading.style.removeProperty('display');
    for (const article of this.#slotted) article.removeAttribute('slot');
    this.#hidden.clear();
    this.#slotted.clear();
  }

  #read(): void {
    const articles = [...this.#host.children].filter(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && child.hasAttribute('data-topic'),
    );
    const topics = new Map<TopicId, OwnTopic>();
    for (const article of articles) {
      const topic = this.#readTopic(article);
      if (topic) topics.set(topic.id, topic);
    }
    this.topics = [...topics.values()];
    this.#host.requestUpdate();
  }

  #readTopic(article: HTMLElement): OwnTopic | undefined {
    const id = article.dataset['topic'] ?? '';
    const heading = article.querySelector<HTMLElement>(HEADINGS);
    const title = heading?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    if (!TOPIC_ID_PATTERN.test(id) || !title) {
      this.#complain(
        `own topic "${id.slice(0, 60)}" is left out: it needs a data-topic of lower-case words joined by hyphens, and a heading with text.`,
      );
      return undefined;
    }
    if (heading) this.#hide(heading);
    if (article.slot !== `topic-${id}`) article.slot = `topic-${id}`;
    this.#slotted.add(article);
    return {
      id,
      title,
      questions: (article.dataset['questions'] ?? '')
        .split(';')
        .map((question) => question.trim())
        .filter(Boolean),
      text: article.textContent.replace(title, '').replace(/\s+/g, ' ').trim(),
      audience: this.#readAudience(article, id),
    };
  }

  #readAudience(article: HTMLElement, id: TopicId): Audience[] {
    const words = (article.dataset['audience'] ?? '').split(/[\s,]+/).filter(Boolean);
    const known = words.filter((word): word is Audience =>
      (AUDIENCES as readonly string[]).includes(word),
    );
    const strange = words.find((word) => word !== 'anyone' && !known.includes(word as Audience));
    if (strange !== undefined) {
      this.#complain(
        `own topic "${id}": data-audience knows ${AUDIENCES.join(', ')}; "${strange.slice(0, 60)}" is passed over.`,
      );
    }
    return words.includes('anyone') ? [] : known;
  }

  /** The heading shows on the topic's button; the page's rules about headings must not bring it back. */
  #hide(heading: HTMLElement): void {
    if (heading.style.display === 'none') return;
    heading.style.setProperty('display', 'none', 'important');
    this.#hidden.add(heading);
  }
}
