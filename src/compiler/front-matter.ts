import * as v from 'valibot';

import { AUDIENCES, type Audience } from '../model/topic.js';
import { didYouMean, quote } from './did-you-mean.js';
import type { MistakeId } from './mistakes.js';
import { START, type FileReport } from './report.js';
import { reportUnknownKeys, type YamlSource } from './yaml-source.js';

const MOST_TITLE_CHARACTERS = 120;
const KNOWN_AUDIENCES = ['anyone', ...AUDIENCES] as const;
const LIST_OF_TEXTS = 'a list of texts';

/** What each key must be, as a message says it. */
const MUST_BE: Readonly<Record<string, string>> = {
  title: `one line of 1 to ${MOST_TITLE_CHARACTERS} characters`,
  order: 'a whole number',
  audience: `a list of known kinds of user (${KNOWN_AUDIENCES.join(', ')})`,
  reviewed: 'a day of the calendar, YYYY-MM-DD, not in the future',
  questions: LIST_OF_TEXTS,
  errors: LIST_OF_TEXTS,
  tests: LIST_OF_TEXTS,
  sources: 'a list of https addresses',
};

/** A line that mends a missing key. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: I forgot my password',
  order: 'order: 30',
  audience: 'audience: [anyone]',
  reviewed: 'reviewed: 2026-11-22',
};

/** What the front matter of a topic says, checked. */
export type FrontMatter = v.InferOutput<ReturnType<typeof frontMatterSchema>>;

/** The schema of front matter. The message of each check is the name of the mistake; the words come from `explain`. */
function frontMatterSchema(today: string) {
  const lines = v.optional(v.array(words(), id('wrong-type')), []);
  return v.object(
    {
      title: v.pipe(words(), v.maxLength(MOST_TITLE_CHARACTERS, id('title-length'))),
      order: v.pipe(v.number(id('wrong-type')), v.integer(id('wrong-type'))),
      audience: audienceSchema(),
      reviewed: v.pipe(
        v.string(id('wrong-type')),
        v.check(isCalendarDay, id('not-a-date')),
        v.check((day) => day <= today, id('future-date')),
      ),
      questions: lines,
      errors: lines,
      sources: v.optional(v.array(line(), id('wrong-type')), []),
      tests: lines,
    },
    id('missing-key'),
  );
}

function audienceSchema() {
  const kind = v.picklist(KNOWN_AUDIENCES, ({ input }) =>
    id(typeof input === 'string' ? 'unknown-audience' : 'wrong-type'),
  );
  return v.pipe(
    v.array(kind, id('wrong-type')),
    v.minLength(1, id('wrong-type')),
    v.check((kinds) => kinds.length === 1 || !kinds.includes('anyone'), id('audience-anyone')),
    v.transform((kinds): Audience[] => [...new Set(kinds)].filter((kind) => kind !== 'anyone')),
  );
}

/** A text as it is taken: the lines of a folded YAML text are joined. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').trim();
}

/** Text on one line. */
function line() {
  return v.pipe(v.string(id('wrong-type')), v.transform(onOneLine), v.nonEmpty(id('empty-text')));
}

/** A line that the search has something to find by. */
function words() {
  return v.pipe(line(), v.regex(/[\p{L}\p{N}]/u, id('empty-text')));
}

function id<Id extends MistakeId>(name: Id): Id {
  return name;
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Checks front matter; `today` (YYYY-MM-DD) is the last day that a review may have. Reports each mistake at its value. */
export function checkFrontMatter(
  yaml: YamlSource,
  today: string,
  report: FileReport,
): FrontMatter | undefined {
  const value = yaml.value ?? {}; // nothing between the lines of dashes
  if (typeof value !== 'object' || Array.isArray(value)) {
    const reason =
      'front matter must be "key: value" lines, such as "title: I forgot my password".';
    report.mistake('wrong-type', START, reason);
    return undefined;
  }
  reportUnknownKeys(yaml, Object.keys(MUST_BE), report);
  const result = v.safeParse(frontMatterSchema(today), value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    report.mistake(issue.message as MistakeId, yaml.placeOf(path), explain(issue, path));
  }
  return undefined;
}

type Issue = v.BaseIssue<unknown>;

function explain({ message, input }: Issue, path: readonly (string | number)[]): string {
  const key = String(path[0]);
  if (message === 'missing-key')
    return `"${key}" is missing. Add a line such as "${EXAMPLES[key]}".`;
  if (message === 'audience-anyone') {
    return `"audience" names "anyone" and others; found ${quote(input)}. Keep one or the other.`;
  }
  const words = message === 'empty-text' && input !== '' ? ' with a letter or digit' : '';
  return `"${key}" must be ${MUST_BE[key]}${words}; found ${quote(input)}.${mend(message, input, path)}`;
}

function mend(id: string, input: unknown, path: readonly (string | number)[]): string {
  if (id === 'unknown-audience')
    return didYouMean(String(input), KNOWN_AUDIENCES) || ' Write [anyone] where it concerns all.';
  if (id === 'title-length')
    return ` Shorten it by ${String(input).length - MOST_TITLE_CHARACTERS}.`;
  if (id === 'empty-text') return ' Write it, or remove the line.';
  if (path[0] === 'reviewed') return ' Write the day on which you reviewed it.';
  if (id !== 'wrong-type') return '';
  const key = String(path[0]);
  const isItem = path.length > 1;
  if (input === null) return mendNothing(key, isItem);
  if (isItem || key === 'title') return ' Put it in quotes if it is meant as text.';
  if (key === 'order') return ' Write it in digits, without quotes.';
  if (typeof input !== 'string') return ` Write a line such as "${EXAMPLES[key] ?? `${key}: []`}".`;
  if (input.startsWith('-')) return ' Write a blank behind each "-".';
  return ` Write it as a list${inBrackets(key, input)}.`;
}

/** A longer list would hide what the message says. */
const LONGEST_LIST = 120;

/** The list that a text was meant as, where it stands well within brackets. */
function inBrackets(key: string, text: string): string {
  const items = text.trim().replace(/^\[|\]$/g, '');
  const isPlain = items.length <= LONGEST_LIST && !/[[\]{}"'#\n]|: /.test(items);
  return isPlain ? `: ${key}: [${items}]` : ', each text in a line of its own, behind "- "';
}

function mendNothing(key: string, isItem: boolean): string {
  if (!isItem && key in EXAMPLES) return ` Write a line such as "${EXAMPLES[key]}".`;
  return ' Write it, in quotes where it begins with "#", or remove the line.';
}
