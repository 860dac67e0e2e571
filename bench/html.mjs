/** Topics as the HTML that somebody would write by hand. */

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const inlines = (list) => list.map(inline).join('');

function inline(node) {
  if (typeof node === 'string') return escaped(node);
  const [kind, content, target] = node;
  if (kind === 'code') return `<code>${escaped(content)}</code>`;
  if (kind === 'fact') return escaped(content);
  if (kind === 'link') return `<a href="${escaped(target)}">${inlines(content)}</a>`;
  if (kind === 'topic') return `<a href="#${target}">${inlines(content)}</a>`;
  return `<${kind}>${inlines(content)}</${kind}>`;
}

/** The HTML of an answer. */
export function answerHtml(blocks) {
  return blocks.map(block).join('\n');
}

function block([kind, content]) {
  if (kind === 'p') return `<p>${inlines(content)}</p>`;
  if (kind === 'ul' || kind === 'ol') {
    return `<${kind}>${content.map((item) => `<li>${answerHtml(item)}</li>`).join('')}</${kind}>`;
  }
  return `<div class="${kind}">${answerHtml(content)}</div>`;
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
