import fc from 'fast-check';

/** Sets this in the page when it runs. */
const RUN = 'globalThis.hostileRan=1';

const MARKUP = [
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `"><script>${RUN}</script>`,
  `' onfocus=${RUN} autofocus x='`,
  `<iframe srcdoc="<script>parent.hostileRan=1</script>">`,
  `<style>*{background:url(//evil.example/a)}</style>`,
  '<a href=javascript:alert(1)>x</a>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<!--', '-->', '<!--?lit$0$-->', '?lit$0$', 'lit$0$', '{{lit-0}}', ']]>', '</template>', '<slot>',
  '&lt;b&gt;', '&#106;avascript:', '${1}', '{topic}', '{query}', '{audience}', '{count}', '%s%o', '%00',
]; // prettier-ignore

const ADDRESSES = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `\u0001javascript:${RUN}`, ` javascript:${RUN}`,
  `javascript://docs.aws.amazon.com/%0A${RUN}`, 'data:text/html,<script>x</script>', 'vbscript:x', 'blob:https://a.example/1',
  'file:///etc/passwd', '//evil.example/x', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', 'https:evil.example',
  'https:///evil.example', 'https://docs.aws.amazon.com@evil.example/', 'https://a:b@docs.aws.amazon.com/',
  'https://docs.aws.amazon.com.evil.example/', 'https://xn--80ak6aa92e.com/', 'https://\u0430ws.amazon.com/', 'https://1.2.3.4/',
  'https://0x7f.1/', 'https://[::1]/', 'https://docs.aws.amazon.com:8443/', 'https://docs.aws.amazon.c\u043em/', 'http://docs.aws.amazon.com/',
  'https://docs.aws.amazon.com/\u202emoc', 'https://docs.aws.amazon.com/../../\\evil', 'mailto:a@b.example?cc=c@d.example', 'mailto:a@b.example%0Acc:x',
  'tel:+1;x=javascript:', 'https://evil.example/{topic}/{query}', 'https://{query}.evil.example/', 'evil.example', 'aws.amazon.com',
]; // prettier-ignore

/** Values that are right, so that what they switch on is seen too. */
const GOOD = [
  'https://intranet.example/help', 'https://intranet.example/new?about={topic}&q={query}&who={audience}', 'https://docs.aws.amazon.com/iam',
  '/kb/2', 'mailto:it@intranet.example', 'tel:+49-89-1', 'it@intranet.example', 'example-prod', '123456789012', 'the cloud team',
  'root-password', 'mfa-lost root-password', 'root', 'iam', 'en', '2', 'lost my phone', 'forgot pasword', 'vpn',
]; // prettier-ignore

const STYLES = [
  'url(//evil.example/a)', 'url("https://evil.example/b.png")', 'image-set("//evil.example/c" 1x)', 'image(url(//evil.example/d))',
  'red url(//evil.example/e)', 'linear-gradient(red, blue)', 'var(--signin-help-accent-color)', 'red; background: url(//evil.example/f)',
  '} * { background: url(//evil.example/g) } {', 'expression(alert(1))', '-99999px', '99999px', 'calc(infinity * 1px)', 'calc(-infinity * 1px)',
  '1e9em', '-1', '0', '100000', 'env(safe-area-inset-top)', 'attr(data-x type(<url>))', '"x" url(//evil.example/h)', 'src: url(//evil.example/i)',
  'inherit', 'initial', 'currentcolor', 'transparent', 'rebeccapurple', '0.5rem', 'monospace', '/*', '*/', '\\75rl(//evil.example/j)',
]; // prettier-ignore

const KEYS = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', 'null', 'undefined', 'NaN',
  '-1', '1e999', 'length', '[object Object]',
]; // prettier-ignore

const LETTERS = [
  '\0', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud800', '\udfff', '\u2028', '\ufdfa', '\u{e0001}', 'e\u0301'.repeat(40), 'ﬃ', '😀',
  '\t', '\n', '\r\n', ' ', 'a'.repeat(3000), '('.repeat(400), '\u0130', 'ẞ', '١٢٣٤٥٦٧٨٩٠١٢',
]; // prettier-ignore

const piece = fc.constantFrom(...MARKUP, ...ADDRESSES, ...GOOD, ...STYLES, ...KEYS, ...LETTERS);

/** A text that somebody made to do harm, or that nobody thought of. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.webUrl() },
);

/** An address, mostly one that must not become a link. */
export const hostileAddress: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ADDRESSES, ...GOOD),
  fc
    .tuple(fc.constantFrom(...ADDRESSES, ...GOOD), hostile)
    .map(([address, tail]) => address + tail),
  hostile,
);

/** A value of a custom property. */
export const hostileStyle: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...STYLES), hostile);

/** What must never leave the search box. */
export const secret: fc.Arbitrary<string> = fc.constantFrom(
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'someone@private.example',
  '4111 1111 1111 1111',
  '210987654321',
);
