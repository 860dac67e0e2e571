import { requireKnown } from '../compiler/require-argument.js';
import { isHeadingLevel } from '../controllers/help-options.js';
import { isContentPack } from '../model/pack-check.js';
import { echo } from '../model/text.js';
import { TOPIC_ID_PATTERN, type TopicId } from '../model/topic.js';
import type { OwnTopicHtml, RenderOptions } from './options.js';

/** What a value must be, and how a message says it. */
type Rule = readonly [isGood: (value: unknown) => boolean, form: string];

const TEXT: Rule = [isText, 'a text'];
const IDS: Rule = [isText, 'a text of ids with blanks between'];
const HTML: Rule = [isText, 'HTML'];
const SWITCH: Rule = [(value) => typeof value === 'boolean', 'true or false'];

/** Every option of `renderToString`. */
const OPTIONS: Readonly<Record<keyof RenderOptions, Rule>> = {
  headingLevel: [isHeadingLevel, 'a number from 1 to 6'],
  single: SWITCH,
  openTopic: TEXT,
  query: TEXT,
  audience: TEXT,
  withoutSearch: SWITCH,
  withoutAudience: SWITCH,
  withoutContact: SWITCH,
  withoutFeedback: SWITCH,
  permalinks: SWITCH,
  onlyTopics: IDS,
  hideTopics: IDS,
  organization: TEXT,
  adminName: TEXT,
  adminEmail: TEXT,
  adminUrl: TEXT,
  portalUrl: TEXT,
  accountAlias: TEXT,
  ticketUrl: TEXT,
  lang: TEXT,
  content: [isContentPack, 'a pack of this version, as compile() makes it'],
  topics: [Array.isArray, 'a list of { id, title, html }'],
  children: HTML,
  nonce: TEXT,
  onWarning: [(value) => typeof value === 'function', 'a function'],
};

const TOPIC: Readonly<Record<keyof OwnTopicHtml, Rule>> = {
  id: [(it) => isText(it) && TOPIC_ID_PATTERN.test(it), 'lower-case words joined by hyphens'],
  title: [(it) => isText(it) && it.trim() !== '', 'a text'],
  questions: [isTexts, 'a list of texts'],
  audience: [isTexts, 'a list such as ["iam"]'],
  html: HTML,
};
const NEEDED: readonly string[] = ['id', 'title', 'html'] satisfies (keyof OwnTopicHtml)[];

/** The names of a topic's fields. */
export const TOPIC_FIELDS: readonly string[] = Object.keys(TOPIC);

/** The names of all options. */
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly (keyof RenderOptions)[];

/**
 * The options without those that are undefined or, as in JSON, null. For callers without TypeScript, throws a TypeError that names
 * the first option that is not among `known` or has a wrong value.
 */
export function readOptions(
  options: RenderOptions,
  known: readonly (keyof RenderOptions)[],
): RenderOptions {
  demand('options', options, [isObject, 'an object such as { adminEmail: "it@example.com" }']);
  requireKnown(options, known);
  const read = given(options);
  for (const [name, value] of Object.entries(read))
    demand(name, value, OPTIONS[name as keyof RenderOptions]);
  return read.topics ? { ...read, topics: readTopics(read.topics) } : read;
}

function readTopics(topics: readonly OwnTopicHtml[]): OwnTopicHtml[] {
  const names = new Map<TopicId, string>();
  return topics.map((topic, index) => {
    const name = `topics[${index}]`;
    demand(name, topic, [isObject, 'an object such as { id, title, html }']);
    const read = given(topic);
    for (const [key, rule] of Object.entries(TOPIC)) {
      const value: unknown = read[key as keyof OwnTopicHtml];
      if (value !== undefined || NEEDED.includes(key)) demand(`${name}.${key}`, value, rule);
    }
    const other = names.get(read.id);
    const isFirst = (): boolean => other === undefined;
    demand(`${name}.id`, read.id, [isFirst, `another than that of ${other}`]);
    names.set(read.id, name);
    return read;
  });
}

/** The fields that hold something. */
function given<Fields extends object>(fields: Fields): Fields {
  const some = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(some) as Fields;
}

function demand(name: string, value: unknown, [isGood, form]: Rule): void {
  if (!isGood(value)) throw new TypeError(`"${name}" must be ${form}; found ${told(value)}.`);
}

/** What was found, short and whatever it is. */
function told(value: unknown): string {
  if (isText(value)) return JSON.stringify(echo(value));
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
