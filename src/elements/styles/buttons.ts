import { css } from 'lit';

/**
 * What is pressed or chosen: filled and quiet buttons, words only, choices, icons. Fingers are measured in pixels: many pages make
 * `rem` smaller (`html { font-size: 62.5% }`, Bootstrap 3).
 */
export const buttonStyles = css`
  .button,
  .small-button,
  .audience-option {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 32px;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99rem;
    background-color: var(--_surface);
    color: var(--_text);
  }
  .button {
    min-block-size: 44px;
    padding-inline: 1.1rem;
    border-color: var(--_accent);
    border-radius: var(--_round);
    background-color: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .quiet {
    color: var(--_accent);
    background: none;
  }
  .button:hover {
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .small-button:hover,
  .audience-option:hover,
  .icon-button:hover,
  .topic-button:hover {
    background-color: var(--_tint);
  }
  [aria-pressed='true'],
  .audience-option:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_tint);
    color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .link-button,
  .icon-button {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 0.3em;
    background: none;
    text-decoration: underline;
    text-align: inherit;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    color: var(--_accent);
    /* Within: in a sentence, the line would cover the letters beside it. */
    outline-offset: -0.1875rem;
    vertical-align: middle;
  }
  [aria-disabled='true'] {
    color: var(--_soft);
    text-decoration: none;
    cursor: default;
  }
  .audience-options,
  .contact-actions,
  .feedback,
  .bar,
  .toolbar,
  .topic-footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
`;
