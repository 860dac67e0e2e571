import type { TemplateResult } from 'lit';

/** Lit knows a template by its strings; by level, those that were made of others. */
const made: (Map<TemplateStringsArray, TemplateStringsArray> | undefined)[] = [];

/** A template whose `<h3>` is a heading of another level, 1 to 6 (checked in help-options.ts: it becomes a tag). */
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
