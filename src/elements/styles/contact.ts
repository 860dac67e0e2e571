import { css } from 'lit';

/** "Not covered", the way on, and the portal's own results. */
export const contactStyles = css`
  .empty {
    margin-block-start: 0.75rem;
    padding: 0.9rem var(--_space);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .empty-title,
  .contact-title,
  .results-title {
    font-weight: 650;
    font-size: 1.0625em;
  }
  .contact {
    margin-block-start: var(--_space);
    padding: var(--_space);
    border-radius: var(--_radius);
    background-color: var(--_tint);
    border: 1px solid color-mix(in oklab, var(--_accent) 22%, var(--_surface));
  }
  .contact-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    margin-block-start: 0.8rem;
  }
  .contact-support {
    margin-block-start: 0.8rem;
    font-size: 0.9375em;
  }
  .draft {
    margin-block-start: 0.9rem;
  }
  .draft label {
    display: block;
    margin-block-end: 0.3rem;
    font-weight: 600;
  }
  .draft textarea {
    display: block;
    inline-size: 100%;
    padding: 0.7rem 0.85rem;
    border: 1.5px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.7);
    background-color: var(--_surface);
    resize: vertical;
  }
  .results {
    margin-block-start: var(--_space);
  }
  .results ul {
    margin-block: 0.4rem 0;
    padding-inline-start: 1.3rem;
  }
  @media print {
    .contact,
    .empty,
    .results {
      display: none;
    }
  }
`;
