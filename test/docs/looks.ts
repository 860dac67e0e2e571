import assert from 'node:assert/strict';
import type { Page } from '../drive/index.js';

/**
 * Applies a style sheet to the page rule by rule, in each of the states that rules may wait for, and gives the rules that change
 * nothing that anybody sees.
 */
async function rulesWithoutEffect(page: Page, css: string): Promise<string[]> {
  return page.evaluate(async (text: string) => {
    type Help = HTMLElement & {
      search(query: string): Promise<void>;
      open(topicId: string): boolean;
      readonly updateComplete: Promise<boolean>;
    };
    await customElements.whenDefined('signin-help');
    const help = document.querySelector<Help>('signin-help')!;
    const look = (): string => {
      const all = [document.body, help, ...help.shadowRoot!.querySelectorAll('*')];
      return all
        .flatMap((element) => {
          const style = getComputedStyle(element);
          const names = Array.from(style).filter((name) => !name.startsWith('--'));
          return names.map((name) => style.getPropertyValue(name));
        })
        .join('|');
    };
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = text;
    const rules = Array.from(style.sheet!.cssRules, (rule) => rule.cssText);
    const useless = new Set(rules);
    help.open('root-password');
    for (const query of ['lost my phone', 'windows printer is slow', '']) {
      await help.search(query);
      await help.updateComplete;
      await Promise.all(help.shadowRoot!.getAnimations().map(({ finished }) => finished));
      style.textContent = '';
      const before = look();
      for (const rule of useless) {
        style.textContent = rule;
        if (look() !== before) useless.delete(rule);
      }
    }
    return [...useless];
  }, css);
}

/** Every rule of an example must change something. */
export async function changesTheLook(page: Page, css: string): Promise<void> {
  assert.deepEqual(await rulesWithoutEffect(page, css), []);
}
