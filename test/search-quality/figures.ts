import type { LabelledQuestion } from './labelled-questions.js';

/** What an answer must tell to be measured. */
export interface MeasuredAnswer {
  readonly ids: readonly string[];
  readonly isConfident: boolean;
}

/** Shares from 0 to 1. */
export interface Figures {
  /** Well-spelled questions whose right topic comes first. */
  readonly plainFirst: number;
  /** Misspelt questions whose right topic comes first. */
  readonly typoFirst: number;
  /** Well-spelled questions whose right topic is among the first three. */
  readonly plainInThree: number;
  /** Questions that no topic covers, and that the search says so of. */
  readonly refused: number;
  /** Covered questions that the search wrongly refuses. */
  readonly wronglyRefused: number;
}

/** Measures a search over labelled questions. */
export function measure(
  questions: readonly LabelledQuestion[],
  search: (query: string) => MeasuredAnswer,
): Figures {
  const rows = questions.map(({ q, topics, kind }) => {
    const { ids, isConfident } = search(q);
    const isRefused = !isConfident || ids.length === 0;
    return { kind, rank: ids.findIndex((id) => topics.includes(id)), isRefused };
  });
  const share = (
    kinds: readonly string[],
    isRight: (row: (typeof rows)[number]) => boolean,
  ): number => {
    const asked = rows.filter(({ kind }) => kinds.includes(kind));
    return asked.filter(isRight).length / asked.length;
  };
  return {
    plainFirst: share(['plain'], ({ rank }) => rank === 0),
    typoFirst: share(['typo'], ({ rank }) => rank === 0),
    plainInThree: share(['plain'], ({ rank }) => rank >= 0 && rank < 3),
    refused: share(['none', 'none-typo'], ({ isRefused }) => isRefused),
    wronglyRefused: share(['plain', 'typo'], ({ isRefused }) => isRefused),
  };
}
