import { css } from 'lit';

/** The search box, what stands under it, and the question how the reader signs in. */
export const searchStyles = css`
  search {
    display: block;
  }
  #search-label {
    display: block;
    margin-block-end: 0.4rem;
    font-weight: 600;
    font-size: 1.125em;
  }
  .search-box {
    position: relative;
    display: flex;
    align-items: center;
  }
  .search-icon {
    position: absolute;
    inset-inline-start: 0.75em;
    font-size: 1.25em;
    color: var(--_muted);
    pointer-events: none;
  }
  #search-input {
    /* A share of its box: its own width, of 20 letters, would not let the help be narrower than 300 px. */
    inline-size: 100%;
    min-block-size: 52px;
    padding: 0.5rem max(3em, 48px);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    appearance: none;
    text-overflow: ellipsis;
  }
  #search-input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  #search-input::-webkit-search-cancel-button {
    display: none;
  }
  #search-input:hover,
  #search-input:focus-visible {
    border-color: var(--_accent);
    outline-offset: 0;
  }
  [part='search-clear'] {
    position: absolute;
    inset-inline-end: 0.5rem;
    min-inline-size: 36px;
    min-block-size: 36px;
    font-size: 1.1em;
  }
  .correction,
  .hint,
  .audience-hint {
    margin-block-start: 0.4rem;
  }
  .audience {
    margin: 1rem 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .audience legend {
    padding: 0;
    margin-block-end: 0.4rem;
    font-weight: 600;
  }
  .audience-option {
    position: relative;
    font-size: 0.9375em;
  }
  .audience-option input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
`;
