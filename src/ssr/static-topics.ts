import { css, html, type TemplateResult } from 'lit';
import { SigninHelpTopics } from '../elements/signin-help-topics.js';
import type { TopicId } from '../model/topic.js';
import { atLevel } from '../render/heading.js';
import type { Help, ListedTopic } from '../render/help.js';
import { marksOf, topicBody } from '../render/topic.js';
import { marked } from '../render/marked.js';

/** The list as it works without a script: each topic opens and closes by itself. It looks and measures like the accordion. */
export class StaticTopics extends SigninHelpTopics {
  protected override shown({ view }: Help): readonly TopicId[] {
    return view.topicIds;
  }

  protected override topicTemplate(topic: ListedTopic, help: Help): TemplateResult {
    const isOpen = help.open.has(topic.id);
    const marksIn = marksOf(topic, help);
    const row = html`<details
      part="topic"
      class="topic"
      data-topic-row=${topic.id}
      ?open=${isOpen}
      ?data-open=${isOpen}
    >
      <summary
        part=${isOpen ? 'topic-button open' : 'topic-button'}
        class="topic-button"
        id="topic-${topic.id}"
      >
        <h3 part="topic-heading" class="topic-heading">
          <span class="topic-title">${marked(topic.title, marksIn(topic.title))}</span>
        </h3>
        <span part="topic-icon" class="topic-icon"></span>
      </summary>
      <div part="topic-panel" class="topic-panel" id="answer-${topic.id}">
        ${topicBody(topic, help, marksIn)}
      </div>
    </details>`;
    return atLevel(help.headingLevel, row);
  }
}

/** Hides what needs a script from readers without one. What shows either way keeps its place. */
export const staticStyles = css`
  summary.topic-button {
    cursor: pointer;
    list-style: none;
  }
  summary.topic-button::-webkit-details-marker {
    display: none;
  }
  summary .topic-heading {
    flex: 1;
    min-inline-size: 0;
  }
  summary .topic-title {
    display: block;
  }
  details[open] > summary {
    font-weight: 600;
    color: var(--_accent);
  }
  details[open] .topic-icon {
    color: inherit;
    rotate: 180deg;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
  @media (scripting: none) {
    signin-help-search,
    signin-help-audience,
    .bar,
    .feedback,
    .icon-button,
    .contact-actions {
      display: none;
    }
  }
`;
