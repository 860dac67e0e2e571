import type { ContentPack } from '../model/pack.js';
import { requireObject, requireText } from './require-argument.js';
import { writeWhole } from './write-whole.js';

/** Writes a pack as JSON in plain ASCII. The file appears whole or not at all: it is written aside, then renamed. */
export async function writePack(pack: ContentPack, file: string): Promise<void> {
  requireObject('pack', pack, 'topics', 'a compiled content pack');
  requireText('file', file, 'a path such as "dist/help.en.json"');
  await writeWhole(file, `${asciiJson(pack)}\n`);
}

/**
 * JSON in plain ASCII, which reads the same on pages of any encoding. It is a JavaScript expression as well, and one that does not
 * end the `<script>` of a page that holds it (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7E]|<(?=!--|\/?script)/gi,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
