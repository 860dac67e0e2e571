import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters } from 'fast-check';

/** `npm run trust` sets it: everything in full numbers, as long as it takes. */
export const IS_FULL = process.env['SIGNIN_HELP_TRUST'] === 'full';

const SEED = 20261124; // any; the same one each time, so that a red test stays red

/** How often a property is tried: `most` times in `npm test`, ten times as often in `npm run trust`. */
export function runs<Value>(most: number): Parameters<Value> {
  return { seed: SEED, numRuns: IS_FULL ? most * 10 : most, endOnFailure: false };
}

/** Keeps figures for the table of docs/trust.md. */
export function record(name: string, figures: Readonly<Record<string, number | string>>): void {
  mkdirSync(join('build', 'trust'), { recursive: true });
  const text = JSON.stringify({ ...figures, isFull: IS_FULL });
  writeFileSync(join('build', 'trust', `${name}.json`), `${text}\n`);
}
