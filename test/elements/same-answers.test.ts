import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { SearchResult } from '../../src/search/searcher.js';

const QUERIES = 200;
/** Engines may round `Math.exp` differently in the last place. */
const DIGITS = 9;

const ENGINE = '/dist/esm/engine.js';
const QUESTIONS = '/test/search-quality/questions.json';

function rounded({ hits, ...rest }: SearchResult): unknown {
  return { ...rest, hits: hits.map((hit) => ({ ...hit, score: hit.score.toFixed(DIGITS) })) };
}

describe('The built engine', () => {
  it('answers the same 200 queries in this browser and in Node alike', async () => {
    const { search } = (await import(ENGINE)) as { search(query: string): SearchResult };
    const questions = (await (await fetch(QUESTIONS)).json()) as { q: string }[];
    const every = Math.floor(questions.length / QUERIES);
    const queries = Array.from({ length: QUERIES }, (_, i) => questions[i * every]!.q);
    const inNode = await executeServerCommand<SearchResult[], string[]>('search-in-node', queries);
    expect(queries.map((query) => rounded(search(query)))).to.deep.equal(inNode.map(rounded));
  });
});
