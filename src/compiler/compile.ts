import { PACK_FORMAT, type ContentPack } from '../model/pack.js';
import { plainText, type Topic } from '../model/topic.js';
import type { IndexInput } from '../search/index-input.js';
import { buildIndex } from '../search/indexer.js';
import { requireObject } from './require-argument.js';
import { readContent, type AuthoredTopic, type CompileOptions, type Content } from './content.js';

/**
 * Compiles the content of one language into a pack: from its folder (it has `topics/`) or from a folder of languages.
 * Rejects with a ContentError that has all mistakes of the run, each as `file:line:column: what is wrong, how to mend it`.
 */
export async function compile(folder: string, options: CompileOptions = {}): Promise<ContentPack> {
  return packContent(await readContent(folder, options));
}

/** Indexes checked content and makes the pack that the browser gets. */
export function packContent(content: Content): ContentPack {
  requireObject('content', content, 'vocabulary', 'what readContent resolves to');
  const { lang, topics, vocabulary } = content;
  const indexed = topics.map(({ id, title, questions, errors, audience, answer }) => ({
    id,
    title,
    questions,
    errors,
    audience,
    text: plainText(answer),
  }));
  return { ...packToRead(content), index: indexOnce({ lang, topics: indexed, ...vocabulary }) };
}

/** The pack without its search, for what is only read: a sheet, a list of topics. It takes no time to make. */
export function packToRead({
  lang,
  messages,
  topics,
  linkHosts,
  vocabulary,
}: Content): ContentPack {
  return {
    format: PACK_FORMAT,
    lang,
    messages,
    topics: topics.map(packTopic),
    linkHosts,
    variants: vocabulary.variants,
    index: '',
  };
}

let lastInput = '';
let lastIndex = '';

/** Indexing trains the search for seconds; a build that bundles the same content several times does it once. */
function indexOnce(input: IndexInput): string {
  const key = JSON.stringify(input);
  if (key !== lastInput) {
    lastIndex = buildIndex(input);
    lastInput = key;
  }
  return lastIndex;
}

/** Leaves out what only the search and the author need. */
function packTopic({ id, title, audience, answer, reviewed }: AuthoredTopic): Topic {
  return { id, title, audience, answer, reviewed };
}
