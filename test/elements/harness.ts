import { sendKeys } from '@web/test-runner-commands';
import { defineSigninHelp } from '../../src/define.js';
import type { SigninHelp } from '../../src/elements/signin-help.js';
import type { ContentPack } from '../../src/model/pack.js';
import { container, isShown, pause, textOf } from './page.js';
import { samplePack } from './sample-pack.js';

export * from './page.js';

/** The pause after which a search counts as settled, and a little more. */
const SETTLED_MS = 520;

export type Attributes = Readonly<Record<string, string | boolean>>;

/** What a person does with a `<signin-help>`, and what a person gets. */
export class Help {
  readonly element: SigninHelp;

  constructor(element: SigninHelp) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get box(): HTMLInputElement {
    return this.part('search-input') as HTMLInputElement;
  }

  part(name: string): HTMLElement | null {
    return this.root.querySelector(`[part~="${name}"]`);
  }

  parts(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  }

  /** Types into the search box, letter by letter. */
  async type(text: string): Promise<void> {
    this.box.focus();
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  /** Puts a text into the box at once: the driver types slowly on a loaded machine, and a pause would count as settled. */
  async paste(text: string): Promise<void> {
    this.box.focus();
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async press(key: string): Promise<void> {
    await sendKeys({ press: key });
    await this.element.updateComplete;
  }

  /** Waits until typing counts as settled and the result shows. */
  async settle(): Promise<void> {
    await pause(SETTLED_MS);
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  async search(text: string): Promise<void> {
    await this.paste(text);
    await this.settle();
  }

  async click(target: HTMLElement | null): Promise<void> {
    if (!target) throw new Error('There is nothing to click.');
    target.click();
    await this.element.updateComplete;
  }

  /** Clicks the button that says the words. */
  async clickButton(words: string): Promise<void> {
    await this.click(this.button(words));
  }

  button(words: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>('button, a')].find(
      (button) => isShown(button) && (textOf(button) === words || button.ariaLabel === words),
    );
    if (!found) throw new Error(`There is no button "${words}".`);
    return found;
  }

  topicButton(topicId: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`button[data-topic-id="${topicId}"]`);
    if (!found) throw new Error(`The topic "${topicId}" does not show.`);
    return found;
  }

  answer(topicId: string): HTMLElement {
    return this.root.getElementById(this.topicButton(topicId).getAttribute('aria-controls')!)!;
  }

  topicTitles(): string[] {
    return this.parts('topic-button').map(textOf);
  }

  topicIds(): string[] {
    return this.parts('topic-button').map((button) => button.dataset['topicId']!);
  }

  openIds(): string[] {
    return this.parts('topic-button')
      .filter((button) => button.ariaExpanded === 'true')
      .map((button) => button.dataset['topicId']!);
  }

  marked(): string[] {
    return this.parts('match').map(textOf);
  }

  status(): string {
    return textOf(this.part('status')!);
  }

  warning(): string {
    const warning = this.part('warning');
    return warning && isShown(warning) ? textOf(warning) : '';
  }

  /** What an open answer says; closed ones say nothing to a reader. */
  read(topicId: string): string {
    const answer = this.answer(topicId);
    return answer.hidden ? '' : textOf(answer);
  }

  /** What was just done for the reader, as the eye gets it. */
  notice(): string {
    const notice = this.root.querySelector('.announcer[data-shown]');
    return notice ? textOf(notice) : '';
  }

  /** The names of the choices for the kind of user, the chosen one in brackets. */
  audiences(): string[] {
    return this.parts('audience-option').map((option) =>
      option.querySelector('input')!.checked ? `[${textOf(option)}]` : textOf(option),
    );
  }

  async chooseAudience(name: string): Promise<void> {
    const option = this.parts('audience-option').find((found) => textOf(found) === name);
    await this.click(option?.querySelector('input') ?? null);
  }

  draft(): string {
    return this.root.querySelector('textarea')?.value ?? '';
  }

  /** Moves on with the Tab key, to what is answered. */
  async tab(): Promise<HTMLElement | null> {
    await sendKeys({ press: 'Tab' });
    return this.focused();
  }

  /** The element in the widget that has the focus. */
  focused(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  /** Whether an element of the widget has the focus. (To print two elements that differ takes chai forever in WebKit.) */
  hasFocus(element: HTMLElement): boolean {
    return this.focused() === element;
  }

  /** Collects the events of a type from now on. */
  listen<T extends Event>(type: string): T[] {
    const heard: T[] = [];
    this.element.addEventListener(type, (event) => heard.push(event as T));
    return heard;
  }
}

/** Puts a `<signin-help>` on the page with the sample content, and waits until it shows. */
export async function openHelp(
  attributes: Attributes = {},
  { html = '', pack = samplePack() }: { html?: string; pack?: ContentPack } = {},
): Promise<Help> {
  const element = createHelp(attributes, { html, pack });
  container().append(element);
  await element.updateComplete;
  return new Help(element);
}

export function createHelp(
  attributes: Attributes = {},
  { html = '', pack = samplePack() }: { html?: string; pack?: ContentPack } = {},
): SigninHelp {
  defineSigninHelp();
  const element = document.createElement('signin-help');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.innerHTML = html;
  element.content = pack;
  return element;
}
