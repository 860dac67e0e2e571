/** Ways in which the script comes to a page. */
import { bare, BUNDLE, EVERYWHERE, html, PROBE, run, TAG, type Host } from '../host.js';

export const LOADING: readonly Host[] = [
  { name: 'with defer in the head', html: html(TAG) },
  { name: 'with async', html: bare(`${TAG}${PROBE}<script src="/signin-help.js" async></script>`) },
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
