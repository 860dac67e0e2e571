/**
 * `npm run fuzz`: tries the properties of test/trust with a new seed each time, until the time is over or one does not hold.
 *
 *   npm run fuzz                    two minutes
 *   npm run fuzz -- --minutes 30    longer
 *   npm run fuzz -- --seed 42       a seed that was printed
 *
 * What is found is printed as a line for test/trust/cases.json, which `npm test` tries again for good.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';

const PROPERTIES = new URL('../build/test/trust/properties.js', import.meta.url);
const DRIVE = new URL('../build/test/drive/index.js', import.meta.url);
const MOST_SEED = 2 ** 31 - 1;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? randomInt(MOST_SEED) : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('--minutes takes a number above 0, --seed a whole number');
  process.exit(2);
}
if (!existsSync(PROPERTIES) || !existsSync('dist/signin-help.js')) {
  if (spawnSync('node', ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1);
}
const { answers, masking, withInputs } = await import(PROPERTIES.href);
const { availableBrowsers } = await import(DRIVE.href);

const browsers = availableBrowsers();
const share = (minutes * 60_000) / (2 + browsers.length);
console.log(`seed ${seed}, ${minutes} minutes`);
const outcomes = [await run('answers', answers), await run('masking', masking)];
for (const browser of browsers) {
  const { value, requests } = await withInputs(browser, (inputs) => run('inputs', inputs, browser));
  if (requests.length > 0) console.log(`requests in ${browser}: ${requests.join(', ')}`);
  outcomes.push(value && requests.length === 0);
}
// Browsers leave handles open.
process.exit(outcomes.every(Boolean) ? 0 : 1);

/** Tries a property for its share of the time. Answers whether it held. */
async function run(name, { arbitrary, check }, where = 'Node') {
  const property = fc.asyncProperty(arbitrary, async (value) => check(value));
  const found = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: share,
    markInterruptAsFailure: false,
  });
  if (!found.failed) {
    console.log(`${name} in ${where}: ${found.numRuns} cases, all well`);
    return true;
  }
  const [value] = found.counterexample;
  console.log(`${name} in ${where}: does not hold after ${found.numRuns} cases, seed ${seed}`);
  console.log(String(found.errorInstance?.stack ?? found.errorInstance));
  console.log(`A line for test/trust/cases.json:\n${JSON.stringify({ property: name, value })}`);
  return false;
}
