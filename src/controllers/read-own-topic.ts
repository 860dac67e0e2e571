import { echo } from '../model/text.js';
import { AUDIENCES, isAudience, TOPIC_ID_PATTERN } from '../model/topic.js';
import type { OwnTopic } from '../search/extend-index.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** What was read from an `<article data-topic="…">` of the host page; no topic where the article cannot be one. */
export interface OwnTopicReading {
  readonly topic?: OwnTopic;
  /** Its title stands here. */
  readonly heading?: HTMLElement;
  readonly problem?: string | undefined;
}

/** Reads an article of the host page and changes nothing in it. */
export function readOwnTopic(article: HTMLElement): OwnTopicReading {
  const id = article.dataset['topic'] ?? '';
  const heading = article.querySelector<HTMLElement>(HEADINGS);
  const title = heading ? plain(heading.textContent) : '';
  if (!heading || !title || !TOPIC_ID_PATTERN.test(id)) {
    return {
      problem: `own topic "${echo(id)}" is left out: it needs a data-topic of lower-case words joined by hyphens, and a heading with text.`,
    };
  }
  const words = (article.dataset['audience'] ?? '').split(/[\s,]+/).filter(Boolean);
  const audience = words.filter(isAudience);
  const unknown = words.find((word) => word !== 'anyone' && !isAudience(word));
  const questions = (article.dataset['questions'] ?? '').split(';').map(plain).filter(Boolean);
  return {
    heading,
    topic: {
      id,
      title,
      questions,
      text: plain(textWithout(heading, article)),
      audience: words.includes('anyone') ? [] : audience,
    },
    problem:
      unknown &&
      `own topic "${id}": data-audience knows ${AUDIENCES.join(', ')}; "${echo(unknown)}" is passed over.`,
  };
}

/** The text of all text nodes in it. Walks by node properties, because images can shadow the document's methods by their names. */
function textWithout(heading: Node, node: Node): string {
  if (node === heading || /^(?:script|style)$/i.test(node.nodeName)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  return [...node.childNodes].map((child) => textWithout(heading, child)).join(' ');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
