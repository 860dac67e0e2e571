import { nothing } from 'lit';

/** A template as `html` makes it. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** A directive as `repeat()` returns it; Lit makes an instance for the place where it stands. */
interface DirectiveCall {
  readonly _$litDirective$: new (place: { readonly type: number }) => {
    render(...values: readonly unknown[]): unknown;
  };
  readonly values: readonly unknown[];
}

/** What stands inside an inner element, given its tag. */
export type Inside = (tag: string) => string;

/** https://lit.dev/docs/api/custom-directives/#PartType: a place among child nodes. */
const CHILD_PLACE = 2;
const INNER_ELEMENT = /<(signin-help-[a-z]+)>/g;
/** A binding that is the whole value of an attribute: `name=`, with the sign of its kind. */
const WHOLE_ATTRIBUTE = /\s([.?@]?)([\w-]+)=$/;
/** Indentation of the source. No template of ours keeps white space. */
const INDENTATION = /\s*\n\s*/g;
/** Properties that the HTML says by an attribute; all others are for scripts. */
const ATTRIBUTE_OF: Readonly<Record<string, string>> = { value: 'value', checked: 'checked' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/**
 * The HTML of what Lit would render: the elements' own templates, read as text. It knows what this package's templates hold:
 * texts, attributes, lists, templates in templates and the directive `repeat`. Listeners are left out.
 */
export function htmlOf(value: unknown, inside: Inside): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => htmlOf(item, inside)).join('');
  if (isDirectiveCall(value)) {
    const { _$litDirective$: Directive, values } = value;
    return htmlOf(new Directive({ type: CHILD_PLACE }).render(...values), inside);
  }
  if (isTemplate(value)) return templateHtml(value, inside);
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`a server cannot render a value of type ${typeof value}`);
  return escapeHtml(String(value));
}

function templateHtml({ strings, values }: Template, inside: Inside): string {
  let html = '';
  let quote = '';
  let isInTag = false;
  strings.forEach((source, index) => {
    [isInTag, quote] = follow(source, isInTag, quote);
    const text = source
      .replace(INDENTATION, '\n')
      .replace(INNER_ELEMENT, (start, tag: string) => start + inside(tag));
    const whole = isInTag && !quote && index < values.length && WHOLE_ATTRIBUTE.exec(text);
    if (whole) {
      const [written, sign = '', name = ''] = whole;
      html += text.slice(0, -written.length) + attribute(sign, name, values[index]);
    } else {
      html += text + (index < values.length ? htmlOf(values[index], inside) : '');
    }
  });
  return html;
}

/** Whether the end of a template's text lies within a tag, and within which quotes. */
function follow(text: string, isInTag: boolean, quote: string): [boolean, string] {
  for (const character of text) {
    if (quote) {
      if (character === quote) quote = '';
    } else if (isInTag) {
      if (character === '"' || character === "'") quote = character;
      else if (character === '>') isInTag = false;
    } else if (character === '<') {
      isInTag = true;
    }
  }
  return [isInTag, quote];
}

function attribute(sign: string, name: string, value: unknown): string {
  if (sign === '@' || value === nothing) return '';
  if (sign === '?') return value ? ` ${name}` : '';
  if (sign !== '.') return ` ${name}="${escapeHtml(String(value))}"`;
  const known = ATTRIBUTE_OF[name];
  if (known === undefined || value === false || value === '') return '';
  return value === true ? ` ${known}` : ` ${known}="${escapeHtml(String(value))}"`;
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

function isDirectiveCall(value: unknown): value is DirectiveCall {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value;
}
