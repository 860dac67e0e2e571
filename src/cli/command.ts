import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../compiler/did-you-mean.js';
import type { Terminal } from './terminal.js';

/** How a command ends: all well, mistakes in the content, or used in a wrong way. */
export const STATUS = { good: 0, mistakes: 1, wrongUse: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** An option of a command, as its help tells it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What the value is, such as `folder`. */
  readonly value?: string;
  readonly help: string;
  readonly default?: string;
  readonly short?: string;
}

/** What somebody typed, read. */
export interface Wishes {
  readonly paths: readonly string[];
  text(option: string): string | undefined;
  /** The file or folder that an option names. Throws a UsageError where it is empty, as an unset variable of a shell is. */
  path(option: string): string;
  has(option: string): boolean;
}

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What follows the name, such as `[folder]`. */
  readonly operands: string;
  readonly mostPaths: number;
  readonly options: Readonly<Record<string, Option>>;
  /** Examples and what else is worth knowing. */
  readonly more: string;
  run(wishes: Wishes, terminal: Terminal): Promise<Status>;
}

/** A command was used in a way that it does not know. The message is a sentence for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the words after a command's name. Throws a UsageError, also where a name is empty, as an unset variable of a shell is. */
export function readWishes(command: Command, words: readonly string[]): Wishes {
  const { values, positionals } = parse(command, words);
  if (positionals.length > command.mostPaths) {
    const surplus = positionals[command.mostPaths] ?? '';
    throw new UsageError(
      `"${command.name}" does not know what to do with "${surplus}". Put names with blanks in quotes.`,
    );
  }
  if (positionals.some((path) => path.trim() === ''))
    throw new UsageError(
      `"${command.name}" got an empty name. Is a variable of the shell not set?`,
    );
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    paths: positionals,
    text,
    path: (option) => {
      const path = text(option)?.trim();
      if (path) return path;
      throw new UsageError(`"--${option}" needs a value.`);
    },
    has: (option) => values[option] === true,
  };
}

function parse(
  command: Command,
  words: readonly string[],
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type, short, default: value }] of Object.entries(command.options)) {
    options[name] = {
      type,
      ...(short && { short }),
      ...(value !== undefined && { default: value }),
    };
  }
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error, command));
  }
}

/** Says in a sentence what parseArgs complains of. */
function explain(error: unknown, { name, options }: Command): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((known) => `--${known}`);
    const mend = didYouMean(option, known);
    return `"${name}" has no option "${option}".${mend}`;
  }
  const long = /--[\w-]+/.exec(message)?.[0] ?? option;
  return options[long.slice(2)]?.type === 'boolean'
    ? `"${long}" takes no value.`
    : `"${long}" needs a value.`;
}
