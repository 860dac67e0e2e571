import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A file to write, by its path in the folder of outputs. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** What a page needs to load a script and nothing else. */
interface Integrity {
  readonly bytes: number;
  readonly integrity: string;
  /** The value of a Content-Security-Policy that allows this script alone. */
  readonly csp: string;
}

const INTEGRITY_FILE = 'integrity.json';

/** The value of an `integrity` attribute: https://www.w3.org/TR/sri-2/ */
export function sha384(text: string | Buffer): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

/** `integrity.json`: the values of each script among the files, by its path. */
export function integrityJson(files: readonly OutputFile[]): OutputFile {
  const scripts = files
    .filter(({ name }) => name.endsWith('.js'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const values: Record<string, Integrity> = {};
  for (const { name, text } of scripts) {
    const integrity = sha384(text);
    values[name] = {
      bytes: Buffer.byteLength(text),
      integrity,
      csp: `script-src '${integrity}'`,
    };
  }
  return { name: INTEGRITY_FILE, text: `${JSON.stringify(values, null, 2)}\n` };
}

/** A line that tells a file's size; scripts with the size that travels, and what the tag and the policy need. */
export function sizeLine(folder: string, { name, text }: OutputFile): string {
  const size = kilobytes(Buffer.byteLength(text));
  if (!name.endsWith('.js')) return `${join(folder, name)}  ${size}`;
  const packed = kilobytes(brotliCompressSync(text).length);
  return `${join(folder, name)}  ${size}, ${packed} with brotli\n  integrity="${sha384(text)}"\n  Content-Security-Policy: script-src '${sha384(text)}'`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
