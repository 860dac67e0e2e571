import { VFileMessage } from 'vfile-message';

import type { MistakeId, WarningId } from './mistakes.js';

/** What is said about a place in the content. It is a VFileMessage, told in terms that need no types of other packages. */
export interface ContentMessage {
  /** As the author knows it: relative to the working folder, with forward slashes. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What is wrong, and how to mend it. */
  readonly reason: string;
  /** The stable name of the mistake or warning. */
  readonly ruleId: string | undefined;
  /** `signin-help`. */
  readonly source: string | undefined;
  /** True for a mistake, false for a warning. */
  readonly fatal: boolean | null | undefined;
}

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of what concerns a file as a whole, so that every message has the form `file:line:column`. */
export const START: Place = { line: 1, column: 1 };

/** The mistakes and warnings of one run. It only collects: an author is told everything at once. */
export class Report {
  readonly #mistakes: VFileMessage[] = [];
  readonly #warnings: VFileMessage[] = [];

  /** The mistakes so far, by file, line and column. */
  get mistakes(): ContentMessage[] {
    return this.#mistakes.toSorted(byPlace);
  }

  /** The warnings so far, by file, line and column. */
  get warnings(): ContentMessage[] {
    return this.#warnings.toSorted(byPlace);
  }

  /** Returns the part of the report that concerns one file or folder. */
  file(path: string): FileReport {
    return {
      path,
      mistake: (id, place, reason) => this.#mistakes.push(message(path, id, place, reason, true)),
      warning: (id, place, reason) => this.#warnings.push(message(path, id, place, reason, false)),
    };
  }
}

/** Collects what concerns one file. A reason says what is wrong, then how to mend it. */
export interface FileReport {
  /** The file as the author knows it: relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly mistake: (id: MistakeId, place: Place, reason: string) => void;
  readonly warning: (id: WarningId, place: Place, reason: string) => void;
}

/** Content that cannot be compiled. `messages` has all mistakes of the run, `message` the printed report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly messages: readonly ContentMessage[];

  constructor(messages: readonly ContentMessage[]) {
    super(formatMessages(messages));
    this.messages = messages;
  }
}

/** Prints messages one a line as `file:line:column: reason`, the first 20 (or `most`) and the number of the rest. */
export function formatMessages(messages: readonly ContentMessage[], { most = 20 } = {}): string {
  const lines = messages
    .slice(0, most)
    .map(({ file, line, column, reason }) => `${file}:${line ?? 1}:${column ?? 1}: ${reason}`);
  const rest = messages.length - lines.length;
  if (rest > 0) lines.push(`… and ${rest} more.`);
  return lines.join('\n');
}

function message(
  path: string,
  ruleId: MistakeId | WarningId,
  { line, column }: Place,
  reason: string,
  fatal: boolean,
): VFileMessage {
  const made = new VFileMessage(reason, {
    place: { line, column },
    ruleId,
    source: 'signin-help',
  });
  made.file = path;
  made.fatal = fatal;
  return made;
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [aFile, bFile] = [a.file ?? '', b.file ?? ''];
  if (aFile !== bFile) return aFile < bFile ? -1 : 1;
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1);
}
