import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../model/messages.js';
import { answerTemplate } from './answer.js';
import { chevronIcon, linkIcon } from './icons.js';
import type { Help, ListedTopic } from './help.js';
import { heading } from './heading.js';
import { marked } from './marked.js';

/** One topic: its heading with the button, and its answer. `hasAnswer` false leaves the closed answer for later. */
export function topicTemplate(topic: ListedTopic, help: Help, hasAnswer: boolean): TemplateResult {
  const isOpen = help.open.has(topic.id);
  const stems = help.view.matches.get(topic.id) ?? [];
  const marksIn = (text: string) => (stems.length > 0 ? help.findMatches(text, stems) : []);
  const button = html`<button
    part=${isOpen ? 'topic-button open' : 'topic-button'}
    class="topic-button"
    type="button"
    id="topic-${topic.id}"
    data-topic-id=${topic.id}
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="answer-${topic.id}"
  >
    <span class="topic-title">${marked(topic.title, marksIn(topic.title))}</span>
    <span part="topic-icon" class="topic-icon">${chevronIcon}</span>
  </button>`;
  return html`<div part="topic" class="topic" data-topic-row=${topic.id} ?data-open=${isOpen}>
    ${heading(help.headingLevel, button)}
    <div
      part="topic-panel"
      class="topic-panel"
      id="answer-${topic.id}"
      hidden=${isOpen ? nothing : 'until-found'}
    >
      ${hasAnswer || isOpen ? answer(topic, help, marksIn) : nothing}
    </div>
  </div>`;
}

function answer(
  topic: ListedTopic,
  help: Help,
  marksIn: (text: string) => readonly { readonly start: number; readonly end: number }[],
): TemplateResult {
  return html`<div part="topic-answer" class="topic-answer">
      ${
        topic.answer
          ? answerTemplate(topic.answer, {
              ...help,
              topicTitle: (id) => help.topics.get(id)?.title,
              topicHref: (id) => `#signin-help/${id}`,
              marksIn,
            })
          : html`<slot name="topic-${topic.id}"></slot>`
      }
    </div>
    ${footer(topic, help)}`;
}

function footer(topic: ListedTopic, help: Help): TemplateResult {
  const { say } = help;
  return html`<div class="topic-footer">
    ${help.without.feedback ? nothing : feedback(help, topic)}
    ${topic.reviewed ? html`<span class="reviewed">${say('reviewed', { date: localDate(topic.reviewed, help.lang) })}</span>` : nothing}
    ${help.permalinks ? copyLink(say, topic) : nothing}
  </div>`;
}

function feedback({ say, feedback }: Help, topic: ListedTopic): TemplateResult {
  const helped = feedback.get(topic.id);
  if (helped !== undefined) {
    return html`<p part="feedback" class="feedback">
      ${say(helped ? 'feedback-thanks-yes' : 'feedback-thanks-no')}
    </p>`;
  }
  return html`<div
    part="feedback"
    class="feedback"
    role="group"
    aria-labelledby="feedback-${topic.id}"
  >
    <span id="feedback-${topic.id}">${say('feedback-question')}</span>
    <button type="button" class="small-button" data-helpful="true">${say('feedback-yes')}</button>
    <button type="button" class="small-button" data-helpful="false">${say('feedback-no')}</button>
  </div>`;
}

function copyLink(say: Say, topic: ListedTopic): TemplateResult {
  const label = say('copy-link', { title: topic.title });
  return html`<button
    part="copy-link"
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${label}
    data-copy-link=${topic.id}
  >
    ${linkIcon}
  </button>`;
}

/** A day as the reader's language writes it. The day is a date without a time, so no time zone may move it. */
function localDate(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
