import { styleText } from 'node:util';

/** A way to bring out a piece of text on a terminal. */
export type Look = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

/** Where a command writes: results to the one stream, everything else to the other. */
export interface Terminal {
  /** What was asked for; it can be piped on. */
  print(text: string): void;
  /** Progress, warnings and mistakes. */
  tell(text: string): void;
  /** Colours on a terminal, nothing in a pipe. */
  look(look: Look, text: string): string;
}

interface Stream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** The process's own terminal. Respects NO_COLOR (https://no-color.org) and FORCE_COLOR. */
export function terminal(
  out: Stream = process.stdout,
  error: Stream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const hasColour = env['FORCE_COLOR']
    ? env['FORCE_COLOR'] !== '0'
    : error.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    print: (text) => void out.write(`${text}\n`),
    tell: (text) => void error.write(`${text}\n`),
    look: (look, text) => (hasColour ? styleText(look, text, { validateStream: false }) : text),
  };
}
