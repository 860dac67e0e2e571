/** Topics as the HTML that somebody would write by hand. */
import { partsWithin } from '../build/src/model/topic.js';

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The HTML of an answer, or of a part of one. */
export function answerHtml(parts) {
  return parts.map(partHtml).join('');
}

function partHtml(part) {
  if (typeof part === 'string') return escaped(part);
  const [kind, ...rest] = part;
  if (kind === 'ul' || kind === 'ol')
    return `<${kind}>${rest.map((item) => `<li>${answerHtml(item)}</li>`).join('')}</${kind}>`;
  const inside = answerHtml(partsWithin(part));
  if (kind === 'fact') return inside;
  if (kind === 'link') return `<a href="${escaped(rest[0])}">${inside}</a>`;
  if (kind === 'topic') return `<a href="#${rest[0]}">${inside}</a>`;
  if (['caution', 'note', 'for'].includes(kind)) return `<div class="${kind}">${inside}</div>`;
  return `<${kind}>${inside}</${kind}>`;
}

/** A page with a body. */
export function page(body, head = '') {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign-in help</title>
<link rel="icon" href="data:,">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}</style>
${head}
</head>
<body>
<h1>Sign-in help</h1>
${body}
</body>
</html>
`;
}
