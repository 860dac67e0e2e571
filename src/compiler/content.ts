import type { Messages } from '../model/messages.js';
import type { Topic } from '../model/topic.js';
import type { SearchVocabulary } from '../search/index-input.js';
import { findLanguageFolder, labelOf, type LanguageFolder } from './folder.js';
import { ContentError, Report, START, type ContentMessage, type Place } from './report.js';
import { requireKnown, requireText } from './require-argument.js';
import { reasonOf } from './source.js';
import { listTopicFiles } from './topic-files.js';
import { checkOrders, readTopic, type TopicSource } from './topic-source.js';
import { warnOfUnknownFiles } from './unknown-files.js';
import { warnOfTopics } from './warnings.js';
import { linkHostsOf, messagesOf, readWordFiles, vocabularyOf } from './word-files.js';

/** How content is read. */
export interface CompileOptions {
  /** BCP 47 tag; by default the name of the language's folder. */
  readonly lang?: string | undefined;
  /** The last day that a review may have, YYYY-MM-DD; by default today, where on earth the day is oldest. */
  readonly today?: string | undefined;
  /** The folder from which paths are taken and told; by default the working folder. */
  readonly cwd?: string | undefined;
  /** The language folder whose messages and hosts fill gaps; by default the package's English one. */
  readonly defaults?: string | undefined;
  /** Called with each warning, by file, line and column, when there is no mistake. */
  readonly onWarning?: ((message: ContentMessage) => void) | undefined;
}

const OPTION_NAMES = Object.keys({
  lang: true,
  today: true,
  cwd: true,
  defaults: true,
  onWarning: true,
} satisfies Record<keyof CompileOptions, true>);

/** A topic with all that its author wrote. */
export interface AuthoredTopic extends Topic {
  /** https addresses of the pages that the answer was written from; the answer links those that help a reader. */
  readonly sources: readonly string[];
  readonly questions: readonly string[];
  readonly errors: readonly string[];
  /** Queries that must find this topic first. */
  readonly tests: readonly string[];
  /** Where each of the tests stands. */
  readonly testPlaces: readonly FilePlace[];
}

/** A place in a file that is named as its author knows it. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** The checked content of one language, before it is indexed. */
export interface Content {
  readonly lang: string;
  readonly messages: Messages;
  readonly linkHosts: readonly string[];
  readonly vocabulary: SearchVocabulary;
  /** In their order. */
  readonly topics: readonly AuthoredTopic[];
}

/** Somewhere it is this many hours later than in UTC, and an author's today must not be the compiler's future. */
const EARLIEST_TIME_ZONE_MS = 14 * 3_600_000;

/**
 * Reads and checks the content of one language from its folder (it has `topics/`) or from a folder of languages.
 * Rejects with a ContentError that has all mistakes.
 */
export async function readContent(folder: string, options: CompileOptions = {}): Promise<Content> {
  requireText('folder', folder, 'a path such as "content/en"');
  requireKnown(options, OPTION_NAMES);
  const report = new Report();
  const content = await tryRead(folder, options, report);
  if (content === undefined || report.mistakes.length > 0) throw new ContentError(report.mistakes);
  for (const warning of report.warnings) options.onWarning?.(warning);
  return content;
}

async function tryRead(
  folder: string,
  options: CompileOptions,
  report: Report,
): Promise<Content | undefined> {
  const { lang, cwd = process.cwd() } = options;
  try {
    const found = await findLanguageFolder(folder, { lang, cwd }, report);
    return found && (await readFolder(found, { ...options, cwd }, report));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
    const reason = `this cannot be read: ${reasonOf(error)}. Check who may read it.`;
    report.file(labelOf(path, cwd)).mistake('file-unreadable', START, reason);
    return undefined;
  }
}

async function readFolder(
  folder: LanguageFolder,
  { cwd, defaults, today }: CompileOptions & { readonly cwd: string },
  report: Report,
): Promise<Content> {
  const { lang, root } = folder;
  const wordFiles = await readWordFiles(folder, cwd, report);
  const messages = await messagesOf(wordFiles.messages, folder, { cwd, defaults }, report);
  const linkHosts = await linkHostsOf(wordFiles.links, { cwd, defaults }, report);
  const files = await listTopicFiles(folder, cwd, report);
  const topicIds = files.map(({ id }) => id);
  const topics: TopicSource[] = [];
  const lastDay = today ?? dayAt(Date.now() + EARLIEST_TIME_ZONE_MS);
  for (const file of files) {
    const topic = await readTopic(file, { root, today: lastDay, topicIds, linkHosts });
    if (topic) topics.push(topic);
  }
  checkOrders(topics);
  warnOfTopics(topics, lang, today ?? dayAt(Date.now()));
  await warnOfUnknownFiles(folder, cwd, report);
  return {
    lang,
    messages,
    linkHosts: linkHosts ?? [],
    vocabulary: vocabularyOf(wordFiles, topicIds, topics),
    topics: authored(topics),
  };
}

function authored(topics: readonly TopicSource[]): AuthoredTopic[] {
  return topics
    .flatMap(({ id, answer, frontMatter, placeOf, report }) => {
      if (frontMatter === undefined) return [];
      const testPlaces = frontMatter.tests.map((_, index) => ({
        file: report.path,
        ...placeOf(['tests', index]),
      }));
      return [{ id, answer, ...frontMatter, testPlaces }];
    })
    .sort((a, b) => a.order - b.order);
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
