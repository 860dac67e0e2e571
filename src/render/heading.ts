import type { TemplateResult } from 'lit';

/** Lit knows a template by the identity of its strings. By level: from the strings as written to those with the level. */
const made: (Map<TemplateStringsArray, TemplateStringsArray> | undefined)[] = [];

/** The template with its `<h3>` at another level, 1 to 6. The level becomes part of a tag; help-options.ts checks it. */
export function atLevel(level: number, template: TemplateResult): TemplateResult {
  const { strings } = template;
  const known = (made[level] ??= new Map<TemplateStringsArray, TemplateStringsArray>());
  let leveled = known.get(strings);
  if (!leveled) {
    const texts = strings.map((text) => text.replace(/(<\/?h)3/g, `$1${level}`));
    leveled = Object.assign(texts, { raw: strings.raw });
    known.set(strings, leveled);
  }
  return { ...template, strings: leveled };
}
