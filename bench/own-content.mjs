/**
 * `npm run bench:own-content`: what the command `signin-help build` costs for own content of 5, 500 and 5,000 topics: seconds
 * of processor time, memory, and the size of the script. Needs a build. Other sizes: `npm run bench:own-content -- 50 100`.
 * `--write` writes the table to bench/own-content.md; docs/own-bundle.md tells it to readers.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

const COMMAND = resolve('dist/node/signin-help.js');
const TABLE = 'bench/own-content.md';
const SIZES = [5, 500, 5000];
/** Words that an own knowledge base of some size knows; the n-th is used about 1/n as often as the first. */
const LEXICON = 4000;
const QUESTIONS = 4;
const STEPS = 4;
/** Prints at the end what the process took. Processor time, for other work on the machine does not lengthen it. */
const TELL_USE = `process.on('exit', () => console.error('used ' + JSON.stringify(process.resourceUsage())))`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const rows = (positionals.length > 0 ? positionals.map(Number) : SIZES).map(measure);
const table = [
  '| topics | processor seconds | memory | script | with brotli |',
  '| ---: | ---: | ---: | ---: | ---: |',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');
console.log(table);
if (values.write) writeFileSync(TABLE, page(table));

/** @param {number} count */
function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-own-'));
  try {
    writeContent(join(folder, 'content', 'topics'), count);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(TELL_USE)}`, COMMAND, 'build'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    );
    if (status !== 0) throw new Error(stderr);
    const script = readFileSync(join(folder, 'dist/signin-help.js'));
    const used = JSON.parse(/^used (.*)$/m.exec(stderr)?.[1] ?? '');
    const seconds = (used.userCPUTime + used.systemCPUTime) / 1e6; // told in microseconds
    const megabytes = used.maxRSS / 1024; // told in kilobytes
    return [
      count.toLocaleString('en'),
      seconds.toFixed(1),
      `${Math.round(megabytes)} MB`,
      `${Math.round(statSync(join(folder, 'dist/signin-help.js')).size / 1000)} kB`,
      `${Math.round(brotliCompressSync(script).length / 1000)} kB`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Topics of made-up words: each has a few of its own and many that others have as well, as in a real knowledge base. */
function writeContent(folder, count) {
  mkdirSync(folder, { recursive: true });
  const random = generator(count);
  const word = () => wordOf(Math.floor(LEXICON ** random()) - 1);
  const words = (most) => Array.from({ length: most }, word).join(' ');
  for (let index = 0; index < count; index++) {
    const own = wordOf(LEXICON + index);
    const questions = Array.from({ length: QUESTIONS }, () => `  - how ${words(3)} ${own}`);
    const steps = Array.from({ length: STEPS }, (_, step) => `${step + 1}. Open ${words(8)}.`);
    writeFileSync(
      join(folder, `topic-${index}.md`),
      `---
title: The ${words(3)} ${own} does not open
order: ${index + 1}
audience: [anyone]
questions:
${questions.join('\n')}
reviewed: ${new Date().toISOString().slice(0, 10)}
---
Ask for ${words(6)} first.

${steps.join('\n')}
`,
    );
  }
}

/** The n-th of a row of words that can be spoken. */
function wordOf(number) {
  const syllables = [];
  for (let rest = number + 400; rest > 0; rest = Math.floor(rest / 75)) {
    syllables.push('bdfgklmnprstvwz'[rest % 15] + 'aeiou'[Math.floor(rest / 15) % 5]);
  }
  return syllables.join('');
}

/** The same random numbers for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function page(text) {
  const day = new Date().toISOString().slice(0, 10);
  return `# Own content: time, memory, size

What \`signin-help build\` costs for content of made-up words (${QUESTIONS} questions and ${STEPS + 1} sentences a topic), measured on
${day} by \`npm run bench:own-content -- --write\` with Node ${process.versions.node} on ${cpus().length} cores of ${cpus()[0]?.model.trim()}.

${text}

Training takes most of the time. Content of more than four million terms times topics is not trained, so 5,000 topics take little
longer than 500.
`;
}
