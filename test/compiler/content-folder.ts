import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { readContent, type CompileOptions, type Content } from '../../src/compiler/content.js';
import { MISTAKES, WARNINGS } from '../../src/compiler/mistakes.js';
import { ContentError, type ContentMessage } from '../../src/compiler/report.js';
import { MESSAGE_KEYS } from '../../src/model/messages.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day on which the tests take place. */
export const TODAY = '2026-11-22';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder, which goes with the process, and returns the folder. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every message there is, in one file. */
export function allMessages(): string {
  return Object.entries(MESSAGE_KEYS)
    .map(([key, names]: [string, readonly string[]]) => {
      const words = [
        'Words',
        ...names.filter((name) => name !== 'plural').map((name) => `{${name}}`),
      ];
      const text = `"${words.join(' ')}"`;
      return names.includes('plural')
        ? `${key}: {one: ${text}, other: ${text}}`
        : `${key}: ${text}`;
    })
    .join('\n');
}

/** A content folder in which all is well: two topics that name each other, and some hosts. */
export const GOOD: Files = {
  'messages.yaml': allMessages(),
  'links.yaml': 'hosts: [docs.aws.amazon.com, www.amazon.com]\n',
  'topics/lost-phone.md': topic(),
  'topics/password.md': topic({ title: 'I forgot my password', order: '20' }),
};

/** The text of a topic; `front` replaces lines of its front matter, and an empty value takes a line away. */
export function topic(front: Readonly<Record<string, string>> = {}, body?: string): string {
  const lines: Record<string, string> = {
    title: 'I lost my phone',
    order: '10',
    audience: '[anyone]',
    reviewed: '2026-11-01',
    ...front,
  };
  const yaml = Object.entries(lines)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...yaml, '---', body ?? '1. Ask your administrator.', ''].join('\n');
}

/** Reads the good folder with `files` added or replaced; paths in messages start at the folder. */
export async function read(files: Files, options: CompileOptions = {}): Promise<Content> {
  const cwd = folderOf({ ...GOOD, ...files });
  return readContent('.', { cwd, lang: 'en', today: TODAY, defaults: cwd, ...options });
}

/** Reads the good folder with `files` added or replaced, and returns the mistakes. */
export async function mistakesIn(
  files: Files,
  options?: CompileOptions,
): Promise<ContentMessage[]> {
  return caught(read(files, options));
}

/** The mistakes with which compiling fails, none when it does not; each has a name that authors can look up. Other failures go through. */
export async function caught(compiling: Promise<unknown>): Promise<ContentMessage[]> {
  try {
    await compiling;
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // The schemas carry names as plain texts, which no type holds to the list.
    const names = error.messages.map(({ ruleId = '' }) => ruleId);
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn({ ...MISTAKES, ...WARNINGS }, name)),
      [],
    );
    return [...error.messages];
  }
}

/** The mistakes of a topic with this answer, each as `line:column rule`, lines counted within the answer. */
export async function rulesOfAnswer(body: string): Promise<string[]> {
  const found = await mistakesIn({ 'topics/lost-phone.md': topic({}, body) });
  const answerStart = topic({}, '').split('\n').length - 2;
  return found.map(
    ({ line, column, ruleId }) => `${(line ?? 0) - answerStart}:${column} ${ruleId}`,
  );
}

/** The mistakes as printed, one a line. */
export function printed(messages: readonly ContentMessage[]): string {
  return messages
    .map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`)
    .join('\n');
}

/** The mistakes in a folder on disk, printed; of the language `en`, as it stood on `TODAY`. */
export async function mistakesAt(cwd: string, folder = '.'): Promise<string> {
  const options = { cwd, lang: 'en', today: TODAY, defaults: cwd };
  return printed(await caught(readContent(folder, options)));
}
