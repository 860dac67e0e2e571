import { isContentPack } from '../model/pack-check.js';
import { TOPIC_ID_PATTERN } from '../model/topic.js';
import type { RenderOptions } from './options.js';

const LONGEST_ECHO = 60; // of a wrong value in a message

/** Throws a TypeError that names the first option which cannot be rendered, for those who use no TypeScript. */
export function checkOptions(options: RenderOptions): void {
  demand('options', options, isObject, 'an object such as { adminEmail: "it@example.com" }');
  const { content, topics, children, nonce, onWarning } = options;
  if (isGiven(content))
    demand('content', content, isContentPack, 'a pack of this version, as compile() makes it');
  if (isGiven(topics)) {
    demand('topics', topics, Array.isArray, 'a list of { id, title, html }');
    topics?.forEach((topic, index) => checkTopic(`topics[${index}]`, topic));
  }
  if (isGiven(children)) demand('children', children, isText, 'HTML');
  if (isGiven(nonce)) demand('nonce', nonce, isText, 'a text');
  if (isGiven(onWarning))
    demand('onWarning', onWarning, (it) => typeof it === 'function', 'a function');
}

function checkTopic(name: string, topic: unknown): void {
  demand(name, topic, isObject, 'an object such as { id, title, html }');
  const { id, title, html, questions, audience } = topic as Readonly<Record<string, unknown>>;
  demand(`${name}.id`, id, isId, 'lower-case words joined by hyphens');
  demand(`${name}.title`, title, (it) => isText(it) && it.trim() !== '', 'a text');
  demand(`${name}.html`, html, isText, 'HTML');
  if (isGiven(questions)) demand(`${name}.questions`, questions, isTexts, 'a list of texts');
  if (isGiven(audience)) demand(`${name}.audience`, audience, isTexts, 'a list such as ["iam"]');
}

function demand(
  name: string,
  value: unknown,
  isGood: (value: unknown) => boolean,
  form: string,
): void {
  if (!isGood(value)) throw new TypeError(`"${name}" must be ${form}; found ${told(value)}.`);
}

/** What was found, short and whatever it is. */
function told(value: unknown): string {
  if (isText(value)) return JSON.stringify(value.slice(0, LONGEST_ECHO));
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}

/** Options are left out with undefined, and from JSON with null. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isId(value: unknown): boolean {
  return isText(value) && TOPIC_ID_PATTERN.test(value);
}
