import { readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { TOPIC_ID_PATTERN } from '../model/topic.js';
import { quote } from './did-you-mean.js';
import { labelOf, TOPICS, type LanguageFolder } from './folder.js';
import { START, type FileReport, type Report } from './report.js';
import { isWithin } from './source.js';
import { isLeftByTools, isNamedLikeTopic } from './unknown-files.js';

const EXTENSION = '.md';
const README = /^readme\.md$/i;
/** A comfortable file name and address. */
const MOST_ID_CHARACTERS = 64;
/** Names that every object answers to; as ids they would find what nobody put there. */
const RESERVED = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].map((name) => name.toLowerCase()),
);

/** A file that holds a topic. */
export interface TopicFile {
  readonly id: string;
  readonly path: string;
  readonly report: FileReport;
}

/** Lists the topic files of a language by name, and reports names that cannot be. */
export async function listTopicFiles(
  folder: LanguageFolder,
  cwd: string,
  report: Report,
): Promise<TopicFile[]> {
  const path = join(folder.path, TOPICS);
  const topicsReport = report.file(labelOf(path, cwd));
  if (!isWithin(await realpath(path), folder.root)) {
    const reason = 'a symbolic link leads out of the content folder. Copy the files to here.';
    topicsReport.mistake('symlink-outside', START, reason);
    return [];
  }
  const all = await readdir(path);
  const names = all
    .filter((name) => name.toLowerCase().endsWith(EXTENSION) && !isForOthers(name))
    .sort();
  if (names.length === 0) {
    const near = all.find(isNamedLikeTopic);
    const hint = near ? ` The name of a topic's file ends in ".md"; found ${quote(near)}.` : '';
    const reason = `the folder has no topics. Write the first as topics/my-topic.md.${hint}`;
    topicsReport.mistake('folder-empty', START, reason);
  }
  const files = names.map((name) => ({
    id: name.slice(0, -EXTENSION.length),
    name,
    path: join(path, name),
    report: report.file(labelOf(resolve(path, name), cwd)),
  }));
  files.forEach((file, index) => {
    const twin = names
      .slice(0, index)
      .find((name) => name.toLowerCase() === file.name.toLowerCase());
    checkName(file.name, twin, file.report);
  });
  return files;
}

/** A note to authors, and what systems and editors keep beside a file that is open; a name that is only missing is a mistake. */
function isForOthers(name: string): boolean {
  return README.test(name) || (isLeftByTools(name) && name !== EXTENSION);
}

function checkName(name: string, twin: string | undefined, { mistake }: FileReport): void {
  const id = name.slice(0, -EXTENSION.length);
  if (twin !== undefined) {
    const reason = `the name differs from ${quote(twin)} only by upper and lower case. Rename one.`;
    mistake('file-name-clash', START, reason);
  }
  if (!name.endsWith(EXTENSION)) {
    mistake(
      'file-name',
      START,
      `the name must end in ".md", in small letters; found ${quote(name)}.`,
    );
  }
  if (!TOPIC_ID_PATTERN.test(id) || id.length > MOST_ID_CHARACTERS) {
    const form = `small letters, digits and single hyphens, at most ${MOST_ID_CHARACTERS} characters`;
    mistake(
      'file-name',
      START,
      `a topic's file is named in ${form}, such as "lost-phone.md". Rename it.`,
    );
  } else if (RESERVED.has(id)) {
    mistake('file-name', START, `the name ${quote(id)} is reserved. Choose another.`);
  }
}
