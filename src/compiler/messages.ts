import { MESSAGE_KEYS, type MessageKey, type PluralForms } from '../model/messages.js';
import { didYouMean, quote } from './did-you-mean.js';
import type { MistakeId } from './mistakes.js';
import { START, type FileReport } from './report.js';
import { reportUnknownKeys, type YamlPath, type YamlSource } from './yaml-source.js';

/** All messages that there are. */
export const KEYS = Object.keys(MESSAGE_KEYS) as MessageKey[];
/** In MESSAGE_KEYS, marks a message that has one form for each plural category. */
const PLURAL = 'plural';

/** The messages of one file, of which some may be missing. */
export type PartialMessages = Partial<Record<MessageKey, string | PluralForms>>;
type Refuse = (id: MistakeId, path: YamlPath, reason: string) => void;

/** Checks a messages.yaml in the language `lang`. Returns those that it has; the caller looks for missing ones. */
export function checkMessages(yaml: YamlSource, lang: string, report: FileReport): PartialMessages {
  if (!isRecord(yaml.value)) {
    report.mistake(
      'wrong-type',
      START,
      'messages.yaml must be "key: text" lines. Write them, or take the file away.',
    );
    return {};
  }
  reportUnknownKeys(yaml, KEYS, report);
  const refuse: Refuse = (id, path, reason) => report.mistake(id, yaml.placeOf(path), reason);
  const messages: PartialMessages = {};
  for (const key of KEYS) {
    if (!Object.hasOwn(yaml.value, key)) continue;
    const value = yaml.value[key];
    checkMessage(key, value, lang, refuse);
    messages[key] = value as string | PluralForms; // a wrong one was reported, so nothing is compiled
  }
  return messages;
}

function checkMessage(key: MessageKey, value: unknown, lang: string, refuse: Refuse): void {
  const names: readonly string[] = MESSAGE_KEYS[key];
  if (typeof value === 'string') {
    if (names.includes(PLURAL) && pluralForms(lang).length > 1) {
      const forms = pluralForms(lang).join(', ');
      refuse(
        'wrong-type',
        [key],
        `"${key}" must have the plural forms ${forms}; found one text. Write each in a line of its own below it.`,
      );
      return;
    }
    checkText(value, names, true, [key], refuse);
  } else if (names.includes(PLURAL) && isRecord(value)) {
    checkForms(key, value, lang, refuse);
  } else {
    const kind = names.includes(PLURAL) ? 'a map of plural forms' : 'a text';
    const mend =
      value === null ? 'Write it, or remove the line.' : 'Put text in quotes, all in one line.';
    refuse('wrong-type', [key], `"${key}" must be ${kind}; found ${quote(value)}. ${mend}`);
  }
}

function checkForms(
  key: MessageKey,
  forms: Readonly<Record<string, unknown>>,
  lang: string,
  refuse: Refuse,
): void {
  const categories = pluralForms(lang);
  if (!Object.hasOwn(forms, 'other')) {
    refuse('plural-form', [key], `"${key}" lacks the plural form "other". Add it.`);
  }
  for (const [form, text] of Object.entries(forms)) {
    const path = [key, form];
    if (!categories.includes(form)) {
      const mend = didYouMean(form, categories) || ` Its forms are ${categories.join(', ')}.`;
      refuse(
        'plural-form',
        path,
        `${quote(form)} is no plural form of the language ${lang}.${mend}`,
      );
    } else if (typeof text === 'string') {
      checkText(text, MESSAGE_KEYS[key], form === 'other', path, refuse);
    } else {
      refuse(
        'wrong-type',
        path,
        `a plural form must be a text; found ${quote(text)}. Write it in quotes.`,
      );
    }
  }
}

/** A form for one particular number ("one topic matches") may leave the number out; hence `isWhole`. */
function checkText(
  text: string,
  names: readonly string[],
  isWhole: boolean,
  path: YamlPath,
  refuse: Refuse,
): void {
  if (text.trim() === '') refuse('empty-text', path, `"${path[0]}" is empty. Write its words.`);
  const known = names.filter((name) => name !== PLURAL);
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  for (const name of found.filter((name) => !known.includes(name))) {
    const may = known.length > 0 ? `Known here: {${known.join('}, {')}}.` : 'None is known here.';
    const mend = didYouMean(name, known) || ` ${may}`;
    refuse('unknown-placeholder', path, `"${path[0]}" is given no {${name}}.${mend}`);
  }
  if (!isWhole) return;
  for (const name of known.filter((name) => !found.includes(name))) {
    refuse(
      'missing-placeholder',
      path,
      `"${path[0]}" must hold {${name}}. Add it where it belongs.`,
    );
  }
}

/** The plural forms of a language, as CLDR names them. */
export function pluralForms(lang: string): readonly string[] {
  return new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
