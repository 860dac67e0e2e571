/**
 * `npm run search:tune`: tries settings of the search and prints what each of them does. Needs a built tree. It writes nothing:
 * whoever finds something better puts it into src/search/settings.ts and says so in the commit.
 *
 *   npm run search:tune                        each setting a step down and up, one at a time (minutes)
 *   npm run search:tune -- weightStep=1,2      only these; several lists are tried in all combinations
 *
 * Only the tuning half of the labelled questions is looked at. It is cut into folds: the threshold of refusal is taken from the
 * other folds each time, so that the share of refused questions is not one that was fitted to them.
 */
import { brotliCompressSync } from 'node:zlib';
import { packContent, readContent } from '../build/src/compiler/index.js';
import { plainText } from '../build/src/model/topic.js';
import { createEngine } from '../build/src/search/engine.js';
import { buildIndex } from '../build/src/search/indexer.js';
import { SETTINGS } from '../build/src/search/settings.js';
import { readHalves } from '../build/test/search-quality/labelled-questions.js';

const FOLDS = 5;
/** Covered questions that may be refused: the goal that the threshold is set by. */
const WRONGLY_REFUSED = 0.04;
const STEPS = [0.6, 1.6];

/** All settings that are numbers, by their path. */
function numbersIn(settings, path = []) {
  return Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'number' ? [[...path, name]] : numbersIn(value, [...path, name]),
  );
}

const valueAt = (settings, path) => path.reduce((inner, name) => inner[name], settings);

function withValue(settings, [name, ...rest], value) {
  return { ...settings, [name]: rest.length ? withValue(settings[name], rest, value) : value };
}

/** What is to be tried: a list of changes for each run. */
function planRuns(wishes) {
  const paths = numbersIn(SETTINGS);
  if (wishes.length > 0) {
    return wishes.reduce(
      (runs, wish) => {
        const [name, values = ''] = wish.split('=');
        const path = paths.find((known) => known.at(-1) === name);
        if (!path)
          throw new Error(
            `No setting is named "${name}". There are ${paths.map((p) => p.at(-1)).join(', ')}`,
          );
        return runs.flatMap((run) =>
          values.split(',').map((value) => [...run, [path, Number(value)]]),
        );
      },
      [[]],
    );
  }
  const tuned = paths.filter((path) => !['mostCells', 'coverage'].includes(path[0]));
  return [
    [],
    ...tuned.flatMap((path) =>
      STEPS.map((step) => [[path, round(valueAt(SETTINGS, path) * step, valueAt(SETTINGS, path))]]),
    ),
  ];
}

/** Whole numbers stay whole. */
function round(value, model) {
  return Number.isInteger(model) ? Math.max(1, Math.round(value)) : Number(value.toPrecision(2));
}

function indexInput({ lang, topics, vocabulary }) {
  const indexed = topics.map((topic) => ({ ...topic, text: plainText(topic.answer) }));
  return { lang, topics: indexed, ...vocabulary };
}

/** For each question the rank of the right topic and how likely the search holds it for not covered. */
function ask(engine, questions) {
  return questions.map(({ q, topics, kind }) => {
    const { hits, exactError } = engine.search(q);
    const covered = hits.reduce((sum, { score }) => sum + score, 0);
    return {
      kind: kind.startsWith('none') ? 'none' : kind,
      rank: hits.findIndex(({ topicId }) => topics.includes(topicId)),
      doubt: exactError ? 0 : 1 - covered,
    };
  });
}

const share = (rows, isRight) => rows.filter(isRight).length / rows.length;

/** The share of uncovered questions that are refused at the threshold that the other folds ask for. */
function refusedAcrossFolds(rows) {
  const shares = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter((_, i) => i % FOLDS !== fold && rows[i].kind !== 'none');
    const doubts = others.map(({ doubt }) => doubt).sort((a, b) => b - a);
    const threshold = doubts[Math.floor(doubts.length * WRONGLY_REFUSED)];
    const asked = rows.filter(({ kind }, i) => i % FOLDS === fold && kind === 'none');
    return { threshold, refused: share(asked, ({ doubt }) => doubt > threshold) };
  });
  const mean = (name) => shares.reduce((sum, one) => sum + one[name], 0) / FOLDS;
  return { refused: mean('refused'), threshold: mean('threshold') };
}

const percent = (value) => `${(100 * value).toFixed(1)}%`.padStart(6);

const content = await readContent('content/en');
const input = indexInput(content);
// Everything but the index, which is built anew for each run.
const pack = packContent({
  ...content,
  vocabulary: { ...content.vocabulary, shared: [], offTopic: [] },
});
const { tuning } = readHalves();

console.log(' plain  three   typo  refused at 4%  threshold  bytes  seconds  settings');
for (const changes of planRuns(process.argv.slice(2))) {
  const settings = changes.reduce((all, [path, value]) => withValue(all, path, value), SETTINGS);
  const started = performance.now();
  const index = buildIndex(input, settings);
  const seconds = (performance.now() - started) / 1000;
  const rows = ask(createEngine({ ...pack, index }), tuning);
  const of = (wanted) => rows.filter(({ kind }) => kind === wanted);
  const { refused, threshold } = refusedAcrossFolds(rows);
  console.log(
    percent(share(of('plain'), ({ rank }) => rank === 0)),
    percent(share(of('plain'), ({ rank }) => rank >= 0 && rank < 3)),
    percent(share(of('typo'), ({ rank }) => rank === 0)),
    percent(refused).padStart(14),
    threshold.toFixed(2).padStart(10),
    String(brotliCompressSync(index).length).padStart(6),
    seconds.toFixed(1).padStart(8),
    ` ${changes.map(([path, value]) => `${path.at(-1)}=${value}`).join(' ') || 'as they are'}`,
  );
}
