import { AUDIENCES, type Audience } from '../../model/topic.js';

/** One search in a log, as an event of the element told it. */
export interface LoggedSearch {
  /** As the page wrote it: masked by the element, or not. */
  readonly query: string;
  readonly audience: Audience | '';
  readonly isMiss: boolean;
  /** What tells readers apart, where the log has it. */
  readonly session: string | undefined;
  /** The topic that the reader opened or gave an opinion of, where the entry tells of that. */
  readonly topicId: string | undefined;
  /** Whether that opinion is that the topic did not help. */
  readonly isUnhelpful: boolean;
}

/** The same with the event that told it, which a reader of the log does without. */
interface LoggedEntry extends LoggedSearch {
  readonly event: string;
}

/** A log and the lines of it that could not be read, counted from 1. */
export interface Log {
  readonly searches: readonly LoggedSearch[];
  readonly badLines: readonly number[];
}

/**
 * Reads a log of one JSON object a line with the fields of the events: `type` (the event's name), `query`, `audience`,
 * `confident`, `topicId`, `open`, `helpful`, and `session` where the page keeps one. Other events and fields are passed over.
 */
export function readLog(text: string): Log {
  const searches: LoggedSearch[] = [];
  const badLines: number[] = [];
  const isToldAgain = missesToldTwice();
  // Some editors and shells begin a file with a byte order mark, which is no JSON.
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const entry = parse(line);
      if (entry === undefined) badLines.push(index + 1);
      else if ((entry.query !== '' || entry.topicId !== undefined) && !isToldAgain(entry))
        searches.push(entry);
    });
  return { searches, badLines };
}

/** Knows which of the misses read so far were told before: one search makes two events, and a page may log either or both. */
function missesToldTwice(): (entry: LoggedEntry) => boolean {
  const told = new Map<string, { search: number; miss: number }>();
  return ({ event, isMiss, query, session }) => {
    if (!isMiss) return false;
    const key = JSON.stringify([session, query]);
    const counts = told.get(key) ?? { search: 0, miss: 0 };
    const before = Math.max(counts.search, counts.miss);
    counts[event === 'miss' ? 'miss' : 'search']++;
    told.set(key, counts);
    return Math.max(counts.search, counts.miss) === before;
  };
}

function parse(line: string): LoggedEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  // What was no UTF-8 is lost, and no test to copy.
  if (typeof value !== 'object' || value === null || line.includes('\uFFFD')) return undefined;
  const { type, query, audience, confident, session, topicId, open, helpful } = value as Readonly<
    Record<string, unknown>
  >;
  if (typeof type !== 'string') return undefined;
  const event = type.replace(/^signin-help-/, '');
  const isSearch = event === 'search' || event === 'miss';
  const isOfTopic = (event === 'toggle' && open !== false) || event === 'feedback';
  return {
    event,
    query: isSearch && typeof query === 'string' ? query.trim() : '',
    audience: AUDIENCES.find((known) => known === audience) ?? '',
    isMiss: event === 'miss' || (event === 'search' && confident === false),
    session: typeof session === 'string' || typeof session === 'number' ? `${session}` : undefined,
    topicId: isOfTopic && typeof topicId === 'string' ? topicId : undefined,
    isUnhelpful: event === 'feedback' && helpful === false,
  };
}
