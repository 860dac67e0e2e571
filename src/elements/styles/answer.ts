import { css } from 'lit';

/** What stands in an answer: steps, lists, notes, facts. */
export const answerStyles = css`
  .topic-answer > * + *,
  .note > * + *,
  .for > * + * {
    margin-block-start: 0.8rem;
  }
  .topic-answer ul,
  .topic-answer ol {
    margin-block-end: 0;
    padding-inline-start: 1.4rem;
  }
  .topic-answer ol {
    padding-inline-start: 0;
    /* Not "none", which takes the list from VoiceOver. */
    list-style-type: '';
    counter-reset: step;
  }
  .topic-answer li + li {
    margin-block-start: 0.45rem;
  }
  .topic-answer ol > li {
    position: relative;
    counter-increment: step;
    padding-inline-start: 2.25rem;
  }
  .topic-answer ol > li::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.05em;
    display: grid;
    place-items: center;
    inline-size: 1.6rem;
    block-size: 1.6rem;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    color: var(--_accent);
    font-size: 0.85em;
    font-weight: 700;
    line-height: 1;
  }
  .topic-answer li > ul,
  .topic-answer li > ol {
    margin-block-start: 0.4rem;
  }
  .host {
    color: var(--_muted);
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
  .note {
    padding: 0.7rem 0.9rem;
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.5);
    background-color: var(--_tint);
  }
  .note.caution {
    border-color: var(--_warning);
    background: color-mix(in oklab, var(--_warning) 8%, var(--_surface));
  }
  .note-label {
    display: block;
    color: var(--_accent);
  }
  .caution > .note-label {
    color: var(--_warning);
  }
  .note > .note-label + * {
    margin-block-start: 0.15rem;
  }
  .for-label {
    display: block;
    color: var(--_muted);
  }
  .for > .for-label + * {
    margin-block-start: 0.1rem;
  }
  [part='fact'] {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .topic-answer ol > li::before {
      border: 1px solid;
    }
    .note {
      border-block: 1px solid;
      border-inline-end: 1px solid;
    }
  }
`;
