import { css } from 'lit';

/** "Not covered", the way on, and the portal's own results. */
export const contactStyles = css`
  .empty,
  .contact {
    margin-block-start: var(--_space);
    padding: var(--_inset);
    border: 1px solid color-mix(in oklab, var(--_accent) 25%, var(--_surface));
    border-radius: var(--_radius);
    background-color: var(--_tint);
  }
  .empty {
    border: 1px dashed var(--_control);
    background: none;
  }
  .empty-title,
  .contact-title,
  .results-title {
    font-weight: 600;
    font-size: 1.125em;
  }
  .contact-actions,
  .contact-support,
  .draft,
  [part='results'] {
    margin-block-start: 0.75rem;
  }
  .draft label {
    font-weight: 600;
  }
  .draft textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.4rem;
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--_control);
    border-radius: var(--_round);
    background-color: var(--_surface);
    field-sizing: content;
    resize: vertical;
  }
`;
