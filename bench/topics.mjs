/** The content that every candidate shows: the real topics first, then copies of them with some words exchanged. */
import { packContent, readContent } from '../build/src/compiler/index.js';
import { plainText } from '../build/src/model/topic.js';
import { buildIndex } from '../build/src/search/indexer.js';

/** Words that copies of the topics are given, so that larger packs have more words as well: by Heaps' law about the root. */
const OTHER_WORDS = 4000;
const SHARE_OF_OTHER_WORDS = 0.3;
const QUESTIONS_OF_A_COPY = 15;

const content = await readContent('content');
const originals = content.topics;
const REAL_TOPICS = originals.length;
/** Copies have no questions that they share, and topics that are not covered are the same ones. */
const vocabulary = { ...content.vocabulary, shared: [], offTopic: [] };
const whole = packContent(content);

/** A stream of numbers from 0 to 1, the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pronounceable words, the first ones much more frequent. */
function otherWord(next) {
  let rank = Math.floor(OTHER_WORDS * next() ** 3);
  let word = '';
  for (let i = 0; i < 4; i++, rank = Math.floor(rank / 8)) {
    word += 'bdfglmpt'[rank % 8] + 'aeiouaeo'[(rank * 5 + i) % 8];
  }
  return word;
}

/** So many topics, as the compiler reads them. The same number gives the same topics. */
export function topicsFor(size) {
  const next = numbers(size);
  const vary = (text) =>
    text.replace(/\p{L}{3,}/gu, (word) => (next() < SHARE_OF_OTHER_WORDS ? otherWord(next) : word));
  return Array.from({ length: size }, (_, i) => {
    const topic = originals[i % originals.length];
    if (i < originals.length) return topic;
    return {
      ...topic,
      id: `${topic.id}-${i}`,
      title: vary(topic.title),
      questions: topic.questions.slice(0, QUESTIONS_OF_A_COPY).map(vary),
      errors: [],
      answer: varyTree(topic.answer, vary),
    };
  });
}

/** The words of a tree change; its kinds, addresses and ids stay. */
function varyTree(parts, vary) {
  return parts.map((part) => {
    if (typeof part === 'string') return vary(part);
    const [kind, first, ...rest] = part;
    if (kind === 'code' || kind === 'fact') return part;
    if (kind === 'ul' || kind === 'ol')
      return [kind, ...[first, ...rest].map((item) => varyTree(item, vary))];
    if (['link', 'topic', 'for'].includes(kind)) return [kind, first, ...varyTree(rest, vary)];
    return [kind, ...varyTree([first, ...rest], vary)];
  });
}

/** What a search engine is given of topics. */
export function documentsOf(topics) {
  return topics.map(({ id, title, questions, answer }) => ({
    id,
    title,
    questions: questions.join('\n'),
    text: plainText(answer),
  }));
}

/** Our pack of topics. The real topics alone are the pack that is shipped. */
export function packFor(topics) {
  if (topics.length === REAL_TOPICS) return whole;
  const indexed = topics.map((topic) => ({ ...topic, text: plainText(topic.answer) }));
  return {
    ...whole,
    topics: topics.map(({ id, title, audience, answer, reviewed }) => ({
      id,
      title,
      audience,
      answer,
      reviewed,
    })),
    index: buildIndex({ lang: 'en', topics: indexed, ...vocabulary }),
  };
}
