/** The kinds of user that a reader can be, as in the `audience` attribute. An account owner counts as `root`. */
export const AUDIENCES = [
  'root',
  'iam',
  'identity-center',
  'federated',
  'builder-id',
  'amazon',
] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Whether a text is a kind of user. */
export function isAudience(text: string): text is Audience {
  return (AUDIENCES as readonly string[]).includes(text);
}

/** A topic's permanent name: lower-case words joined by hyphens. It is the file's name and the address of the topic. */
export type TopicId = string;

/** What an id looks like: usable as it is in a file name, an address, an HTML id and a slot's name. */
export const TOPIC_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The baked topic on how to reach AWS Support, for those who have nobody else to ask. */
export const CONTACT_TOPIC: TopicId = 'contact-support';

/** The company facts that an answer can name, each with its fallback. */
export const FACT_NAMES = [
  'admin',
  'organization',
  'portal',
  'alias',
  'sign-in',
  'ticket',
] as const;

export type FactName = (typeof FACT_NAMES)[number];

/**
 * Text within a paragraph. `link` carries an https address, `topic` the id of another topic, `fact` the name of a company fact and
 * the fallback that it replaces.
 */
export type Inline =
  | string
  | readonly ['strong' | 'em', ...Inline[]]
  | readonly ['code', string]
  | readonly ['link', string, ...Inline[]]
  | readonly ['topic', TopicId, ...Inline[]]
  | readonly ['fact', FactName, string];

/** A part of an answer. `for` is shown to the kinds of user that it names. */
export type Block =
  | readonly ['p', ...Inline[]]
  | readonly ['ul' | 'ol', ...Parts[]]
  | readonly ['caution' | 'note', ...Block[]]
  | readonly ['for', readonly Audience[], ...Block[]];

/** Blocks, or the inside of a paragraph. An item of a list is the inside of its first paragraph, then more blocks. */
export type Parts = readonly (Inline | Block)[];

/** A question and its answer, as the browser gets it. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** The kinds of user that it concerns; an empty list is everybody. */
  readonly audience: readonly Audience[];
  readonly answer: readonly Block[];
  /** The day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
}

/** Parts whose first value is not content: an address, an id, a name, a list of audiences. */
const WITH_VALUE: readonly string[] = ['link', 'topic', 'fact', 'for'];

/** What stands within a part; each item of a list begins with a line feed. */
export function partsWithin([kind, ...within]: Exclude<Inline | Block, string>): Parts {
  if (kind === 'ul' || kind === 'ol')
    return (within as readonly Parts[]).flatMap((item) => ['\n', ...item]);
  return (WITH_VALUE.includes(kind) ? within.slice(1) : within) as unknown as Parts;
}

/** The text of parts without markup, as a reader sees it where no company fact is set. Blocks and items are separated by line feeds. */
export function plainText(parts: Parts): string {
  return parts
    .map(textWithin)
    .join('')
    .replace(/^\n|\n(?=\n)/g, '');
}

function textWithin(part: Inline | Block): string {
  if (typeof part === 'string') return part;
  const text = partsWithin(part).map(textWithin).join('');
  return part[0] === 'p' ? `\n${text}` : text;
}
