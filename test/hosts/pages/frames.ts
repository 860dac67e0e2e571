/** Frames: the tag in one, beside one, or moved into one. */
import type { Page } from '../../drive/index.js';
import { bare, EVERYWHERE, html, isStyled, run, TAG, type Host } from '../host.js';

const FRAME = `document.querySelector('iframe')`;
const IN_FRAME = `${FRAME}?.contentDocument?.querySelector('signin-help')`;

/** Moves the help into the frame's document, and perhaps back. */
function move(isBack: boolean): (page: Page) => Promise<void> {
  return (page) =>
    page.evaluate(async (back: boolean) => {
      await customElements.whenDefined('signin-help');
      const help = document.querySelector('signin-help') as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      await help.updateComplete;
      document.querySelector('iframe')!.contentDocument!.body.append(help);
      await help.updateComplete;
      if (back) document.body.append(help);
      await help.updateComplete;
    }, isBack);
}

/** In a frame into which nobody can look: tells the page around which topic it found. */
function askInside(): void {
  addEventListener('signin-help-search', (event) => parent.postMessage(event.topicIds[0], '*'));
  void customElements.whenDefined('signin-help').then(() => {
    const help = document.querySelector('signin-help') as HTMLElement & {
      search(query: string): Promise<void>;
    };
    return help.search('root pasword');
  });
}

export const FRAMES: readonly Host[] = [
  {
    name: 'when moved to the document of a frame',
    html: html(`${TAG}<iframe></iframe>`),
    find: IN_FRAME,
    before: move(false),
    unharmed: () => {
      const { contentDocument } = document.querySelector('iframe')!;
      const { shadowRoot } = contentDocument!.querySelector('signin-help')!;
      const input = shadowRoot!.querySelector('input')!;
      return (
        parseFloat(contentDocument!.defaultView!.getComputedStyle(input).paddingInlineStart) > 8
      );
    },
    browsers: EVERYWHERE,
  },
  {
    name: 'when moved to the document of a frame and back',
    html: html(`${TAG}<iframe></iframe>`),
    before: move(true),
    unharmed: isStyled,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a frame',
    html: bare('<iframe src="/frame" width="600" height="600"></iframe>'),
    files: { '/frame': html(TAG) },
    find: IN_FRAME,
    world: `${FRAME}.contentWindow`,
  },
  {
    name: 'in a frame that is written in an attribute',
    html: bare(
      `<iframe srcdoc="${html(TAG).replaceAll('"', '&quot;')}" width="600" height="600"></iframe>`,
    ),
    find: IN_FRAME,
    world: `${FRAME}.contentWindow`,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a frame that may run scripts and nothing else',
    html: html(TAG),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    browsers: EVERYWHERE,
  },
  {
    name: 'beside a sandboxed frame, and in it',
    html: html(
      `${TAG}<iframe src="/frame" sandbox="allow-scripts"></iframe>`,
      run(() => {
        const heard = new Promise((done) =>
          addEventListener('message', ({ data }) => done(data as string)),
        );
        Object.assign(window, { heardFromFrame: () => heard });
      }),
    ),
    files: { '/frame': html(TAG, run(askInside)) },
    unharmed: async () => {
      const heard = await (Reflect.get(window, 'heardFromFrame') as () => Promise<unknown>)();
      return heard === 'root-password' || heard;
    },
    browsers: EVERYWHERE,
  },
  {
    name: 'in a sandboxed frame of the same origin',
    html: bare(
      '<iframe src="/frame" sandbox="allow-scripts allow-same-origin" width="600" height="600"></iframe>',
    ),
    files: { '/frame': html(TAG) },
    find: IN_FRAME,
    world: `${FRAME}.contentWindow`,
    // Chromium thinks that this page is not strict enough.
    hears: /can escape its sandboxing/,
    browsers: EVERYWHERE,
  },
];
