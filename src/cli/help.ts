import type { Command, Option } from './command.js';
import type { Terminal } from './terminal.js';

/** Column at which explanations begin. */
const INDENT = 28;

/** What `signin-help --help` prints. */
export function overview(commands: readonly Command[], { look }: Terminal): string {
  return [
    `${look('bold', 'signin-help')}: help for people who are locked out of their AWS account, with topics of your own.`,
    '',
    `${look('bold', 'Usage:')} signin-help <command> [options]`,
    '',
    ...commands.map(({ name, operands, summary }) => row(`  ${name} ${operands}`, summary)),
    '',
    row('  <command> --help', 'tells more about a command'),
    row('  --version', 'prints the version'),
    '',
    'Exit status: 0 all is well, 1 mistakes in the content, 2 wrong use or a file that cannot be written.',
  ].join('\n');
}

/** What `signin-help <command> --help` prints. */
export function commandHelp(
  { name, operands, summary, options, more }: Command,
  { look }: Terminal,
): string {
  const rows = Object.entries(options).map(([option, about]) => optionRow(option, about));
  return [
    `${look('bold', `signin-help ${name}`)} ${operands}`,
    '',
    summary,
    ...(rows.length > 0 ? ['', look('bold', 'Options:'), ...rows] : []),
    '',
    more,
  ].join('\n');
}

function optionRow(name: string, { value, help, default: fallback, short }: Option): string {
  const start = `  ${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`;
  return row(start, fallback === undefined ? help : `${help} (default: ${fallback})`);
}

function row(start: string, text: string): string {
  return start.length < INDENT - 1
    ? start.padEnd(INDENT) + text
    : `${start}\n${' '.repeat(INDENT)}${text}`;
}
