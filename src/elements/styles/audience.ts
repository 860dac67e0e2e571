import { css } from 'lit';

/** The kinds of user as a row of choices. */
export const audienceStyles = css`
  .audience {
    margin: 0.9rem 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .audience legend {
    padding: 0;
    margin-block-end: 0.45rem;
    font-weight: 600;
  }
  .audience-options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45rem;
  }
  .audience-option {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding: 0.2rem 0.85rem;
    border: 1px solid var(--_control);
    border-radius: 99rem;
    background-color: var(--_surface);
    cursor: pointer;
  }
  .audience-option input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .audience-option:hover {
    border-color: var(--_accent);
    background-color: var(--_tint);
  }
  .audience-option:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
  }
  .audience-option:focus-within {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
  .audience-hint {
    margin-block-start: 0.45rem;
    color: var(--_muted);
    font-size: 0.9em;
  }
  @media (forced-colors: active) {
    .audience-option:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .audience {
      display: none;
    }
  }
`;
