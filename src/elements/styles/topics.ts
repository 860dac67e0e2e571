import { css } from 'lit';

/** The accordion: one card with a row for each topic. */
export const topicsStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 1.75rem;
    margin-block-start: 0.6rem;
    gap: 0 0.75rem;
    font-size: 0.9em;
  }
  .status {
    flex: 1;
    color: var(--_muted);
  }
  .toolbar {
    display: flex;
    gap: 0.75rem;
  }
  .perhaps {
    margin-block: 1rem 0;
    font-weight: 600;
  }
  .topics {
    margin-block-start: 0.4rem;
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
  .topic-heading {
    margin: 0;
    font: inherit;
  }
  .topic-button {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 3.25rem;
    padding: 0.7rem var(--_space);
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    font-weight: 550;
    text-align: start;
  }
  .topic-button:hover {
    background-color: var(--_tint);
  }
  .topic-button:focus-visible {
    outline-offset: -0.1875rem;
  }
  .topic-title {
    flex: 1;
    min-inline-size: 0;
  }
  .topic-icon {
    flex: none;
    font-size: 1.25em;
    color: var(--_muted);
  }
  [data-open] .topic-button {
    font-weight: 650;
    color: var(--_accent);
  }
  [data-open] .topic-icon {
    color: inherit;
    rotate: 180deg;
  }
  .topic-answer {
    padding: 0.1rem var(--_space) 0.5rem;
    max-inline-size: 46rem;
  }
  .topic-footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.1rem;
    margin: 0.3rem var(--_space) 0;
    padding-block: 0.7rem 0.9rem;
    border-block-start: 1px solid color-mix(in oklab, var(--_border) 60%, transparent);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .feedback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    margin-inline-end: auto;
    color: var(--_text);
  }
  @media (prefers-reduced-motion: no-preference) {
    .topic-icon {
      transition: rotate 0.18s ease-out;
    }
    [data-open] .topic-answer {
      animation: signin-help-appear 0.18s ease-out;
    }
    @keyframes signin-help-appear {
      from {
        opacity: 0;
      }
    }
  }
  @container signin-help (max-width: 22rem) {
    .topic-button,
    .topic-answer {
      padding-inline: 0.8rem;
    }
    .topic-footer {
      margin-inline: 0.8rem;
    }
  }
  @media print {
    .topic-panel[hidden] {
      content-visibility: visible;
      display: block !important;
    }
    .topic {
      break-inside: avoid-page;
    }
    .bar,
    .topic-icon,
    .feedback {
      display: none;
    }
  }
`;
