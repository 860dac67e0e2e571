import type { ContentPack } from '../model/pack.js';
import { asciiJson } from './write-pack.js';

/** Stands in the shell of the one-file bundle where the pack goes: the last argument of its one call. */
export const PACK_PLACEHOLDER = 'SIGNIN_HELP_PACK';

/** The one-file bundle: its shell with a pack in it. Throws when the shell has no one place for it. */
export function bundleWith(shell: string, pack: ContentPack): string {
  const [before, after, more] = shell.split(PACK_PLACEHOLDER);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error(`the shell of the bundle must hold ${PACK_PLACEHOLDER} once`);
  return before + asciiJson(pack) + after;
}

/** A pack as a module for bundlers: `import pack from './en.js'`. */
export function packModule(pack: ContentPack): string {
  return `export default ${asciiJson(pack)};\n`;
}
