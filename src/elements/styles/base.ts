import { css } from 'lit';

/**
 * Colours, space, corners and type. Public custom properties are only read, never declared, so that any ancestor can set them;
 * the private ones (`--_…`) hold what is in force. `light-dark()` follows the page's own colour scheme.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --_text: var(--signin-help-text-color, light-dark(#1b1f27, #e7e9ee));
    --_muted: var(--signin-help-muted-color, light-dark(#525a68, #b3bac7));
    --_surface: var(--signin-help-surface-color, light-dark(#ffffff, #1c2027));
    --_border: var(--signin-help-border-color, light-dark(#d5d9e0, #3b424e));
    --_control: color-mix(in oklab, var(--_muted) 75%, var(--_surface));
    --_accent: var(--signin-help-accent-color, light-dark(#0a54b8, #9cc2ff));
    --_accent-text: var(--signin-help-accent-text-color, light-dark(#ffffff, #0b1a30));
    --_match: var(--signin-help-match-color, light-dark(#ffe58a, #6a5400));
    --_warning: var(--signin-help-warning-color, light-dark(#8a4b00, #ffc46b));
    --_tint: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
    --_space: var(--signin-help-space, 1rem);
    --_radius: var(--signin-help-radius, 0.75rem);
    container: signin-help / inline-size;
    display: flow-root;
    color: var(--_text);
    font-family: var(--signin-help-font, inherit);
    font-size: var(--signin-help-font-size, inherit);
    line-height: var(--signin-help-line-height, 1.55);
    font-weight: 400;
    font-style: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .base *,
  .base *::before,
  .base *::after {
    box-sizing: border-box;
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }
  signin-help-search,
  signin-help-audience,
  signin-help-topics,
  signin-help-results,
  signin-help-contact {
    display: block;
  }
  p {
    margin: 0;
  }
  button,
  input,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: from-font;
  }
  a:hover {
    text-decoration-thickness: 0.125em;
  }
  mark {
    background: var(--_match);
    color: var(--_text);
    border-radius: 0.2em;
    padding-inline: 0.08em;
    margin-inline: -0.08em;
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.92em;
    background: color-mix(in oklab, var(--_text) 7%, transparent);
    border-radius: 0.3em;
    padding: 0.08em 0.32em;
  }
  svg {
    display: block;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 1.1rem;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_accent);
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
    background: var(--_tint);
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
  .link-button:disabled {
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
    background: var(--_tint);
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
    background: var(--_tint);
  }
  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    .base {
      --_border: var(--_text);
      --_muted: var(--_text);
      --_control: var(--_text);
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
    .button {
      border-color: ButtonText;
    }
    code {
      border: 1px solid;
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
