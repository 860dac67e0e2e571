import { css } from 'lit';

/** What readers prefer, fingers, and paper. */
export const modeStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .topic-icon {
      transition: rotate 0.18s;
    }
    [data-open] .topic-answer {
      animation: signin-help-appear 0.18s;
    }
    @keyframes signin-help-appear {
      from {
        opacity: 0;
      }
    }
  }
  /* With the gap between them, a finger has 44 px for each. */
  @media (pointer: coarse) {
    .small-button,
    .link-button,
    .audience-option,
    [part='search-clear'] {
      min-inline-size: 40px;
      min-block-size: 40px;
    }
    .bar {
      margin-block: 0.4rem 0;
    }
  }
  @media (prefers-contrast: more) {
    .base {
      --_border: var(--_text);
      --_muted: var(--_text);
      --_soft: currentColor;
      --_control: var(--_text);
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    .audience-option:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
    code {
      border: 1px solid;
    }
  }
  /* Paper is white, whatever the page looks like. */
  @media print {
    .base {
      color: #000000;
      --_text: #000000;
      --_muted: #404040;
      --_surface: #ffffff;
      --_border: #808080;
      --_accent: #000000;
      --_link: #000000;
      --_warning: #000000;
      --_match: transparent;
    }
    .topic-panel[hidden] {
      content-visibility: visible;
      display: block !important;
    }
    .topic {
      break-inside: avoid-page;
    }
    .base > :not(signin-help-topics, [part], slot),
    .bar,
    .topic-icon,
    .feedback,
    .icon-button,
    .empty,
    .contact {
      display: none;
    }
    /* A rule of its own, because a browser without :has() drops all of one. */
    .topic-footer:not(:has(.reviewed)) {
      display: none;
    }
  }
`;
