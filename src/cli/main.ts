import { didYouMean } from '../compiler/did-you-mean.js';
import { ContentError, formatMessages } from '../compiler/report.js';
import { readWishes, STATUS, UsageError, type Command, type Status } from './command.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { gaps } from './commands/gaps.js';
import { init } from './commands/init.js';
import { preview } from './commands/preview.js';
import { sheet } from './commands/sheet.js';
import { counted } from './counted.js';
import { commandHelp, overview } from './help.js';
import { packageVersion } from './package-files.js';
import { systemReason } from './system-reason.js';
import { terminal as processTerminal, type Terminal } from './terminal.js';

const COMMANDS: readonly Command[] = [init, check, build, preview, sheet, gaps];
/** Mistakes in how the command is used, not in what an author wrote. */
const MISTAKES_OF_USE = new Set([
  'folder-missing',
  'folder-empty',
  'language-missing',
  'language-invalid',
]);

/** Runs the command line and returns its exit status. Says every expected failure in a sentence. */
export async function main(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<Status> {
  // A reader such as `head` may close the pipe early, which is no failure; a full disk behind it is one.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(STATUS.good);
    terminal.tell(`signin-help: the output cannot be written: ${systemReason(error)}`);
    process.exit(STATUS.wrongUse);
  });
  // Where nobody reads what went wrong, the exit status must still say it.
  process.stderr.on('error', () => undefined);
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<Status> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = rest[0] === undefined ? undefined : commandOf(rest[0]);
    (name === undefined ? terminal.tell : terminal.print)(
      about ? commandHelp(about, terminal) : overview(COMMANDS, terminal),
    );
    return name === undefined ? STATUS.wrongUse : STATUS.good;
  }
  if (name === '--version' || name === '-v') {
    terminal.print(packageVersion());
    return STATUS.good;
  }
  const command = commandOf(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(commandHelp(command, terminal));
    return STATUS.good;
  }
  return command.run(readWishes(command, rest), terminal);
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((known) => known.name);
  const mend = didYouMean(name, names) || ` There are ${names.join(', ')}.`;
  throw new UsageError(`there is no command "${name}".${mend}`);
}

function explain(error: unknown, terminal: Terminal): Status {
  if (error instanceof ContentError) {
    terminal.tell(formatMessages(error.messages));
    const isUse = error.messages.every(({ ruleId }) => MISTAKES_OF_USE.has(ruleId ?? ''));
    if (isUse) return STATUS.wrongUse;
    const count = error.messages.length;
    terminal.tell(terminal.look('red', `${counted(count, 'mistake')}. Nothing was written.`));
    return STATUS.mistakes;
  }
  if (error instanceof UsageError) {
    terminal.tell(`${terminal.look('red', 'signin-help:')} ${error.message}`);
    terminal.tell('Run "npx signin-help --help" to see what it can do.');
    return STATUS.wrongUse;
  }
  if (error instanceof Error && 'syscall' in error) {
    terminal.tell(
      `${terminal.look('red', 'signin-help:')} ${systemReason(error as NodeJS.ErrnoException)}`,
    );
    return STATUS.wrongUse;
  }
  throw error;
}
