import assert from 'node:assert/strict';
import type { Page } from '../drive/index.js';
import type { Host } from './host.js';

export const QUERY = 'root pasword';
const RIGHT_TOPIC = 'root-password';
const PATIENCE_MS = 5_000; // a loaded machine

type Help = HTMLElement & {
  readonly renderRoot: ShadowRoot;
};

/** What a reader has before them after the query. */
interface Shown {
  readonly topicId: string | undefined;
  readonly typed: string;
  /** Whether the answer takes up room, and says something. */
  readonly isReadable: boolean;
}

/** Types the query into the help's box as a person does, and checks the answer that opens. */
export async function ask(page: Page, host: Host): Promise<void> {
  await inHelp(page, host, focusBox, PATIENCE_MS);
  await page.type(QUERY);
  await page.press('Enter');
  const shown = await inHelp(page, host, readAnswer, RIGHT_TOPIC, PATIENCE_MS);
  assert.deepEqual(shown, { topicId: RIGHT_TOPIC, typed: QUERY, isReadable: true });
}

/** Whether everything that the page wrote inside the tag can be read. */
export function showsFallback(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('signin-help *')].every(
      (words) => words.checkVisibility() && words.getBoundingClientRect().height > 0,
    ),
  );
}

/** What is not in the page's world as it was. */
export function changes(page: Page, host: Host): Promise<readonly string[]> {
  return lines(page, host, 'changes');
}

/** Everything that was said in the page, whoever said it. */
export async function messages(page: Page, host: Host): Promise<readonly string[]> {
  // The driver hears more: what the browser itself writes. WebKit's tells nothing.
  const said = page.consoleMessages ?? (await lines(page, host, 'messages'));
  return said.filter((line) => !host.hears?.test(line));
}

/** As one text: a page may have its own way of writing lists as JSON. */
async function lines(
  page: Page,
  { world = 'window' }: Host,
  question: 'changes' | 'messages',
): Promise<readonly string[]> {
  const text = await page.evaluate<string>(`${world}.hostProbe?.${question}() ?? ''`);
  return text.split('\n').filter(Boolean);
}

/** Runs a function in the page with the help first; what it needs besides is in its arguments. */
function inHelp<Value, Args extends readonly (string | number)[]>(
  page: Page,
  { find = `Document.prototype.querySelector.call(document, 'signin-help')` }: Host,
  work: (find: () => Help | null, ...args: Args) => Value,
  ...args: Args
): Promise<Awaited<Value>> {
  const rest = args.map((arg) => JSON.stringify(arg)).join(', ');
  return page.evaluate(`(${String(work)})(() => ${find}, ${rest})`);
}

async function focusBox(find: () => Help | null, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const input = find()?.renderRoot?.querySelector('input');
    if (input) return input.focus();
    if (Date.now() > end) throw new Error('There is no search box.');
    await new Promise((next) => setTimeout(next, 10));
  }
}

async function readAnswer(
  find: () => Help | null,
  topicId: string,
  patience: number,
): Promise<Shown> {
  const end = Date.now() + patience;
  for (;;) {
    const { renderRoot } = find()!;
    const button = renderRoot.querySelector<HTMLElement>('[part~="topic-button"]');
    const answer = renderRoot.querySelector<HTMLElement>('[part~="topic-answer"]');
    const isSeen = answer?.checkVisibility() && answer.getBoundingClientRect().height > 20;
    const isOpen = button?.getAttribute('aria-expanded') === 'true';
    const shown = {
      topicId: isOpen ? (button.getAttribute('data-topic-id') ?? '') : undefined,
      typed: renderRoot.querySelector('input')?.value ?? '',
      isReadable: isSeen === true && answer!.textContent.length > 100,
    };
    if ((shown.topicId === topicId && shown.isReadable) || Date.now() > end) return shown;
    await new Promise((next) => setTimeout(next, 10));
  }
}
