import { createSay } from '../../model/messages.js';
import type { ContentPack } from '../../model/pack.js';
import { topicHash } from '../../model/topic-hash.js';
import { plainText, type TopicId } from '../../model/topic.js';
import { answerMarkdown, escaped } from './answer-markdown.js';

/** `topics.json`: the topics as plain data, in their order. */
export function topicsJson({ lang, topics }: ContentPack): string {
  const plain = topics.map(({ id, title, audience, reviewed, answer }) => ({
    id,
    title,
    audience: audience.length > 0 ? audience : ['anyone'],
    reviewed,
    text: plainText(answer),
    markdown: answerMarkdown(answer),
  }));
  return `${JSON.stringify({ lang, topics: plain }, null, 2)}\n`;
}

/** `llms.txt`: the topics as Markdown for language models, after https://llmstxt.org; with a page, each with its address. */
export function llmsText({ lang, topics, messages }: ContentPack, pageUrl?: string): string {
  const say = createSay(messages, lang);
  const addressOf = (id: TopicId): string => (pageUrl ?? '') + topicHash(id);
  const list = topics.map(({ id, title }) => `- [${escaped(title)}](${addressOf(id)})`);
  const answers = topics.map(
    ({ id, title, reviewed, answer }) =>
      `## ${escaped(title)}\n\n${answerMarkdown(answer, addressOf)}\n\n${addressOf(id)}, ${reviewed}\n`,
  );
  return `# ${say('draft-subject')}\n\n> ${say('search-label')}\n\n${list.join('\n')}\n\n${answers.join('\n')}`;
}

/** FAQ structured data (https://schema.org/FAQPage), for a `<script type="application/ld+json">`. */
export function faqJson({ lang, topics }: ContentPack): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: lang,
    mainEntity: topics.map(({ title, answer }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  };
  // Within a script element nothing may look like the end of one.
  return `${JSON.stringify(data, null, 2).replaceAll('<', '\\u003c')}\n`;
}
