import { quote } from './did-you-mean.js';
import type { FileReport } from './report.js';
import { wordsOf } from './warnings.js';
import type { YamlSource } from './yaml-source.js';

/** Warns of spellings in two groups of `variants`: each stands for the first of its group, so only one group can have it. */
export function warnOfSharedVariants(
  variants: readonly (readonly string[])[],
  yaml: YamlSource,
  report: FileReport,
): void {
  const groupOf = new Map<string, readonly string[]>();
  variants.forEach((group, index) => {
    group.forEach((spelling, at) => {
      const words = wordsOf(spelling);
      const other = groupOf.get(words);
      groupOf.set(words, group);
      if (!other || other === group) return;
      const reason = `${quote(spelling)} is a spelling of ${quote(other[0])} already. Keep it in one group, or make one of both.`;
      report.warning('variant-twice', yaml.placeOf(['variants', index, at]), reason);
    });
  });
}
