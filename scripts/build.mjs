/** Builds everything: src and test to build/ (tsc), then dist/ (Rollup and scripts/outputs.mjs). */
import { chmodSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

/** Stale output of a file that is gone would still be tested and packed. */
for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
await run('tsc', []);
await run('rollup', ['--config', '--silent']);
const { writeOutputs } = await import('./outputs.mjs');
await writeOutputs('dist');
chmodSync('dist/node/signin-help.js', 0o755);
