/** Ways in which the script comes to a page. */
import assert from 'node:assert/strict';
import { bare, BUNDLE, EVERYWHERE, html, PROBE, run, TAG, type Host } from '../host.js';

export const LOADING: readonly Host[] = [
  { name: 'with defer in the head', html: html(TAG) },
  {
    name: 'with async in the head',
    html: bare(`${PROBE}<script src="/signin-help.js" async></script>${TAG}`),
    browsers: EVERYWHERE,
  },
  { name: 'with async', html: bare(`${TAG}${PROBE}<script src="/signin-help.js" async></script>`) },
  {
    // What a slow line does to a page whose script has come with `async`.
    name: 'while the page is halfway through a topic of its own',
    html: bare(
      `${PROBE}<signin-help><article data-topic="vpn"><h3>I work <script src="/signin-help.js"></script>from home</h3><p>Start the VPN.</p></article><article data-topic="badge"><h3>My badge is lost</h3><p>Call us.</p></article></signin-help>`,
    ),
    before: async (page) => {
      const titles = await page.evaluate(async () => {
        const help = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
          'signin-help',
        )!;
        await help.updateComplete;
        return ['vpn', 'badge'].map((id) =>
          help.shadowRoot!.querySelector(`[data-topic-id=${id}]`)?.textContent.trim(),
        );
      });
      assert.deepEqual(titles, ['I work from home', 'My badge is lost']);
    },
    browsers: EVERYWHERE,
  },
  { name: 'before the tag', html: bare(`${PROBE}<script src="/signin-help.js"></script>${TAG}`) },
  { name: 'after the tag', html: bare(`${TAG}${PROBE}<script src="/signin-help.js"></script>`) },
  {
    name: 'twice on a page',
    html: html(TAG + PROBE + '<script src="/signin-help.js" defer></script>'),
    browsers: EVERYWHERE,
  },
  {
    name: 'before and after the tag',
    html: bare(
      `${PROBE}<script src="/signin-help.js"></script>${TAG}<script src="/signin-help.js"></script>`,
    ),
  },
  {
    name: 'as a module',
    html: bare(`${TAG}${PROBE}<script type="module" src="/signin-help.js"></script>`),
    browsers: EVERYWHERE,
  },
  {
    name: 'injected late',
    html: bare(
      TAG +
        PROBE +
        run(() => {
          setTimeout(() => {
            const script = document.createElement('script');
            script.src = '/signin-help.js';
            document.head.append(script);
          }, 50);
        }),
    ),
  },
  {
    name: 'beside another version of itself that came first',
    html: bare(
      `${PROBE}<script src="/older.js"></script><script src="/signin-help.js"></script>${TAG}`,
    ),
    files: { '/older.js': `${BUNDLE}\n// Another version of it.` },
    browsers: EVERYWHERE,
  },
];
