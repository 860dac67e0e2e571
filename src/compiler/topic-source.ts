import type { Block } from '../model/topic.js';
import { readAnswer } from './answer.js';
import { quote } from './did-you-mean.js';
import { checkFrontMatter, onOneLine, type FrontMatter } from './front-matter.js';
import { refuseAddress } from './links.js';
import { START, type FileReport, type Place } from './report.js';
import { readSource } from './source.js';
import type { TopicFile } from './topic-files.js';
import { readYaml, type YamlPath, type YamlSource } from './yaml-source.js';

/** What a topic is checked against. */
export interface TopicContext {
  /** The real path of the content folder. */
  readonly root: string;
  /** The last day that a review may have, YYYY-MM-DD. */
  readonly today: string;
  readonly topicIds: readonly string[];
  /** Nothing where the list of hosts cannot be read. */
  readonly linkHosts: readonly string[] | undefined;
}

/** A topic as its file has it. */
export interface TopicSource {
  readonly id: string;
  /** Missing when it has a mistake. */
  readonly frontMatter: FrontMatter | undefined;
  /** The place in the order, which may be known when other front matter is wrong. */
  readonly order: number | undefined;
  readonly answer: readonly Block[];
  readonly answerPlace: Place;
  readonly placeOf: (path: YamlPath) => Place;
  readonly report: FileReport;
}

/** Reads a topic and reports all that is wrong with it by itself. Returns nothing when the file is no text. */
export async function readTopic(
  file: TopicFile,
  context: TopicContext,
): Promise<TopicSource | undefined> {
  const { id, report } = file;
  const source = await readSource(file.path, context.root, report);
  if (source === undefined) return undefined;
  const { frontMatterText, markdown, answerPlace } = splitFrontMatter(source, report);
  const yaml = frontMatterText === undefined ? undefined : readYaml(frontMatterText, report);
  const frontMatter = yaml && checkFrontMatter(yaml, context.today, report);
  if (yaml) checkSources(yaml, context.linkHosts, report);
  const answerContext = { ...context, topicId: id, report, source };
  return {
    id,
    frontMatter,
    order: orderOf(yaml?.value),
    answer: markdown === undefined ? [] : readAnswer(markdown, answerPlace, answerContext),
    answerPlace,
    placeOf: yaml?.placeOf ?? (() => START),
    report,
  };
}

/** Front matter as YAML that begins with its file; Markdown with the front matter blanked out, so that both have true positions. */
function splitFrontMatter(
  source: string,
  report: FileReport,
): { frontMatterText?: string; markdown?: string; answerPlace: Place } {
  const found = /^---[ \t]*\n(?:[^]*?\n)??(?=---[ \t]*(?:\n|$))/.exec(source)?.[0];
  if (found === undefined) {
    const half = halfFrontMatter(source);
    const reason =
      half ?? 'the file must begin with front matter between two lines of "---". Add it.';
    report.mistake('front-matter-missing', START, reason);
    // Where it is not whole, nobody knows what is answer.
    const isAnswer = half === undefined && !source.startsWith('---');
    return { answerPlace: START, ...(isAnswer && { markdown: source }) };
  }
  const end = source.indexOf('\n', found.length);
  const head = end < 0 ? source : source.slice(0, end);
  const markdown = head.replace(/[^\n]/g, ' ') + source.slice(head.length);
  const answerPlace = { line: head.split('\n').length + 1, column: 1 };
  return { frontMatterText: found, markdown, answerPlace };
}

/** What is wrong with front matter that is there, but not as it must be. */
function halfFrontMatter(source: string): string | undefined {
  if (/^---[ \t]*(?:\n|$)/.test(source))
    return 'the front matter has no end. Close it with a line of "---" above the answer.';
  if (/^[a-z]+:(?:[ \t].*)?\n(?:[^]*\n)?---[ \t]*(?:\n|$)/i.test(source))
    return 'the front matter has no beginning. Write a line of "---" above it.';
  if (/^[ \t]*---[ \t]*\n[a-z]+:/im.test(source))
    return 'something stands before the front matter, if only a blank or an empty line. Remove it.';
  return undefined;
}

/** Judges the addresses of sources, also when other front matter is wrong: an author is told everything at once. */
function checkSources(
  yaml: YamlSource,
  linkHosts: readonly string[] | undefined,
  report: FileReport,
): void {
  sourcesOf(yaml.value).forEach((source, index) => {
    const address = typeof source === 'string' ? onOneLine(source) : '';
    const refusal = address && refuseAddress(address, linkHosts);
    if (!refusal) return; // what is no text, or empty, is told with the rest of the front matter
    report.mistake(refusal.id, yaml.placeOf(['sources', index]), `"sources": ${refusal.reason}`);
  });
}

function sourcesOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('sources' in value)) return [];
  return Array.isArray(value.sources) ? value.sources : [];
}

function orderOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('order' in value)) return undefined;
  return typeof value.order === 'number' ? value.order : undefined;
}

/** Reports topics that share their place in the order. */
export function checkOrders(topics: readonly TopicSource[]): void {
  const owners = new Map<number, TopicSource>();
  for (const topic of topics) {
    if (topic.order === undefined) continue;
    const owner = owners.get(topic.order);
    if (owner === undefined) {
      owners.set(topic.order, topic);
      continue;
    }
    const reason = `"order" ${topic.order} is taken by ${quote(owner.report.path)}. Choose another number.`;
    topic.report.mistake('duplicate-order', topic.placeOf(['order']), reason);
  }
}
