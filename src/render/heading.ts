import { html, type TemplateResult } from 'lit';

/** A real heading of level 1 to 6; any other level counts as 3. */
export function heading(level: number, content: TemplateResult): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="topic-heading" class="topic-heading">${content}</h1>`;
    case 2:
      return html`<h2 part="topic-heading" class="topic-heading">${content}</h2>`;
    case 4:
      return html`<h4 part="topic-heading" class="topic-heading">${content}</h4>`;
    case 5:
      return html`<h5 part="topic-heading" class="topic-heading">${content}</h5>`;
    case 6:
      return html`<h6 part="topic-heading" class="topic-heading">${content}</h6>`;
    default:
      return html`<h3 part="topic-heading" class="topic-heading">${content}</h3>`;
  }
}
