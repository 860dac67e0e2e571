import { partsWithin, plainText, type Parts } from '../model/topic.js';
import { isEnglish } from '../search/analysis.js';
import { quote } from './did-you-mean.js';
import { fleschReadingEase, PLAIN_ENGLISH } from './readability.js';
import type { TopicSource } from './topic-source.js';
import type { YamlPath } from './yaml-source.js';

/** AWS changes its pages often; half a year is as long as an answer is trusted without a look. */
const MOST_DAYS_WITHOUT_REVIEW = 180;
const DAY_MS = 86_400_000;
/** In fewer words, one long name decides over the reading ease. */
const FEWEST_WORDS_TO_JUDGE = 30;
/** Something to do must stand in one of the last blocks; a caution or a note may follow it. */
const LAST_BLOCKS = 2;
const WAYS_ON: readonly string[] = ['ol', 'link', 'topic', 'fact'];

/** Warns of what is allowed but not good in topics that hold no mistake. */
export function warnOfTopics(topics: readonly TopicSource[], lang: string, today: string): void {
  warnOfCompetition(topics);
  for (const topic of topics) {
    warnOfMarksInTitle(topic);
    warnOfShortErrors(topic);
    warnOfTaughtTests(topic);
    warnOfAge(topic, today);
    if (isEnglish(lang)) warnOfDifficulty(topic);
    warnOfDeadEnd(topic);
  }
}

function warnOfCompetition(topics: readonly TopicSource[]): void {
  const asked = new Map<string, TopicSource>();
  const shown = new Map<string, TopicSource>();
  for (const topic of topics) {
    const { title = '', questions = [], errors = [] } = topic.frontMatter ?? {};
    claim(asked, title, ['title'], topic);
    questions.forEach((question, at) => claim(asked, question, ['questions', at], topic));
    errors.forEach((error, at) => claim(shown, error, ['errors', at], topic));
  }
}

/** Warns where another topic has the same text. */
function claim(
  owners: Map<string, TopicSource>,
  text: string,
  path: YamlPath,
  topic: TopicSource,
): void {
  const key = wordsOf(text);
  const owner = owners.get(key);
  if (owner === undefined) owners.set(key, topic);
  if (owner === undefined || owner === topic) return;
  const rival = `${quote(text)} stands in ${owner.report.path} too`;
  const id = path[0] === 'errors' ? 'competing-error' : 'competing-question';
  topic.report.warning(id, topic.placeOf(path), `two topics compete: ${rival}. Keep it in one.`);
}

/** What an answer's Markdown takes for a mark. `<` is none: it is shown as it stands, and may be meant. */
const MARK = /\*\*(?=\S)|`[^`]+`|\]\(|:fact\[|&(?:amp|lt|gt|quot|nbsp|#\d+);/;

function warnOfMarksInTitle({ frontMatter, placeOf, report }: TopicSource): void {
  const [mark] = MARK.exec(frontMatter?.title ?? '') ?? [];
  if (mark === undefined) return;
  const reason = `a title is plain text, and readers would see ${quote(mark)}. Write it without marks.`;
  report.warning('literal-markup', placeOf(['title']), reason);
}

/** Codes and names of errors (`AccessDenied`, `ERR_CERT`, `403`), and scripts that put no blanks between words. */
const ERROR_BY_ITSELF =
  /[\d_]|\p{Ll}\p{Lu}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** An error message counts wherever its words stand in a query, so one common word would take questions from all other topics. */
function warnOfShortErrors({ frontMatter, placeOf, report }: TopicSource): void {
  frontMatter?.errors.forEach((error, at) => {
    if (wordsOf(error).includes(' ') || ERROR_BY_ITSELF.test(error)) return;
    const reason = `the error ${quote(error)} is one word, and would match each question with it. Write the whole message.`;
    report.warning('short-error', placeOf(['errors', at]), reason);
  });
}

/** What a topic was taught word for word is found by that, however little the search has learnt. */
function warnOfTaughtTests({ frontMatter, placeOf, report }: TopicSource): void {
  const { title = '', questions = [], tests = [] } = frontMatter ?? {};
  const taught = new Set([title, ...questions].map(wordsOf));
  tests.forEach((test, at) => {
    if (!taught.has(wordsOf(test))) return;
    const reason = `${quote(test)} is the title or a question of this topic, and tests nothing. Write it in other words.`;
    report.warning('test-taught', placeOf(['tests', at]), reason);
  });
}

/** The words of a question, in which two that ask the same are equal. */
export function wordsOf(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}

function warnOfAge({ frontMatter, placeOf, report }: TopicSource, today: string): void {
  if (frontMatter === undefined) return;
  const days = (Date.parse(today) - Date.parse(frontMatter.reviewed)) / DAY_MS;
  if (days <= MOST_DAYS_WITHOUT_REVIEW) return;
  const reason = `the last review was ${days} days ago. Check the answer against its sources.`;
  report.warning('review-due', placeOf(['reviewed']), reason);
}

function warnOfDifficulty({ answer, answerPlace, report }: TopicSource): void {
  const text = plainText(answer);
  if (text.split(/\s+/).length < FEWEST_WORDS_TO_JUDGE) return;
  const ease = Math.round(fleschReadingEase(text));
  if (ease >= PLAIN_ENGLISH) return;
  const reason = `the reading ease is ${ease}, below ${PLAIN_ENGLISH}. Shorten sentences and words.`;
  report.warning('hard-to-read', answerPlace, reason);
}

function warnOfDeadEnd({ answer, answerPlace, report }: TopicSource): void {
  if (answer.slice(-LAST_BLOCKS).some(leadsOn)) return;
  const reason =
    'the answer ends without something to do. End in a step, a link, a topic or a fact.';
  report.warning('dead-end', answerPlace, reason);
}

/** Whether a part is or holds a step, a link, a topic or a company fact. */
function leadsOn(part: Parts[number]): boolean {
  if (typeof part === 'string') return false;
  return WAYS_ON.includes(part[0]) || partsWithin(part).some(leadsOn);
}
