import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block of code in a page of the docs. */
export interface Block {
  readonly page: string;
  /** Of its first fence, counted from 1. */
  readonly line: number;
  readonly lang: string;
  /** The words behind the language, which no reader sees: how the block is run. */
  readonly words: readonly string[];
  /** The expression behind `expect:`, which must be true once the block has run. */
  readonly expected: string | undefined;
  readonly text: string;
}

/** The pages whose examples are run. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** All fenced blocks of a page, in its order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(page, 'utf8');
  const fences = /^(`{3,}|~{3,})([^\n]*)\n([\s\S]*?)^\1[ \t]*$/gm;
  return [...text.matchAll(fences)].map((match) => {
    const [about = '', expected] = match[2]!.split('expect:');
    const [lang = '', ...words] = about.trim().split(/\s+/);
    const line = text.slice(0, match.index).split('\n').length;
    return { page, line, lang, words, expected: expected?.trim(), text: match[3]! };
  });
}

/** What stands behind `name=` in the words of a block. */
export function wordOf({ words }: Block, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
