import { PACK_FORMAT, type ContentPack } from './pack.js';
import { TOPIC_ID_PATTERN } from './topic.js';

/** Values that were looked through already, and what came out. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a value is a pack that this version can read, all the way down: whatever a page hands over, rendering it must not
 * fail half-way. The search finds out by itself whether it can read the index.
 */
export function isContentPack(value: unknown): value is ContentPack {
  if (!isObject(value)) return false;
  let isGood = known.get(value);
  if (isGood === undefined) {
    isGood = canRead(value);
    known.set(value, isGood);
  }
  return isGood;
}

/** Takes a value for a pack without looking through it. */
export function trustPack(pack: ContentPack): void {
  known.set(pack, true);
}

type Fields = Readonly<Record<string, unknown>>;

/** A value of a page's own making can throw where it is read, or lead back to itself. */
function canRead(value: Fields): boolean {
  try {
    return isPack(value);
  } catch {
    return false;
  }
}

function isPack({ format, lang, index, messages, topics, linkHosts, variants }: Fields): boolean {
  return (
    format === PACK_FORMAT &&
    isLanguage(lang) &&
    isText(index) &&
    isObject(messages) &&
    Object.values(messages).every(
      (text) => isText(text) || (isObject(text) && isText(text['other'])),
    ) &&
    isListOf(topics, isTopic) &&
    isListOf(linkHosts, isText) &&
    isListOf(variants, (group) => isListOf(group, isText))
  );
}

function isTopic(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, title, audience, answer, reviewed } = value;
  return (
    isText(id) &&
    TOPIC_ID_PATTERN.test(id) &&
    isText(title) &&
    isListOf(audience, isText) &&
    isBlocks(answer) &&
    isText(reviewed) &&
    (reviewed === '' || !Number.isNaN(Date.parse(`${reviewed}T00:00:00Z`)))
  );
}

function isBlocks(value: unknown): boolean {
  return isListOf(value, isBlock);
}

function isBlock(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [kind, content, audiences] = value as unknown[];
  switch (kind) {
    case 'p':
      return isInlines(content);
    case 'ul':
    case 'ol':
      return isListOf(content, isBlocks);
    case 'for':
      return isBlocks(content) && isListOf(audiences, isText);
    case 'caution':
    case 'note':
      return isBlocks(content);
    default:
      return false;
  }
}

function isInlines(value: unknown): boolean {
  return isListOf(value, (inline) => isText(inline) || isInline(inline));
}

function isInline(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [kind, content, target] = value as unknown[];
  switch (kind) {
    case 'strong':
    case 'em':
      return isInlines(content);
    case 'code':
      return isText(content);
    case 'link':
    case 'topic':
      return isInlines(content) && isText(target);
    case 'fact':
      return isText(content) && isText(target);
    default:
      return false;
  }
}

function isLanguage(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isListOf(value: unknown, isGood: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isGood);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
