const SCRIPT = '../dist/signin-help.js';
const INTEGRITY = '../dist/integrity.json';
const COPIED_MS = 1500;
/** Fields that are about the script, not about the element. */
const SCRIPT_FIELDS = new Set(['src', 'integrity', 'fallback', '']);

const form = document.getElementById('form');
const preview = document.getElementById('preview');
let integrity;

const escapeHtml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Read anew each time: the topics to leave out come later than the rest. */
function allFields() {
  return [...form.querySelectorAll('input, select, textarea')];
}

/** The fields that hold something, as pairs of attribute and value; a field that is not right is left out. */
function filledFields() {
  const hidden = [];
  const filled = [];
  for (const field of allFields()) {
    const { name, type, checked, validity } = field;
    const value =
      type === 'checkbox' ? (checked ? (field.dataset.topic ?? true) : '') : field.value.trim();
    if (value === '' || !validity.valid) continue;
    if (field.dataset.topic) hidden.push(value);
    else filled.push([name, value]);
  }
  return hidden.length > 0 ? [...filled, ['hide-topics', hidden.join(' ')]] : filled;
}

function tagText(attributes, { src, fallback }) {
  const isForeign = /^https?:/.test(src);
  const marks = form.elements.integrity.checked && integrity ? ` integrity="${integrity}"` : '';
  const origin = marks && isForeign ? ' crossorigin="anonymous"' : '';
  const words = attributes.map(([name, value]) =>
    value === true ? name : `${name}="${escapeHtml(value)}"`,
  );
  const inside = fallback ? `\n  <p>${escapeHtml(fallback)}</p>\n` : '';
  const start =
    words.length > 1 ? `\n  ${words.join('\n  ')}\n` : words.map((word) => ` ${word}`).join('');
  return `<script src="${escapeHtml(src)}"${marks}${origin} async></script>\n<signin-help${start}>${inside}</signin-help>`;
}

function policyText(src) {
  const isForeign = /^https?:/.test(src) && URL.canParse(src);
  return `Content-Security-Policy: script-src ${isForeign ? new URL(src).origin : "'self'"}`;
}

function problems() {
  return allFields()
    .filter((field) => field.value && !field.validity.valid)
    .map(
      (field) =>
        `${field.labels[0].textContent} is left out. ${field.title || field.validationMessage}`,
    )
    .join('\n');
}

function show() {
  const filled = filledFields();
  const properties = filled.filter(([name]) => name.startsWith('--'));
  const attributes = filled.filter(([name]) => !name.startsWith('--') && !SCRIPT_FIELDS.has(name));
  const src = form.elements.src.value.trim() || 'signin-help.js';
  const fallback = form.elements.fallback.value.trim();

  document.getElementById('tag').textContent = tagText(attributes, { src, fallback });
  document.getElementById('csp').textContent = policyText(src);
  document.getElementById('problems').textContent = problems();
  document.getElementById('css-card').hidden = properties.length === 0;
  const rules = properties.map(([name, value]) => `  ${name}: ${value};\n`).join('');
  document.getElementById('css').textContent = `signin-help {\n${rules}}`;

  const values = new Map(attributes);
  for (const name of attributeNames) {
    const value = values.get(name);
    const text = value === true ? '' : value;
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== text) preview.setAttribute(name, text);
  }
  preview.removeAttribute('style');
  for (const [name, value] of properties) preview.style.setProperty(name, value);
}

/** Offers the topics that there are. */
function listTopics() {
  const buttons = preview.shadowRoot.querySelectorAll('[part~="topic-button"]');
  for (const button of buttons) {
    const { topicId } = button.dataset;
    const title = button.textContent.trim();
    form.elements['open-topic'].append(new Option(title, topicId));
    const field = document.createElement('input');
    Object.assign(field, { type: 'checkbox', id: `hide-${topicId}` });
    field.dataset.topic = topicId;
    const label = document.createElement('label');
    Object.assign(label, { htmlFor: field.id, textContent: title });
    const id = document.createElement('small');
    id.textContent = topicId;
    const row = document.createElement('p');
    row.className = 'check';
    row.append(field, label, id);
    document.getElementById('topics').append(row);
  }
}

/** The value for the very file that this page runs, or the one that the build wrote; a page opened as a file may read neither. */
async function findIntegrity() {
  if (location.protocol === 'file:') return undefined;
  if (!crypto.subtle) return (await (await fetch(INTEGRITY)).json())['signin-help.js'].integrity;
  const script = await (await fetch(SCRIPT)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', script));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

async function copy({ target }) {
  const source = document.getElementById(target.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.textContent);
    target.textContent = 'Copied';
  } catch {
    // Without leave to write to the clipboard the text is marked, for the keyboard to copy.
    getSelection().selectAllChildren(source);
    target.textContent = 'Selected';
  }
  setTimeout(() => (target.textContent = 'Copy'), COPIED_MS);
}

const attributeNames = allFields()
  .map(({ name }) => name)
  .filter((name) => !name.startsWith('--') && !SCRIPT_FIELDS.has(name))
  .concat('hide-topics');

for (const button of document.querySelectorAll('[data-copies]'))
  button.addEventListener('click', copy);
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(show));

void (async () => {
  await customElements.whenDefined('signin-help');
  await preview.updateComplete;
  listTopics();
  integrity = await findIntegrity();
  if (!integrity) {
    const { integrity: field } = form.elements;
    field.disabled = true;
    field.nextElementSibling.textContent = 'With an integrity value (open this page by npm start)';
  }
  show();
})();
