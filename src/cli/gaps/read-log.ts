import { AUDIENCES, type Audience } from '../../model/topic.js';

/** One search in a log, as an event of the element told it. */
export interface LoggedSearch {
  /** As the page wrote it: masked by the element, or not. */
  readonly query: string;
  readonly audience: Audience | '';
  readonly isMiss: boolean;
  /** What tells readers apart, where the log has it. */
  readonly session: string | undefined;
  /** The topic that the reader opened or called helpful, where the entry tells of that. */
  readonly topicId: string | undefined;
}

/** A log and the lines of it that could not be read, counted from 1. */
export interface Log {
  readonly searches: readonly LoggedSearch[];
  readonly badLines: readonly number[];
}

/**
 * Reads a log of one JSON object a line with the fields of the events: `type` (the event's name), `query`, `audience`,
 * `confident`, `topicId`, and `session` where the page keeps one. Other events and fields are passed over.
 */
export function readLog(text: string): Log {
  const searches: LoggedSearch[] = [];
  const badLines: number[] = [];
  // Some editors and shells begin a file with a byte order mark, which is no JSON.
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const entry = parse(line);
      if (entry === undefined) badLines.push(index + 1);
      else if (entry.query !== '' || entry.topicId !== undefined) searches.push(entry);
    });
  return { searches, badLines };
}

function parse(line: string): LoggedSearch | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, query, audience, confident, session, topicId } = value as Readonly<
    Record<string, unknown>
  >;
  if (typeof type !== 'string') return undefined;
  const name = type.replace(/^signin-help-/, '');
  const isSearch = name === 'search' || name === 'miss';
  const isOpened = name === 'toggle' || name === 'feedback';
  return {
    query: isSearch && typeof query === 'string' ? query.trim() : '',
    audience: AUDIENCES.find((known) => known === audience) ?? '',
    isMiss: name === 'miss' || (name === 'search' && confident === false),
    session: typeof session === 'string' ? session : undefined,
    topicId: isOpened && typeof topicId === 'string' ? topicId : undefined,
  };
}
