import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availableBrowsers } from '../drive/index.js';
import { countTexts, type Given } from './given.js';
import { answers, masking, withInputs, type Promised } from './properties.js';
import { record, runs } from './runs.js';

const RUNS = { chromium: 150, firefox: 20, webkit: 20 };

/** A case that `npm run fuzz` found: it prints the line to add. */
interface FoundCase {
  readonly property: 'inputs' | 'answers' | 'masking';
  readonly value: unknown;
}
const found = JSON.parse(readFileSync('test/trust/cases.json', 'utf8')) as FoundCase[];

function holds<Value>({ arbitrary, check }: Promised<Value>, most: number): Promise<void> {
  const property = fc.asyncProperty(arbitrary, async (value) => check(value));
  return fc.assert(property, runs(most));
}

describe('Hostile text', () => {
  for (const name of availableBrowsers()) {
    it(`in every input makes no element, link, style, request or leak that is not meant, in ${name}`, async () => {
      let texts = 0;
      const { requests } = await withInputs(name, ({ arbitrary, check }) =>
        holds(
          {
            arbitrary,
            async check(each: Given) {
              texts += countTexts(each);
              await check(each);
            },
          },
          RUNS[name],
        ),
      );
      assert.deepEqual(requests, []);
      record(`injection-${name}`, { texts, requests: requests.length });
    });
  }

  it('as an answer is refused, or its links lead where they seem to', () => holds(answers, 150));

  it('around a secret does not help it through the mask', () => holds(masking, 1000));

  it('that was found once does no harm any more', async () => {
    const of = (name: FoundCase['property']) => found.filter(({ property }) => property === name);
    for (const { value } of of('answers')) await answers.check(value as string);
    for (const { value } of of('masking')) await masking.check(value as [string, string, string]);
    const inputs = of('inputs');
    const [browser] = availableBrowsers();
    if (!browser || inputs.length === 0) return;
    await withInputs(browser, async ({ check }) => {
      for (const { value } of inputs) await check(value as Given);
    });
  });
});
