import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { TextRange } from '../search/engine.js';
import { answerTemplate } from './answer.js';
import { iconButton } from './icon-button.js';
import { linkIcon } from './icons.js';
import type { Help, ListedTopic } from './help.js';
import { atLevel } from './heading.js';
import { localDate } from './local-date.js';
import { marked } from './marked.js';

/** How much of a topic is rendered. The answer waits until the page is idle, its footer until the topic opens. */
export type Extent = typeof TITLE | typeof ANSWER | typeof WHOLE;
export const TITLE = 0;
export const ANSWER = 1;
export const WHOLE = 2;

/** One topic: its heading with the button, and the panel that opens. With `isDrawn`, a closed answer stays as it is. */
export function topicTemplate(
  topic: ListedTopic,
  help: Help,
  extent: Extent,
  isDrawn: boolean,
): TemplateResult {
  const isOpen = help.open.has(topic.id);
  const marksIn = marksOf(topic, help);
  const body = (): unknown =>
    isDrawn && !isOpen
      ? noChange
      : topicBody(topic, help, isOpen ? marksIn : () => [], extent === WHOLE);
  const row = html`<div part="topic" class="topic" data-topic-row=${topic.id} ?data-open=${isOpen}>
    <h3 part="topic-heading" class="topic-heading">
      <button
        part=${isOpen ? 'topic-button open' : 'topic-button'}
        class="topic-button"
        type="button"
        id="topic-${topic.id}"
        data-topic-id=${topic.id}
        aria-expanded=${isOpen}
        aria-controls="answer-${topic.id}"
      >
        <span class="topic-title">${marked(topic.title, marksIn(topic.title))}</span>
        <span part="topic-icon" class="topic-icon"></span>
      </button>
    </h3>
    <div
      part="topic-panel"
      class="topic-panel"
      id="answer-${topic.id}"
      hidden=${isOpen ? nothing : 'until-found'}
    >
      ${extent > TITLE ? body() : nothing}
    </div>
  </div>`;
  return atLevel(help.headingLevel, row);
}

/** Where the words of the search stand in a text of a topic. */
export function marksOf(topic: ListedTopic, help: Help): (text: string) => readonly TextRange[] {
  const stems = help.view.matches.get(topic.id) ?? [];
  return (text) => (stems.length > 0 ? help.findMatches(text, stems) : []);
}

/** The content of the panel: the answer and, with `hasFooter`, all that follows it; else the button that copies its address, at most. */
export function topicBody(
  topic: ListedTopic,
  help: Help,
  marksIn: (text: string) => readonly TextRange[],
  hasFooter = true,
): TemplateResult {
  return html`<div part="topic-answer" class="topic-answer">
      ${
        topic.answer
          ? answerTemplate(topic.answer, {
              ...help,
              topicTitle: (id) => help.topics.get(id)?.title,
              marksIn,
            })
          : html`<slot name="topic-${topic.id}"></slot>`
      }
    </div>
    ${hasFooter || help.permalinks ? footer(topic, help, hasFooter) : nothing}`;
}

/** What can be done with an answer. Only that of an opened one asks whether it helped: find-in-page would find the question in each. */
function footer(topic: ListedTopic, help: Help, isWhole: boolean): TemplateResult {
  const { say } = help;
  return html`<div class="topic-footer">
    ${isWhole && !help.withoutFeedback ? feedback(help, topic) : nothing}
    ${isWhole && topic.reviewed ? html`<span class="reviewed">${say('reviewed', { date: localDate(topic.reviewed, help.lang) })}</span>` : nothing}
    ${help.permalinks ? iconButton('copy-link', linkIcon, say('copy-link', { title: topic.title }), { copyLink: topic.id }) : nothing}
  </div>`;
}

/** The buttons stay after a press, so that the focus stays too, and readers can change their mind. */
function feedback({ say, feedback }: Help, topic: ListedTopic): TemplateResult {
  const helped = feedback.get(topic.id);
  const button = (helpful: boolean) =>
    html`<button
      type="button"
      class="small-button"
      data-helpful=${helpful}
      aria-pressed=${helped === helpful}
    >
      ${say(helpful ? 'feedback-yes' : 'feedback-no')}
    </button>`;
  const thanks = helped ? 'feedback-thanks-yes' : 'feedback-thanks-no';
  return html`<div
    part="feedback"
    class="feedback"
    role="group"
    aria-labelledby="feedback-${topic.id}"
  >
    <span id="feedback-${topic.id}">${say('feedback-question')}</span>
    ${button(true)} ${button(false)}
    ${helped === undefined ? nothing : html`<span>${say(thanks)}</span>`}
  </div>`;
}
