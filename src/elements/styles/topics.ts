import { css } from 'lit';

/** The accordion: one card with a row for each topic. */
export const topicsStyles = css`
  .bar {
    min-block-size: 28px;
    margin-block: 0.75rem 0.4rem;
    font-size: 0.9375em;
  }
  .status {
    flex: 1;
  }
  .status,
  .audience-hint,
  .for-label,
  .topic-icon,
  .topic-footer,
  .host {
    color: var(--_soft);
  }
  .toolbar,
  .topic-footer {
    column-gap: 1rem;
  }
  .perhaps {
    margin-block: 1rem 0.4rem;
    font-weight: 600;
  }
  .topics {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .topics:not(:has(.topic)) {
    display: none;
  }
  .topic + .topic {
    border-block-start: 1px solid var(--_border);
  }
  .topic-button {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 0.7rem var(--_inset);
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    /* The same open and closed: a title that grows could wrap, and move what was clicked. */
    font-weight: 600;
    text-align: inherit;
  }
  .topic-button:focus-visible {
    outline-offset: -0.1875rem;
  }
  .topic-title {
    flex: 1;
  }
  .topic-icon {
    flex: none;
    /* A theme's padding goes around the arrow. */
    box-sizing: content-box;
    inline-size: 1em;
    font-size: 1.25em;
  }
  /* Of two borders: an SVG in each row takes longer than all the rest of the row. */
  .topic-icon::before {
    content: '';
    display: block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin: 0.2em 0.3em 0.4em;
    border: solid;
    border-width: 0 0.1em 0.1em 0;
    rotate: 45deg;
  }
  [data-open] .topic-button,
  [data-open] .topic-icon {
    color: var(--_accent);
  }
  [data-open] .topic-icon {
    rotate: 180deg;
  }
  .topic-answer {
    padding: 0.1rem var(--_inset) 0.5rem;
    max-inline-size: 70ch;
  }
  .topic-footer {
    margin-inline: var(--_inset);
    padding-block: 0.7rem;
    border-block-start: 1px solid var(--_border);
    font-size: 0.9375em;
  }
  .feedback {
    margin-inline-end: auto;
    color: var(--_text);
  }
`;
