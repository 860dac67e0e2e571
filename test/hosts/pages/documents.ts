/** Documents of old, odd or unlucky kinds. */
import { bare, EVERYWHERE, html, isStyled, SCRIPT, TAG, type Host } from '../host.js';

/** Each of these on a document is hidden by an image of that name. */
const DOCUMENT_NAMES =
  'activeElement addEventListener adoptedStyleSheets adoptNode baseURI body cookie createComment createDocumentFragment createElement createElementNS createTextNode createTreeWalker defaultView documentElement dispatchEvent execCommand getElementById getRootNode head hidden importNode ownerDocument querySelector querySelectorAll readyState title visibilityState';
/** Names that libraries put on a window, or look for there. */
const WINDOW_NAMES =
  'reactiveElementVersions litHtmlVersions litElementVersions litPropertyMetadata ReactiveElementPolyfillSupport reactiveElementPolyfillSupport litHtmlPolyfillSupport litElementPolyfillSupport litElementHydrateSupport ShadyCSS ShadyDOM litIssuedWarnings process define module exports require lunr';
const FORM_NAMES =
  'addEventListener getRootNode closest querySelector parentNode parentElement children localName nodeType tagName attributes ownerDocument isConnected dispatchEvent';

function named(tag: string, names: string, attribute: string): string {
  return names
    .split(' ')
    .map((name) => `<${tag} ${attribute}="${name}">${/^(?:a|form)$/.test(tag) ? `x</${tag}>` : ''}`)
    .join('');
}

/** The same in the syntax of XML. */
const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title>
<script src="/probe.js"></script><script src="/signin-help.js" defer="defer"></script></head>
<body>${TAG}</body></html>`;

const XHTML_AFTER = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title><script src="/probe.js"></script></head>
<body>${TAG.replace('>', ' heading-level="2">')}<script src="/signin-help.js"></script></body></html>`;

export const DOCUMENTS: readonly Host[] = [
  {
    name: 'in quirks mode',
    html: `<title>Old</title>${SCRIPT}${TAG}`,
    unharmed: () => document.compatMode === 'BackCompat',
    browsers: EVERYWHERE,
  },
  {
    name: 'in XHTML',
    html: XHTML,
    headers: { 'content-type': 'application/xhtml+xml' },
    unharmed: isStyled,
    browsers: EVERYWHERE,
  },
  {
    // Chromium's XML parser tells an element that is defined already nothing of its attributes; docs/embed.md has the mend.
    name: 'in XHTML, with what the tag says, where the script comes after it',
    html: XHTML_AFTER,
    headers: { 'content-type': 'application/xhtml+xml' },
    unharmed: () => document.querySelector('signin-help')!.shadowRoot!.querySelector('h2') !== null,
    browsers: EVERYWHERE,
  },
  {
    name: 'in an encoding that is not UTF-8',
    html: `<title>Host</title>${SCRIPT}${TAG}`,
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
    unharmed: () =>
      !/\u00c3|\u00e2\u20ac/.test(document.querySelector('signin-help')!.shadowRoot!.textContent),
    browsers: EVERYWHERE,
  },
  {
    name: 'where links lead to another base',
    html: html(TAG, '<base href="/elsewhere/">'),
    unharmed: () =>
      [...document.querySelector('signin-help')!.shadowRoot!.querySelectorAll('a')].every(
        ({ href }) => !href.includes('/elsewhere/'),
      ),
    browsers: EVERYWHERE,
  },
  {
    name: 'where images have the names of the document’s own members',
    html: bare(`<div hidden>${named('img', DOCUMENT_NAMES, 'name')}</div>${TAG}${SCRIPT}`),
    browsers: EVERYWHERE,
  },
  {
    name: 'where forms have the names of the document’s own members',
    html: bare(`<div hidden>${named('form', DOCUMENT_NAMES, 'name')}</div>${TAG}${SCRIPT}`),
  },
  {
    name: 'where links have the ids that libraries look for',
    html: html(named('a', WINDOW_NAMES, 'id') + TAG),
    unharmed: () => Reflect.get(window, 'reactiveElementVersions') instanceof HTMLAnchorElement,
    browsers: EVERYWHERE,
  },
  {
    name: 'in a form whose fields have the names of its own members',
    html: html(`<form>${named('input', FORM_NAMES, 'name')}${TAG}</form>`),
    browsers: EVERYWHERE,
  },
  {
    name: 'where every rule is unset',
    html: html(
      `<div>${TAG}</div>`,
      '<style>*, *::before, *::after { all: unset !important } head, script, style, title { display: none !important }</style>',
    ),
    unharmed: isStyled,
    browsers: EVERYWHERE,
  },
  {
    name: 'where bare tags have rules that shout',
    html: html(
      TAG,
      `<style>
        button, input, h3, h4, p, svg, ul, ol, li, a, section, div { display: none !important }
        input, button { width: 1px !important; opacity: 0 !important; position: fixed !important }
        * { animation: none !important; box-sizing: content-box !important; float: left }
      </style>`,
    ),
    unharmed: isStyled,
  },
  {
    name: 'where text is set in a way that would spoil a list',
    html: html(
      TAG,
      `<style>body { text-transform: uppercase; white-space: pre; text-align: right; text-indent: 9em;
        font-weight: 900; font-style: italic; line-height: 0; direction: ltr }</style>`,
    ),
    unharmed: () => {
      const title = document
        .querySelector('signin-help')!
        .shadowRoot!.querySelector('.topic-title')!;
      const { textTransform, whiteSpace, textIndent } = getComputedStyle(title);
      return [textTransform, whiteSpace, textIndent].join() === 'none,normal,0px';
    },
  },
  {
    name: 'in a page that writes from right to left',
    html: html(TAG, '', 'lang="en" dir="rtl"'),
  },
  {
    name: 'on paper',
    html: html(TAG),
    after: async (page) => {
      await page.emulate({}, 'print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    },
    unharmed: () => {
      const panels = [
        ...document
          .querySelector('signin-help')!
          .shadowRoot!.querySelectorAll<HTMLElement>('[part~="topic-panel"]'),
      ];
      const unread = panels.filter((panel) => panel.getBoundingClientRect().height < 10);
      return panels.length > 0 && (unread.length === 0 || `${unread.length} answers not on paper`);
    },
  },
];
