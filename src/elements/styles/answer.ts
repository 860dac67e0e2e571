import { css } from 'lit';

/** What stands in an answer: steps, lists, notes, facts. */
export const answerStyles = css`
  .topic-answer > * + *,
  .note > * + *,
  .for > * + * {
    margin-block-start: 0.75rem;
  }
  ul {
    margin-block-start: 0.4rem;
    padding-inline-start: 1.4em;
  }
  ol {
    /* Not of its items: WebKit writes into theirs where words of the other direction than the page's begin. */
    padding-inline-start: 2.4em;
    /* Not "none", which takes the list from VoiceOver. */
    list-style-type: '';
    counter-reset: step;
  }
  li + li,
  li > ol {
    margin-block-start: 0.4rem;
  }
  ol > li {
    position: relative;
    counter-increment: step;
  }
  ol > li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: -2.8em;
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: 1px solid transparent;
    border-radius: 50%;
    background-color: var(--_tint);
    color: var(--_accent);
    font-size: 0.85em;
    font-weight: 600;
  }
  .host {
    font-size: 0.875em;
  }
  .note,
  .warning {
    --_tone: var(--_accent);
    padding: 0.7rem 0.9rem;
    border: 1px solid color-mix(in oklab, var(--_tone) 25%, var(--_surface));
    border-inline-start: 0.25rem solid var(--_tone);
    border-radius: var(--_round);
    background-color: color-mix(in oklab, var(--_tone) 7%, var(--_surface));
    color: var(--_text);
  }
  .caution,
  .warning {
    --_tone: var(--_warning);
  }
  .warning {
    margin-block: 0.75rem;
    font-weight: 600;
  }
  .note-label {
    color: var(--_tone);
  }
  .note-label,
  .for-label {
    display: block;
  }
  .note-label + *,
  .for-label + * {
    margin-block-start: 0.1rem;
  }
  [part='fact'] {
    font-weight: 600;
  }
`;
