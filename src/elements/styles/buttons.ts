import { css } from 'lit';

/** Buttons by their weight: filled, quiet, words only, small, an icon. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 1.1rem;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.7);
    background-color: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
    text-decoration: none;
  }
  .button:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .button.quiet {
    background: transparent;
    color: var(--_accent);
  }
  .button.quiet:hover {
    background-color: var(--_tint);
  }
  .link-button {
    min-block-size: 1.75rem;
    padding: 0 0.25rem;
    border: 0;
    border-radius: 0.25rem;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
  }
  .link-button[aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .small-button {
    min-block-size: 1.875rem;
    min-inline-size: 2.75rem;
    padding: 0 0.7rem;
    border: 1px solid var(--_control);
    border-radius: 99rem;
    background: none;
  }
  .small-button:hover {
    border-color: var(--_accent);
    background-color: var(--_tint);
  }
  .small-button[aria-pressed='true'] {
    border-color: var(--_accent);
    background-color: var(--_accent);
    color: var(--_accent-text);
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 0.4rem;
    background: none;
    color: var(--_muted);
    vertical-align: middle;
  }
  .icon-button:hover {
    color: var(--_accent);
    background-color: var(--_tint);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .small-button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .link-button[aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .button,
    .link-button,
    .small-button,
    .icon-button {
      display: none;
    }
  }
`;
