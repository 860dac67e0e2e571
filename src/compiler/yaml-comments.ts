import { isPair, isScalar } from 'yaml';
import { quote } from './did-you-mean.js';
import type { FileReport, Place } from './report.js';

/** Keys whose values are names, days and addresses, behind which a comment is one. */
const NO_PROSE: ReadonlySet<unknown> = new Set([
  'order',
  'audience',
  'reviewed',
  'sources',
  'hosts',
  'topics',
]);

/**
 * Warns of a comment behind a text without quotes that may be the text's own end, as in "My badge #3"; most comments begin with a
 * blank. `end` is where the text ends, `path` what leads to it.
 */
export function warnOfComment(
  text: string,
  end: number,
  path: readonly unknown[],
  placeAt: (offset: number) => Place,
  report: FileReport,
): void {
  if (NO_PROSE.has(keyAround(path))) return;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  const [, blank, comment] = /^([ \t]+)(#\S.*)/.exec(rest) ?? [];
  if (blank === undefined || comment === undefined) return;
  const reason = `${quote(comment)} is left out, for " #" begins a comment. Put the text in quotes, or the comment on a line of its own.`;
  report.warning('yaml-comment', placeAt(end + blank.length), reason);
}

/** The key whose value a node is, or is listed in. */
function keyAround(path: readonly unknown[]): unknown {
  const pair = path.findLast((node) => isPair(node));
  return isScalar(pair?.key) ? pair.key.value : undefined;
}
