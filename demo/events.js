/** The fields of each event; `signin-help-before-toggle` is left out, for it only comes before its toggle. */
const FIELDS = {
  'signin-help-ready': [],
  'signin-help-search': ['query', 'topicIds', 'confident', 'audience'],
  'signin-help-miss': ['query', 'audience'],
  'signin-help-toggle': ['topicId', 'open', 'cause'],
  'signin-help-feedback': ['topicId', 'helpful'],
  'signin-help-contact': ['topicId', 'channel'],
};
const MOST_ENTRIES = 100;

const log = document.getElementById('log');
const lines = document.getElementById('lines');
const hint = document.getElementById('hint');

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  made.append(...(text === '' ? [] : [text]), ...children);
  return made;
}

for (const [type, names] of Object.entries(FIELDS)) {
  document.addEventListener(type, (event) => {
    const fields = names.map((name) => [name, event[name]]);
    const time = element('time', new Date().toLocaleTimeString());
    const list = element('dl', '');
    for (const [name, value] of fields) {
      const text = Array.isArray(value) ? value.join(', ') : String(value);
      list.append(element('dt', name), element('dd', text || '–'));
    }
    log.prepend(element('li', '', time, element('b', type), list));
    if (log.children.length > MOST_ENTRIES) log.lastElementChild.remove();
    lines.prepend(`${JSON.stringify({ type, ...Object.fromEntries(fields) })}\n`);
    hint.hidden = true;
  });
}

document.getElementById('clear').addEventListener('click', () => {
  log.replaceChildren();
  lines.replaceChildren();
  hint.hidden = false;
});
