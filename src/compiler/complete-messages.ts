import type { Messages, PluralForms } from '../model/messages.js';
import { AUDIENCES } from '../model/topic.js';
import { START, type FileReport } from './report.js';
import { KEYS, type Words } from './words.js';

/** Kinds of user are known by their English names. */
const NAMES: readonly string[] = AUDIENCES.map((audience) => `audience-${audience}`);

/** Whether no message is missing. */
export function isComplete(words: Words): boolean {
  return KEYS.every((key) => words[key] !== undefined);
}

/**
 * Completes the words of a language with the built-in English ones; English among another language comes with a
 * warning. Where those lack a message as well, it is missing for good.
 */
export function completeMessages(
  words: Words,
  builtIn: Words,
  lang: string,
  report: FileReport,
): Messages {
  const missing = KEYS.filter((key) => words[key] === undefined);
  const borrowed = missing.filter((key) => builtIn[key] !== undefined);
  const lost = missing.filter((key) => builtIn[key] === undefined);
  for (const key of lost) {
    report.mistake('missing-key', START, `the message "${key}" is missing. Add it.`);
  }
  const isPartial = missing.length < KEYS.length;
  if (borrowed.length > 0 && (isPartial || !lang.startsWith('en'))) {
    const reason = `messages are missing, and are shown in English: ${borrowed.join(', ')}. Add them.`;
    report.warning('message-fallback', START, reason);
  }
  return { ...builtIn, ...words } as Messages;
}

/** Warns of messages of another language that are English still. A single word or a name may be the same in both. */
export function warnOfEnglish(words: Words, builtIn: Words, report: FileReport): void {
  const same = KEYS.filter((key) => {
    const text = wholeText(words[key]);
    return text?.includes(' ') === true && !NAMES.includes(key) && text === wholeText(builtIn[key]);
  });
  if (same.length === 0) return;
  const reason = `messages are the same as in English: ${same.join(', ')}. Translate them.`;
  report.warning('message-english', START, reason);
}

function wholeText(text: string | PluralForms | undefined): string | undefined {
  return typeof text === 'object' ? text.other : text;
}
