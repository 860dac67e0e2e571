import type { Analysis } from './analysis.js';
import { gatherEvidence } from './evidence.js';
import type { IndexInput } from './index-input.js';
import { createResolver } from './resolve.js';
import type { SearchIndex } from './search-index.js';
import { searchIndex, type Searcher } from './searcher.js';
import { fingerprintsOf } from './write-fingerprints.js';

/**
 * Adds fingerprints of the short questions that the trained table refuses although they were taught.
 *
 * @param fingerprints What the index has fingerprints of already.
 * @param mistakable What should not be told for one of them, with how often it is used.
 */
export function withShortQuestions(
  trained: SearchIndex,
  { topics, shared, offTopic }: IndexInput,
  analysis: Analysis,
  fingerprints: readonly string[],
  mistakable: ReadonlyMap<string, number>,
): SearchIndex {
  const stems = [...trained.terms.keys()];
  const searcherOf = (index: SearchIndex): Searcher => ({
    index,
    topics,
    analysis,
    stems,
    resolve: createResolver(index, analysis),
  });
  let searcher = searcherOf(trained);
  const wholes = (questions: readonly string[]): Map<string, string> => {
    const found = new Map<string, string>();
    for (const question of questions) {
      const { whole } = gatherEvidence(question, analysis, searcher.resolve);
      if (whole) found.set(whole, question);
    }
    return found;
  };
  const uncovered = wholes(offTopic);
  const others = new Map([
    ...mistakable,
    ...[...uncovered.keys()].map((whole) => [whole, 1] as const),
  ]);
  const taught = wholes([
    ...topics.flatMap(({ questions }) => questions),
    ...shared.map(({ question }) => question),
  ]);
  for (const whole of uncovered.keys()) taught.delete(whole);
  const refused: string[] = [];
  // With other fingerprints, chance tells other words for known: so what was covered may be refused now.
  for (;;) {
    const more = [...taught].filter(([, question]) => !searchIndex(question, searcher).confident);
    if (more.length === 0) return searcher.index;
    for (const [whole] of more) {
      refused.push(whole);
      taught.delete(whole);
    }
    const foreign = fingerprintsOf([...fingerprints, ...refused], others);
    searcher = searcherOf({ ...trained, foreign });
  }
}
