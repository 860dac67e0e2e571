import type { Messages, PluralForms } from '../model/messages.js';
import { AUDIENCES } from '../model/topic.js';
import { isEnglish } from '../search/analysis.js';
import { START, type FileReport } from './report.js';
import { KEYS, type PartialMessages } from './messages.js';

/** Kinds of user are known by their English names. */
const NAMES: readonly string[] = AUDIENCES.map((audience) => `audience-${audience}`);

/** Whether no message is missing. */
export function isComplete(messages: PartialMessages): boolean {
  return KEYS.every((key) => messages[key] !== undefined);
}

/**
 * Fills the gaps in a language's messages with the built-in English ones, with a warning where the language is another. A message
 * that the built-in ones lack too is a mistake.
 */
export function completeMessages(
  messages: PartialMessages,
  builtIn: PartialMessages,
  lang: string,
  report: FileReport,
): Messages {
  const missing = KEYS.filter((key) => messages[key] === undefined);
  const borrowed = missing.filter((key) => builtIn[key] !== undefined);
  const lost = missing.filter((key) => builtIn[key] === undefined);
  for (const key of lost) {
    report.mistake('missing-key', START, `the message "${key}" is missing. Add it.`);
  }
  const isPartial = missing.length < KEYS.length;
  if (borrowed.length > 0 && (isPartial || !isEnglish(lang))) {
    const reason = `messages are missing, and are shown in English: ${borrowed.join(', ')}. Add them.`;
    report.warning('message-fallback', START, reason);
  }
  return { ...builtIn, ...messages } as Messages;
}

/** Warns of messages that are still English in another language. A single word or a name may be the same in both. */
export function warnOfEnglish(
  messages: PartialMessages,
  builtIn: PartialMessages,
  report: FileReport,
): void {
  const same = KEYS.filter((key) => {
    const text = wholeText(messages[key]);
    return text?.includes(' ') === true && !NAMES.includes(key) && text === wholeText(builtIn[key]);
  });
  if (same.length === 0) return;
  const reason = `messages are the same as in English: ${same.join(', ')}. Translate them.`;
  report.warning('message-english', START, reason);
}

function wholeText(text: string | PluralForms | undefined): string | undefined {
  return typeof text === 'object' ? text.other : text;
}
