/** Places in a page where the tag stands, and ways in which it comes there. */
import { bare, EVERYWHERE, html, PROBE, run, SCRIPT, TAG, type Host } from '../host.js';

const STALE =
  '<div class="old">Old answers</div><style>:host { display: none }</style><slot></slot>';
const OWN_TOPIC = `<signin-help><article data-topic="vpn"><h3>VPN</h3><p>Start it.</p></article></signin-help>`;

function inRoot(mode: ShadowRootMode): string {
  return `<div id="host"></div><script>
    const root = document.getElementById('host').attachShadow({ mode: '${mode}' });
    root.innerHTML = '${TAG}<slot></slot>';
    const outer = { root };
    document.getElementById('host').rootForTest = root;
  </script>`;
}

/** The page's own words beside the widget must not be touched. */
function hasOwnWords(): unknown {
  return document.getElementById('own')?.outerHTML === '<p id="own">Own</p>';
}

function hasNothingStale(): boolean {
  const { renderRoot } = document.querySelector('signin-help') as unknown as Record<
    'renderRoot',
    ShadowRoot
  >;
  return renderRoot.querySelector('.old') === null;
}

function whole(mode: string): string {
  return `<signin-help><template shadowrootmode="${mode}" shadowrootclonable>${STALE}</template><p id="fallback">Ask Kim.</p></signin-help>`;
}

export const PLACES: readonly Host[] = [
  {
    name: 'when made by innerHTML',
    html: html(
      '<p id="own">Own</p><div id="box"></div>',
      `<script>addEventListener('load', () => { document.getElementById('box').innerHTML = '${TAG}'; })</script>`,
    ),
    unharmed: hasOwnWords,
    browsers: EVERYWHERE,
  },
  {
    name: 'when made by createElement and put in later',
    html: html(
      '',
      run(() =>
        addEventListener('load', () => document.body.append(document.createElement('signin-help'))),
      ),
    ),
  },
  {
    name: 'when cloned from one that runs',
    html: html(OWN_TOPIC),
    find: `document.querySelector('#copy')`,
    before: (page) =>
      page.evaluate(async () => {
        await customElements.whenDefined('signin-help');
        const help = document.querySelector('signin-help')!;
        await (help as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
        const copy = help.cloneNode(true) as HTMLElement;
        copy.id = 'copy';
        document.body.append(copy);
      }),
    browsers: EVERYWHERE,
  },
  {
    name: 'when cloned from a template',
    html: html(
      `<template>${TAG}</template>`,
      run(() =>
        addEventListener('load', () =>
          document.body.append(document.querySelector('template')!.content.cloneNode(true)),
        ),
      ),
    ),
  },
  {
    name: 'when taken out and put in again',
    html: html(TAG),
    before: (page) =>
      page.evaluate(async () => {
        await customElements.whenDefined('signin-help');
        const help = document.querySelector('signin-help')!;
        for (let time = 0; time < 3; time++) {
          help.remove();
          document.body.append(help);
        }
      }),
  },
  {
    name: 'in an open shadow root',
    html: html(inRoot('open')),
    find: `document.getElementById('host').shadowRoot.querySelector('signin-help')`,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a closed shadow root',
    html: html(inRoot('closed')),
    find: `document.getElementById('host').rootForTest.querySelector('signin-help')`,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a slot of another element',
    html: html(
      `<div id="host"><template shadowrootmode="open"><section><slot></slot></section></template>${TAG}</div>`,
    ),
  },
  {
    name: 'in place of an open shadow root that a server left',
    html: html(whole('open')),
    unharmed: hasNothingStale,
    browsers: EVERYWHERE,
  },
  {
    name: 'in place of a closed shadow root that a server left',
    html: html(whole('closed')),
    unharmed: hasNothingStale,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a dialog',
    html: html(`<dialog>${TAG}</dialog>`),
    before: (page) => page.evaluate(() => document.querySelector('dialog')!.showModal()),
    unharmed: () => document.querySelector('dialog')!.open,
  },
  {
    name: 'in a tab that shows later',
    html: html(`<section hidden>${TAG}</section>`),
    before: (page) =>
      page.evaluate(async () => {
        await customElements.whenDefined('signin-help');
        document.querySelector('section')!.hidden = false;
      }),
  },
  {
    name: 'in a page that is written anew',
    html: bare(
      `<script>addEventListener('load', () => {
        document.open();
        document.write(${JSON.stringify(html(TAG)).replaceAll('</', '<\\/')});
        document.close();
      })</script>`,
    ),
  },
  { name: 'in an editor', html: html(`<div contenteditable="true">${TAG}</div>`) },
  {
    name: 'in a window with a second help',
    html: `${bare(TAG + TAG)}${PROBE}<script src="/signin-help.js"></script>`,
    find: `document.querySelectorAll('signin-help')[1]`,
  },
  { name: 'in a page whose body comes after', html: `<!doctype html>${SCRIPT}${TAG}<p>Late` },
];
