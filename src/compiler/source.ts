import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

import { checkCharacters } from './characters.js';
import { START, type FileReport } from './report.js';

/** An answer has 2 kB; a file above this size is something else. */
const MOST_BYTES = 512 * 1024;
const LINE_FEED = 0x0a;
const NOT_UTF_8 = 'this is not UTF-8. Save the file as UTF-8.';
/** What following a link says where there is no file at its end. */
const LEADS_NOWHERE = ['ENOENT', 'ELOOP'];

/**
 * Reads a text file that lies in the folder `root` (a real path), with line feeds as line ends and without a byte
 * order mark. Reports what is wrong with it; returns nothing when there is no text to go on with.
 */
export async function readSource(
  path: string,
  root: string,
  report: FileReport,
): Promise<string | undefined> {
  try {
    const real = await resolveWithin(path, root, report);
    if (real === undefined) return undefined;
    const { size } = await stat(real);
    if (size > MOST_BYTES) {
      const mend = path.endsWith('.md') ? 'Split the topic.' : 'Shorten it.';
      const reason = `the file has ${Math.ceil(size / 1024)} kB; 512 kB are allowed. ${mend}`;
      report.mistake('file-too-large', START, reason);
      return undefined;
    }
    return decode(await readFile(real), report);
  } catch (error) {
    report.mistake(
      'file-unreadable',
      START,
      `the file cannot be read: ${reasonOf(error)}. Check who may read it.`,
    );
    return undefined;
  }
}

/** Follows symbolic links and reports a file that is not a plain file within the folder `root` (a real path). */
async function resolveWithin(
  path: string,
  root: string,
  report: FileReport,
): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (!isWithin(real, root)) {
      const reason = 'a symbolic link leads out of the content folder. Copy the file to here.';
      report.mistake('symlink-outside', START, reason);
      return undefined;
    }
    if ((await stat(real)).isFile()) return real;
    report.mistake('file-unreadable', START, 'this is not a plain file. Remove or rename it.');
  } catch (error) {
    const code = reasonOf(error);
    if (!LEADS_NOWHERE.includes(code)) throw error;
    const reason = `a symbolic link leads nowhere: ${code}. Copy the file to here.`;
    report.mistake('symlink-broken', START, reason);
  }
  return undefined;
}

/** Whether a real path lies in a folder, given by its real path. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The short reason of a failed system call, without the path in it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}

function decode(bytes: Buffer, report: FileReport): string | undefined {
  // UTF-16 without a byte order mark is UTF-8 full of NULs: https://yaml.org/spec/1.2.2/#52-character-encodings
  if (bytes[0] === 0 || bytes[1] === 0) {
    report.mistake('invalid-utf-8', START, NOT_UTF_8);
    return undefined;
  }
  if (!isUtf8(bytes)) {
    reportFirstBadByte(bytes, report);
    return undefined;
  }
  // TextDecoder takes the byte order mark away, so that columns of the first line stay right.
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  report.show(text);
  checkCharacters(text, report);
  return text;
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged by itself. */
function reportFirstBadByte(bytes: Buffer, report: FileReport): void {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const piece = bytes.subarray(start, end);
    if (!isUtf8(piece)) {
      const column = new TextDecoder().decode(piece).indexOf('\uFFFD') + 1;
      report.mistake('invalid-utf-8', { line, column }, NOT_UTF_8);
      return;
    }
    start = end + 1;
  }
}
