import { PACK_FORMAT, type ContentPack } from './pack.js';
import { TOPIC_ID_PATTERN } from './topic.js';

/** Values that were checked before, with the result. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a value is a pack that this version can read, checked all the way down: whatever a page hands over, rendering must not
 * fail half-way. Only the index is left to the search to check.
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

/** Marks a pack as good without checking it. */
export function trustPack(pack: ContentPack): void {
  known.set(pack, true);
}

type Fields = Readonly<Record<string, unknown>>;

/** A page's own object can throw when it is read, or contain itself. */
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
    isParts(answer) &&
    isText(reviewed) &&
    (reviewed === '' || !Number.isNaN(Date.parse(`${reviewed}T00:00:00Z`)))
  );
}

/** Whether a value is a list of texts and parts of an answer. */
function isParts(value: unknown): boolean {
  return isListOf(value, (part) => isText(part) || isPart(part));
}

function isPart(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [kind, ...parts] = value as unknown[];
  switch (kind) {
    case 'ul':
    case 'ol':
      return isListOf(parts, isParts);
    case 'link':
    case 'topic':
    case 'fact':
      return isText(parts[0]) && isParts(parts);
    case 'for':
      return isListOf(parts.shift(), isText) && isParts(parts);
    case 'p':
    case 'strong':
    case 'em':
    case 'code':
    case 'caution':
    case 'note':
      return isParts(parts);
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
