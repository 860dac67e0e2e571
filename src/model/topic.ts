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

/** A topic's permanent name: lower-case words joined by hyphens. It is the file's name and the address of the topic. */
export type TopicId = string;

/** The longest id is a comfortable file name and address. */
export const TOPIC_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

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
 * Text within a paragraph. `link` carries an https address, `topic` the id of another topic,
 * `fact` its fallback text and the company fact that takes its place.
 */
export type Inline =
  | string
  | readonly ['strong' | 'em', readonly Inline[]]
  | readonly ['code', string]
  | readonly ['link', readonly Inline[], string]
  | readonly ['topic', readonly Inline[], TopicId]
  | readonly ['fact', string, FactName];

/** A part of an answer. `for` is shown to the kinds of user that it names. */
export type Block =
  | readonly ['p', readonly Inline[]]
  | readonly ['ul' | 'ol', readonly (readonly Block[])[]]
  | readonly ['caution' | 'note', readonly Block[]]
  | readonly ['for', readonly Block[], readonly Audience[]];

/** A question and its answer, as the browser gets it. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** Whom it concerns; empty concerns everybody. */
  readonly audience: readonly Audience[];
  readonly answer: readonly Block[];
  /** The day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
}

/** The text of blocks without markup, as a reader sees it where no company fact is set. Blocks and items are separated by line feeds. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block[0]) {
    case 'p':
      return inlineText(block[1]);
    case 'ul':
    case 'ol':
      return block[1].map(plainText).join('\n');
    default:
      return plainText(block[1]);
  }
}

/** The text of a run of inlines without markup. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return typeof inline[1] === 'string' ? inline[1] : inlineText(inline[1]);
    })
    .join('');
}
