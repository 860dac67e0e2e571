import type { BaseIssue } from 'valibot';

import { unknownKey } from './did-you-mean.js';
import type { MistakeId } from './mistakes.js';
import type { Place } from './report.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** What the schema of a word file complains of. */
export type Issue = BaseIssue<unknown>;
/** A mistake, before it is reported. */
export type Told = readonly [MistakeId, Place, reason: string];

/** What is wrong with a key of a group or of a pattern that has the `known` ones, with a line that mends it; nothing where another thing is. */
export function wrongKey(
  { type, expected, path: way }: Issue,
  path: YamlPath,
  known: readonly string[],
  line: string,
  yaml: YamlSource,
): Told | undefined {
  if (type !== 'strict_object' || way?.at(-1)?.origin !== 'key') return undefined;
  const key = String(path.at(-1));
  const form = `Write it as in: ${line}`;
  return expected === 'never'
    ? ['unknown-key', yaml.placeOfKey(path), unknownKey(key, known, form)]
    : ['missing-key', yaml.placeOf(path), `"${key}" is missing here. ${form}`];
}
