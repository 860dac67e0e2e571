import { fixtureCleanup } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

/** Where tests put their elements; emptied after each test. */
export function container(): HTMLElement {
  const found = document.getElementById('container');
  if (found) return found;
  const made = document.createElement('main');
  made.id = 'container';
  document.body.append(made);
  return made;
}

export function cleanUp(): void {
  fixtureCleanup();
  container().remove();
  document.getElementById('after')?.remove();
  scrollTo(0, 0);
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Collects what goes to the console as a warning while a test runs. */
export function hearWarnings(): { readonly texts: string[]; stop(): void } {
  const { warn } = console;
  const texts: string[] = [];
  console.warn = (...words: unknown[]) => texts.push(words.join(' '));
  return { texts, stop: () => (console.warn = warn) };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Until the browser has laid the page out again. */
export function nextFrame(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Waits until something is so; fails with its name when it never comes. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (isSo()) return;
    await pause(20);
  }
  throw new Error(`It never came: ${what}`);
}

export const isChromium = navigator.userAgent.includes('Chrome/');
export const isFirefox = navigator.userAgent.includes('Firefox/');

/** Pretends that the reader's system has these preferences; `{}` ends it. Only Chromium can. */
export function prefer(features: Readonly<Record<string, string>>): Promise<unknown> {
  return executeServerCommand('emulate-features', features);
}

export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}
