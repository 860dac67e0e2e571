import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Messages } from '../model/messages.js';
import { isEnglish } from '../search/analysis.js';
import type { SearchVocabulary } from '../search/index-input.js';
import { builtInHosts, builtInMessages } from './built-in.js';
import { completeMessages, isComplete, warnOfEnglish } from './complete-messages.js';
import { labelOf, WORD_FILES, type LanguageFolder } from './folder.js';
import { Report, type FileReport } from './report.js';
import { readSource } from './source.js';
import type { TopicSource } from './topic-source.js';
import { checkLinks, checkOffTopic, checkQuestions, checkSynonyms } from './vocabulary.js';
import { checkMessages } from './messages.js';
import { wordsOf } from './warnings.js';
import { readYaml, type YamlSource } from './yaml-source.js';

/** A YAML file beside the topics. */
interface WordFile {
  /** Missing where there is no such file, or where it cannot be read. */
  readonly yaml: YamlSource | undefined;
  readonly isThere: boolean;
  readonly report: FileReport;
}

/** The YAML files of a language, by what they are for. */
export type WordFiles = Readonly<Record<keyof typeof WORD_FILES, WordFile>>;

/** Reads the YAML files of a language; one that does not exist is no mistake. */
export async function readWordFiles(
  { path, root }: LanguageFolder,
  cwd: string,
  report: Report,
): Promise<WordFiles> {
  const read = async (name: string): Promise<WordFile> => {
    const file = join(path, name);
    const fileReport = report.file(labelOf(file, cwd));
    const isThere = (await lstat(file).catch(() => undefined)) !== undefined;
    const text = isThere ? await readSource(file, root, fileReport) : undefined;
    const yaml = text === undefined ? undefined : readYaml(text, fileReport);
    return { yaml, isThere, report: fileReport };
  };
  return {
    messages: await read(WORD_FILES.messages),
    synonyms: await read(WORD_FILES.synonyms),
    links: await read(WORD_FILES.links),
    offTopic: await read(WORD_FILES.offTopic),
    questions: await read(WORD_FILES.questions),
  };
}

/** Where the built-in messages and links stand that fill gaps. */
interface Defaults {
  readonly cwd: string;
  readonly defaults: string | undefined;
}

/** Checks the messages of a language, and fills its gaps with the built-in English ones. */
export async function messagesOf(
  { yaml, report }: WordFile,
  { lang, path }: LanguageFolder,
  { cwd, defaults }: Defaults,
  whole: Report,
): Promise<Messages> {
  const own = yaml ? checkMessages(yaml, lang, report) : {};
  const isOwn = defaults !== undefined && resolve(cwd, defaults) === path;
  const isForeign = !isOwn && !isEnglish(lang);
  const isWhole = isComplete(own);
  // Where the built-in messages only serve for comparison, mistakes in them are nobody's concern.
  const builtIn =
    isWhole && !isForeign
      ? {}
      : await builtInMessages(defaults, cwd, isWhole ? new Report() : whole);
  if (isForeign) warnOfEnglish(own, builtIn, report);
  return completeMessages(own, builtIn, lang, report);
}

/**
 * The hosts that links may lead to, the built-in ones where there is no list; nothing where it cannot be read, and no link can be
 * judged by it.
 */
export async function linkHostsOf(
  { yaml, isThere, report }: WordFile,
  { cwd, defaults }: Defaults,
  whole: Report,
): Promise<readonly string[] | undefined> {
  if (yaml) return checkLinks(yaml, report);
  return isThere ? undefined : builtInHosts(defaults, cwd, whole);
}

/** What the search learns from besides the topics. */
export function vocabularyOf(
  { synonyms, offTopic, questions }: WordFiles,
  topicIds: readonly string[],
  topics: readonly TopicSource[],
): SearchVocabulary {
  const shared = questions.yaml ? checkQuestions(questions.yaml, topicIds, questions.report) : [];
  const taught = new Map([
    ...topics.flatMap(({ frontMatter, report }) =>
      frontMatter
        ? [frontMatter.title, ...frontMatter.questions].map(
            (question) => [wordsOf(question), report.path] as const,
          )
        : [],
    ),
    ...shared.map(({ question }) => [wordsOf(question), questions.report.path] as const),
  ]);
  return {
    ...((synonyms.yaml && checkSynonyms(synonyms.yaml, synonyms.report)) ?? NO_SYNONYMS),
    offTopic: offTopic.yaml ? checkOffTopic(offTopic.yaml, taught, offTopic.report) : [],
    shared,
  };
}

const NO_SYNONYMS = { variants: [], similar: [], ordinary: [] };
