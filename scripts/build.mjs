/** Builds everything: src and test to build/ (tsc), then dist/ (Rollup). */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Stale output of a file that is gone would still be tested and packed. */
for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
await run('tsc', []);
await run('rollup', ['--config', '--silent']);
cpSync('build/src', 'dist/types', {
  recursive: true,
  filter: (file) => !file.includes('.') || file.endsWith('.d.ts'),
});
writeFileSync(
  'dist/types/content.d.ts',
  "import type { ContentPack } from './model/pack.js';\ndeclare const pack: ContentPack;\nexport default pack;\n",
);
