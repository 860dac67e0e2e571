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
    --_space: clamp(0px, var(--signin-help-space, 1rem), 4rem);
    --_radius: var(--signin-help-radius, 0.75rem);
    container: signin-help / inline-size;
    display: flow-root;
    color: var(--_text);
    font-family: var(--signin-help-font, inherit);
    font-size: min(var(--signin-help-font-size, 1em), 4rem);
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
    background-color: var(--_match);
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
  /* A header that the page keeps at the top must not cover what has the focus. */
  a,
  button,
  input,
  textarea,
  .topic {
    scroll-margin-block: 5rem;
  }
  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Words for the eye as well stay on the screen, wherever the reader is. */
  .announcer[data-shown] {
    position: sticky;
    inset-block-end: 1rem;
    z-index: 1;
    inline-size: fit-content;
    block-size: auto;
    margin-block-start: 0.75rem;
    margin-inline: auto;
    padding: 0.5rem 1.1rem;
    border: 1px solid transparent;
    border-radius: 99rem;
    background-color: var(--_text);
    color: var(--_surface);
    clip-path: none;
    white-space: normal;
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
    code {
      border: 1px solid;
    }
  }
  /* Paper is white, whatever the page looks like. */
  @media print {
    .base {
      --_text: #000000;
      --_muted: #404040;
      --_surface: #ffffff;
      --_border: #808080;
      --_accent: #000000;
      --_warning: #000000;
      --_match: transparent;
    }
    .announcer {
      display: none;
    }
  }
`;
