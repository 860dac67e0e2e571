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
    --_muted: var(--signin-help-muted-color, light-dark(#474e5c, #b7becb));
    --_surface: var(--signin-help-surface-color, light-dark(#ffffff, #1c2027));
    --_border: var(--signin-help-border-color, light-dark(#d5d9e0, #3b424e));
    --_accent: var(--signin-help-accent-color, light-dark(#08489b, #a6c8ff));
    --_accent-text: var(--signin-help-accent-text-color, light-dark(#ffffff, #0b1a30));
    --_match: var(--signin-help-match-color, light-dark(#ffe58a, #584500));
    --_warning: var(--signin-help-warning-color, light-dark(#803600, #ffc46b));
    --_control: color-mix(in oklab, var(--_muted) 70%, var(--_surface));
    --_tint: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
    /*
     * On the page itself, which may be dark and name no colour scheme, or have a colour of its own: a tinge in the page's text
     * colour, which alone is sure to be read there.
     */
    --_link: var(--signin-help-accent-color, color-mix(in oklab, #06f 35%, currentColor));
    --_soft: var(--signin-help-muted-color, color-mix(in oklab, gray 35%, currentColor));
    /* From the middle of the scale: 3 to 1 on white and on black. The text's colour is another one in the box than around it. */
    --_ring: var(--signin-help-accent-color, #06f);
    --_space: clamp(0px, var(--signin-help-space, 1rem), 4rem);
    /* Less where the help is narrow. A container query would take the help's own width from the place that it stands in. */
    --_inset: min(var(--_space), 6%);
    --_radius: var(--signin-help-radius, 0.75rem);
    --_round: calc(var(--_radius) * 0.7);
    display: flow-root;
    color: var(--signin-help-text-color, inherit);
    font-family: var(--signin-help-font, inherit);
    font-size: min(var(--signin-help-font-size, 1em), 4rem);
    line-height: var(--signin-help-line-height, 1.55);
    font-weight: 400;
    /* A hyphen in an address would be read as part of it. */
    hyphens: manual;
    word-break: normal;
    text-align: start;
    text-transform: none;
    text-shadow: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :where(.base > *),
  signin-help-contact {
    display: block;
    text-align: match-parent;
    text-align: -webkit-match-parent;
  }
  /* A header that the page keeps at the top must not cover what has the focus, nor where the page makes rem small. */
  *,
  ::before {
    box-sizing: border-box;
    scroll-margin-block: max(5rem, 80px);
    /* Words of the other direction than the page's keep their own: English on an Arabic page. */
    unicode-bidi: plaintext;
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }
  p,
  ul,
  ol,
  button,
  input,
  textarea,
  .topic-heading {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible,
  .audience-option:focus-within {
    outline: 0.1875rem solid var(--_ring);
    outline-offset: 0.125rem;
  }
  .topics,
  .contact {
    --_link: var(--_accent);
    --_ring: var(--_accent);
    --_soft: var(--_muted);
    color: var(--_text);
  }
  /* A sentence in Arabic runs from the right, also where it begins with "AWS": the page's direction is its own. */
  :host(:dir(rtl)) :is(.topic-title, p, li):not(:lang(en)) {
    unicode-bidi: isolate;
  }
  a,
  .link-button {
    color: var(--_link);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.125em;
  }
  mark {
    border-radius: 0.2em;
    background-color: var(--_match);
    color: var(--_text);
    box-shadow: 0 0 0 0.1em var(--_match);
  }
  code {
    padding: 0.08em 0.3em;
    border-radius: 0.3em;
    background-color: var(--_tint);
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.92em;
  }
  svg {
    display: block;
  }
  .announcer,
  .empty ~ * .bar {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* Words for the eye as well stay on the screen, wherever the reader is. */
  .announcer[data-shown] {
    position: sticky;
    inset-block-end: 1rem;
    z-index: 1;
    inline-size: fit-content;
    block-size: auto;
    margin: 0.75rem auto 0;
    padding: 0.5rem 1.1rem;
    border: 1px solid transparent;
    border-radius: 99rem;
    background-color: var(--_text);
    color: var(--_surface);
    clip-path: none;
  }
`;
