import * as v from 'valibot';

import type { SearchVocabulary } from '../search/index-input.js';
import { didYouMean, quote } from './did-you-mean.js';
import { hostWithin, isHost } from './links.js';
import type { MistakeId } from './mistakes.js';
import type { FileReport } from './report.js';
import { warnOfSharedVariants } from './shared-variants.js';
import { wordsOf } from './warnings.js';
import { wrongKey, type Issue, type Told } from './wrong-key.js';
import { reportUnknownKeys, type YamlPath, type YamlSource } from './yaml-source.js';

const text = v.pipe(v.string('wrong-type'), v.trim(), v.nonEmpty('empty-text'));
/** With something to find it by. */
const word = v.pipe(text, v.regex(/[\p{L}\p{N}]/u, 'empty-text'));
const words = v.array(word, 'wrong-type');
const texts = v.array(text, 'wrong-type');
const group = v.pipe(words, v.minLength(2, 'wrong-type'));
const some = v.pipe(texts, v.nonEmpty('wrong-type'));
const groups = v.optional(v.array(group, 'wrong-type'), []);

/** synonyms.yaml: groups of spellings of one thing, groups of words that mean nearly the same, and words to pass over. */
const SYNONYMS = v.object(
  {
    variants: groups,
    similar: groups,
    ordinary: v.optional(words, []),
  },
  'wrong-type',
);
/** links.yaml: the hosts that links may lead to. */
const LINKS = v.object({ hosts: texts }, 'missing-key');
const pattern = v.strictObject({ subjects: some, questions: some }, 'wrong-type');
/** off-topic.yaml: questions that no topic covers, one by one and as patterns. */
const OFF_TOPIC = v.object(
  { questions: texts, patterns: v.optional(v.array(pattern, 'wrong-type'), []) },
  'missing-key',
);
const shared = v.strictObject(
  { topics: some, questions: v.pipe(words, v.nonEmpty('wrong-type')) },
  'wrong-type',
);
/** questions.yaml: questions that several topics answer, or more questions of one. */
const QUESTIONS = v.array(shared, 'wrong-type');

/** Checks a synonyms.yaml. */
export function checkSynonyms(
  yaml: YamlSource,
  report: FileReport,
): v.InferOutput<typeof SYNONYMS> | undefined {
  const form: Form = [
    'variants: and similar:, each a list of groups such as [mfa, 2fa], and ordinary:, a list of words',
    ([key]) => (key === 'ordinary' ? 'ordinary: [please]' : 'variants: [[mfa, 2fa]]'),
  ];
  const checked = check(SYNONYMS, yaml, form, report);
  warnOfSharedVariants(checked?.variants ?? [], yaml, report);
  return checked;
}

/**
 * Checks an off-topic.yaml. Returns its questions, those of its patterns included.
 *
 * @param taught By the words of each question that a topic covers, where it stands.
 */
export function checkOffTopic(
  yaml: YamlSource,
  taught: ReadonlyMap<string, string>,
  report: FileReport,
): readonly string[] {
  const form: Form = [
    'questions: with a list of texts, and patterns: with subjects: and questions: that hold {}',
    ([key]) =>
      key === 'patterns'
        ? "patterns: [{ subjects: [desk], questions: ['order a {}'] }]"
        : 'questions: [make a bucket public]',
  ];
  const checked = check(OFF_TOPIC, yaml, form, report);
  if (!checked) return [];
  checked.patterns.forEach(({ questions }, index) => {
    questions.forEach((question, at) => {
      if (question.includes(PLACE)) return;
      const place = yaml.placeOf(['patterns', index, 'questions', at]);
      const reason = `the question ${quote(question)} of a pattern has no place for its subjects. Write {} there, or move it out of the patterns.`;
      report.mistake('missing-placeholder', place, reason);
    });
  });
  const warn = (question: string, path: YamlPath): void => {
    const owner = taught.get(wordsOf(question));
    if (owner === undefined) return;
    const reason = `${quote(question)} is taught to a topic in ${owner} too. Keep it in one.`;
    report.warning('taught-twice', yaml.placeOf(path), reason);
  };
  const filled = checked.patterns.map(fillPattern);
  checked.questions.forEach((question, at) => warn(question, ['questions', at]));
  filled.forEach((questions, at) =>
    questions.forEach((question) => warn(question, ['patterns', at])),
  );
  return [...new Set([...checked.questions, ...filled.flat()])];
}

/** Where a pattern's question takes a subject. */
const PLACE = '{}';
/** Questions that each subject of a pattern is put into at least: enough to teach the subject and the question, without all pairs. */
const QUESTIONS_PER_SUBJECT = 6;

/** Puts each subject into some of the questions, other ones for each subject, so that all of them occur. */
function fillPattern({ subjects, questions }: v.InferOutput<typeof pattern>): string[] {
  const fair = Math.max(QUESTIONS_PER_SUBJECT, Math.ceil(questions.length / subjects.length));
  const share = Math.min(fair, questions.length);
  return subjects.flatMap((subject, turn) =>
    Array.from({ length: share }, (_, step) =>
      questions[(turn * share + step) % questions.length]!.replaceAll(
        PLACE,
        // A function, for in a text "$&" would mean something.
        () => subject,
      ),
    ),
  );
}

/** Checks a links.yaml. Returns the hosts, also those that stand beside a wrong one; nothing where it is no list. */
export function checkLinks(yaml: YamlSource, report: FileReport): readonly string[] | undefined {
  const form: Form = ['hosts: with a list of host names', () => 'hosts: [docs.aws.amazon.com]'];
  const hosts = check(LINKS, yaml, form, report)?.hosts;
  return hosts?.flatMap((host, index) => {
    if (isHost(host)) return [host];
    const meant = hostWithin(host);
    const mend = meant ? `Write "${meant}".` : 'Write it as in aws.amazon.com, in small letters.';
    const reason = `${quote(host)} is not a host name. ${mend}`;
    report.mistake('host-name', yaml.placeOf(['hosts', index]), reason);
    return meant ? [meant] : []; // so that links to it are not mistakes as well
  });
}

/** Checks a questions.yaml. Returns its questions, each with the topics that answer it. */
export function checkQuestions(
  yaml: YamlSource,
  topicIds: readonly string[],
  report: FileReport,
): SearchVocabulary['shared'] {
  const form: Form = [
    'a list of groups: "topics:" with a list of topics, and "questions:" that each of them answers',
    () => '- { topics: [lost-phone], questions: [where is my phone] }',
  ];
  const groups = check(QUESTIONS, yaml, form, report) ?? [];
  groups.forEach(({ topics }, index) => {
    topics.forEach((topic, at) => {
      if (topicIds.includes(topic)) return;
      const mend = didYouMean(topic, topicIds) || ' Name files of topics/, without .md.';
      const place = yaml.placeOf([index, 'topics', at]);
      report.mistake('link-topic', place, `there is no topic ${quote(topic)}.${mend}`);
    });
  });
  return groups.flatMap(({ topics, questions }) =>
    questions.map((question) => ({ question, topics })),
  );
}

type Schema = typeof SYNONYMS | typeof LINKS | typeof OFF_TOPIC | typeof QUESTIONS;

/** What a file must hold, and a line that does, for the place of a mistake. */
type Form = readonly [must: string, lineFor: (path: YamlPath) => string];

function check<Checked extends Schema>(
  schema: Checked,
  yaml: YamlSource,
  [must, lineFor]: Form,
  report: FileReport,
): v.InferOutput<Checked> | undefined {
  if ('entries' in schema) reportUnknownKeys(yaml, Object.keys(schema.entries), report);
  const result = v.safeParse(schema, yaml.value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    const known = Object.keys((path[0] === 'patterns' ? pattern : shared).entries);
    const [id, place, reason]: Told = wrongKey(issue, path, known, lineFor(path), yaml) ?? [
      issue.message as MistakeId,
      yaml.placeOf(path),
      yaml.value === null
        ? `the file is empty; it must hold ${must}. Write them, or take the file away.`
        : `the file must hold ${must}; found ${quote(issue.input)} here. ${mendOf(issue, lineFor(path))}`,
    ];
    report.mistake(id, place, reason);
  }
  return undefined;
}

function mendOf({ input, message }: Issue, line: string): string {
  if (message === 'empty-text') return 'Write it with a letter or digit, or remove it.';
  // A scalar that is no text, such as 42, was meant as one.
  const isScalar = input !== null && /^(?:number|boolean)$/.test(typeof input);
  return isScalar ? 'Put text in quotes.' : `Write it as in: ${line}`;
}
