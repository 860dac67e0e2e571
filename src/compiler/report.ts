import { VFileMessage } from 'vfile-message';

import { frameOf } from './frame.js';
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
  /** The line with a caret under the place; missing where a file as a whole is meant. */
  readonly frame?: string | undefined;
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
    let lines: readonly string[] = [];
    const told = (id: MistakeId | WarningId, place: Place, reason: string, fatal: boolean) =>
      Object.assign(message(path, id, place, reason, fatal), {
        frame: place === START ? undefined : frameOf(lines[place.line - 1], place),
      });
    return {
      path,
      show: (text) => (lines = text.split('\n')),
      mistake: (id, place, reason) => this.#mistakes.push(told(id, place, reason, true)),
      warning: (id, place, reason) => this.#warnings.push(told(id, place, reason, false)),
    };
  }
}

/** Collects what concerns one file. A reason says what is wrong, then how to mend it. */
export interface FileReport {
  /** The file as the author knows it: relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Takes the text that places refer to, so that messages can show their lines. */
  readonly show: (text: string) => void;
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

/** What is wrong, then how to mend it: the first sentence, and the rest. Points within quotes end no sentence. */
const SENTENCES = /^((?:"(?:[^"\\]|\\.)*"|[^"])*?[.?]) (?=[A-Z])/;

/**
 * Prints messages as compilers do, the first 20 (or `most`) and the number of the rest: `file:line:column: what is wrong [code]`,
 * the line with a caret, and how to mend it. The code leads to the table in content/README.md.
 */
export function formatMessages(messages: readonly ContentMessage[], { most = 20 } = {}): string {
  const printed = messages.slice(0, most).map(format);
  const rest = messages.length - printed.length;
  if (rest > 0) printed.push(`… and ${rest} more.`);
  return printed.join('\n');
}

function format({ file, line, column, reason, ruleId, frame }: ContentMessage): string {
  const what = SENTENCES.exec(reason)?.[1] ?? reason;
  const help = reason.slice(what.length).trim();
  const head = `${file}:${line ?? 1}:${column ?? 1}: ${what}${ruleId ? ` [${ruleId}]` : ''}`;
  return [head, frame, help && `  help: ${help}`].filter(Boolean).join('\n');
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
