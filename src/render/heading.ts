import type { TemplateResult } from 'lit';

/** Lit knows a template by its strings; by level, those that were made of others. */
const made: (Map<TemplateStringsArray, TemplateStringsArray> | undefined)[] = [];

/** A template whose `<h3>` is a heading of another level, 1 to 6; any other level leaves it as it is. */
export function atLevel(level: number, template: TemplateResult): TemplateResult {
  const tag = /^[1-6]$/.exec(String(level))?.[0] ?? '3';
  const { strings } = template;
  const known = (made[+tag] ??= new Map<TemplateStringsArray, TemplateStringsArray>());
  let leveled = known.get(strings);
  if (!leveled) {
    const texts = strings.map((text) => text.replace(/(<\/?h)3/g, `$1${tag}`));
    leveled = Object.assign(texts, { raw: strings.raw });
    known.set(strings, leveled);
  }
  return { ...template, strings: leveled };
}
