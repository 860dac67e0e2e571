/** Pages with habits of their own: shortcuts, routers, forms, history. */
import type { Page } from '../../drive/index.js';
import { EVERYWHERE, html, run, TAG, type Host } from '../host.js';

/** A notebook of the page, in which it writes what it did. What it holds is no part of the page's world. */
function notebook(): void {
  let noted = '';
  const add = (word: string): void => void (noted += ` ${word}`);
  Object.assign(window, { noted: { add, toString: () => noted.trim() } });
}
const NOTEBOOK = run(notebook);
declare const noted: { add(word: string): void; toString(): string };

/** Single keys are commands wherever no field has the focus, which the page decides by the event's target. */
function shortcuts(): void {
  for (const [target, capture] of [
    [window, true],
    [document, false],
  ] as const) {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      target.addEventListener(
        type,
        (event) => {
          const { localName } = event.target as Element;
          if (['input', 'textarea', 'select'].includes(localName)) return;
          if (!/^[a-z/?]$/.test((event as KeyboardEvent).key)) return;
          event.preventDefault();
          noted.add((event as KeyboardEvent).key);
        },
        capture,
      );
    }
  }
}

/** A router that takes every plain click on a link of its own origin, the way most do. */
function clickRouter(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented) return;
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    noted.add(link.pathname + link.hash);
  });
}

/** A router that keeps its path in the hash, and shows "not found" for others. */
function hashRouter(): void {
  location.hash = '#/home';
  addEventListener('load', () => addEventListener('hashchange', () => noted.add(location.hash)));
}

/** A router over the Navigation API, which takes every navigation there is. */
function navigationRouter(): void {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { canIntercept, destination } = event as Event & {
      canIntercept: boolean;
      destination: { url: string };
    };
    if (!canIntercept) return;
    (event as Event & { intercept(): void }).intercept();
    noted.add(destination.url);
  });
}

/** Opens a topic by its button, and follows the first link to another topic in an answer. */
async function followTopicLink(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('signin-help');
    const help = document.querySelector('signin-help') as HTMLElement & {
      updateComplete: Promise<unknown>;
      openAll(): boolean;
    };
    help.openAll();
    await help.updateComplete;
    help.shadowRoot!.querySelector<HTMLElement>('[part~="topic-button"]')!.click();
    help.shadowRoot!.querySelector<HTMLElement>('a[data-topic]')!.click();
    await help.updateComplete;
  });
}

/** Leaves the page and comes back, as by the browser's own buttons; the page has been kept as it was. */
async function leaveAndReturn(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => location.assign('/other')));
  await until(page, '/other');
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(page, '/page');
}

async function until(page: Page, path: string): Promise<void> {
  for (let time = 0; time < 200; time++) {
    // Between two pages there is none to ask.
    const at = await page.evaluate<string>('location.pathname').catch(() => '');
    if (at === path) return;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error(`The page does not come to ${path}.`);
}

const PERMALINKS = TAG.replace('<signin-help>', '<signin-help permalinks>');
const FORM = `<form action="/sent"><input name="own" value="1"><button>Send</button>${TAG}</form>`;

/** Submits nothing, and knows only its own field. */
function formIsOwn(): unknown {
  const form = document.querySelector('form')!;
  const data = [...new FormData(form).keys()].join();
  const elements = [...form.elements].map((field) => field.localName).join();
  const isSent = location.pathname === '/sent' || Reflect.get(window, 'isSent') === true;
  return (
    `${data} ${elements} ${isSent}` === 'own input,button false' || `${data} ${elements} ${isSent}`
  );
}

/** Presses every button of the widget that does not leave the page, as well. */
async function pressButtons(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined('signin-help');
    const { shadowRoot } = document.querySelector('signin-help')!;
    for (const button of shadowRoot!.querySelectorAll('button')) button.click();
  });
}

export const HABITS: readonly Host[] = [
  {
    name: 'where single keys are commands',
    html: html(`<p id="own">Own</p>${TAG}`, NOTEBOOK + run(shortcuts)),
    unharmed: () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
      return String(noted).endsWith(' / /') || String(noted);
    },
    browsers: EVERYWHERE,
  },
  {
    name: 'where a router takes clicks',
    html: html(PERMALINKS, NOTEBOOK + run(clickRouter)),
    before: followTopicLink,
    unharmed: () => String(noted) === '' || String(noted),
    browsers: EVERYWHERE,
  },
  {
    name: 'where a router has the hash',
    html: html(PERMALINKS, NOTEBOOK + run(hashRouter)),
    before: followTopicLink,
    unharmed: () =>
      `${String(noted)}${location.hash}` === '#/home' || `${String(noted)} ${location.href}`,
    browsers: EVERYWHERE,
  },
  {
    name: 'where a router takes every navigation',
    html: html(TAG, NOTEBOOK + run(navigationRouter)),
    before: followTopicLink,
    unharmed: () => String(noted) === '' || String(noted),
  },
  {
    name: 'in a form',
    html: html(FORM),
    before: pressButtons,
    unharmed: formIsOwn,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a form whose script sends at every Enter that it hears of',
    html: html(
      FORM,
      run(() =>
        addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' || event.defaultPrevented) return;
          Object.assign(window, { isSent: true });
        }),
      ),
    ),
    unharmed: formIsOwn,
  },
  {
    name: 'in a form that checks its fields whenever one changes',
    html: html(
      FORM.replace('value="1"', 'required'),
      NOTEBOOK +
        run(() => {
          for (const type of ['input', 'change', 'invalid', 'submit', 'reset']) {
            addEventListener(type, (event) => noted.add(event.type), true);
          }
        }),
    ),
    // Typing is heard on the way in, from the element and without what was typed; nothing else is.
    unharmed: () => /^(input ?)*(change)?$/.test(String(noted)) || String(noted),
  },
  {
    name: 'in a dialog that Escape closes',
    html: html(`<dialog>${TAG}</dialog>`),
    before: async (page) => {
      await page.evaluate(async () => {
        document.querySelector('dialog')!.showModal();
        await customElements.whenDefined('signin-help');
        const help = document.querySelector('signin-help')! as HTMLElement & {
          search(query: string): Promise<void>;
        };
        await help.search('mfa');
        help.shadowRoot!.querySelector('input')!.focus();
      });
      await page.press('Escape');
    },
    unharmed: () => document.querySelector('dialog')!.open,
    browsers: EVERYWHERE,
  },
  {
    name: 'on a page that is left and comes back out of the cache',
    html: html(
      TAG,
      NOTEBOOK +
        run(() => addEventListener('pageshow', (event) => noted.add(`${event.persisted}`))),
    ),
    headers: { 'cache-control': 'max-age=60' },
    files: { '/other': { body: '<p>Other', headers: { 'cache-control': 'max-age=60' } } },
    before: leaveAndReturn,
    isLeft: true,
    unharmed: () => String(noted) === 'false true' || String(noted),
    browsers: EVERYWHERE,
  },
];
