import { stripVTControlCharacters, styleText } from 'node:util';

/** A way to bring out a piece of text on a terminal. */
export type Look = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

/** Where a command writes: results to the one stream, everything else to the other. */
export interface Terminal {
  /** Whether progress is told to a person who watches, and can be overwritten. */
  readonly isTerminal: boolean;
  /** What was asked for; it can be piped on. */
  print(text: string): void;
  /** Progress, warnings and mistakes. */
  tell(text: string): void;
  /** The text in a colour; where it is written into a pipe or a file, without. */
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
  const hasColour = ({ isTTY }: Stream): boolean =>
    env['FORCE_COLOR']
      ? env['FORCE_COLOR'] !== '0'
      : isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const writeTo =
    (stream: Stream) =>
    (text: string): void =>
      void stream.write(`${hasColour(stream) ? text : stripVTControlCharacters(text)}\n`);
  return {
    isTerminal: error.isTTY === true && env['TERM'] !== 'dumb',
    print: writeTo(out),
    tell: writeTo(error),
    look: (look, text) => styleText(look, text, { validateStream: false }),
  };
}
