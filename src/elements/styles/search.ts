import { css } from 'lit';

/** The search box and what stands under it. */
export const searchStyles = css`
  search {
    display: block;
  }
  #search-label {
    display: block;
    margin-block-end: 0.4rem;
    font-weight: 650;
    font-size: 1.125em;
  }
  .search-box {
    position: relative;
    display: flex;
    align-items: center;
  }
  .search-icon {
    position: absolute;
    inset-inline-start: 0.95rem;
    font-size: 1.2em;
    color: var(--_muted);
    pointer-events: none;
  }
  #search-input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 3.125rem;
    padding-block: 0.5rem;
    padding-inline: 2.9rem 3rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_radius);
    background-color: var(--_surface);
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
  #search-input:hover {
    border-color: var(--_text);
  }
  #search-input:focus-visible {
    outline-offset: 0;
    border-color: var(--_accent);
  }
  [part='search-clear'] {
    position: absolute;
    inset-inline-end: 0.5rem;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    font-size: 1.1em;
  }
  .warning {
    margin-block-start: 0.6rem;
    padding: 0.65rem 0.9rem;
    border: 1px solid var(--_warning);
    border-inline-start-width: 0.3rem;
    border-radius: calc(var(--_radius) * 0.7);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface));
    font-weight: 600;
  }
  .correction,
  .hint {
    margin-block-start: 0.5rem;
  }
  @media print {
    search,
    .warning,
    .correction,
    .hint {
      display: none;
    }
  }
`;
