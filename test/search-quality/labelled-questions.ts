import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A question and the topics that answer it, any of which is right; `none` when no topic does. */
export interface LabelledQuestion {
  readonly q: string;
  readonly topics: readonly string[];
  /** `none-typo` is not covered and misspelt. */
  readonly kind: 'plain' | 'typo' | 'none' | 'none-typo';
}

/**
 * The labelled questions in two halves. Settings are chosen by one (`npm run search:tune`), the tests assert on the other. A
 * question's half depends on its words alone, so new questions move none of the old ones.
 */
export function readHalves(root = '.'): Record<'tuning' | 'asserted', LabelledQuestion[]> {
  const questions = read<LabelledQuestion>(root, 'questions.json');
  return {
    tuning: questions.filter(({ q }) => hash(q) % 2 === 0),
    asserted: questions.filter(({ q }) => hash(q) % 2 === 1),
  };
}

/**
 * Questions by another writer, who knew what the topics are about and none of the other questions. Nothing is chosen by them, so they
 * tell how well the search understands somebody new.
 */
export function readSecondWriter(root = '.'): LabelledQuestion[] {
  return read(root, 'second-writer.json');
}

/** Questions of one to three words. */
export function readShort(root = '.'): Omit<LabelledQuestion, 'kind'>[] {
  return read(root, 'short-questions.json');
}

function read<Question>(root: string, file: string): Question[] {
  return JSON.parse(readFileSync(resolve(root, 'test/search-quality', file), 'utf8')) as Question[];
}

/** FNV-1a. Not the hash of the index: that one may change, these halves may not. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value >>> 0;
}
