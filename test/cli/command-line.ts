import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The command as it is shipped. */
export const COMMAND = resolve('dist/node/signin-help.js');

/** How a run of the command ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder, which goes with the process, and returns the folder. */
export function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'signin-help-cli-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs `signin-help` with these words in a folder, as in a pipe. */
export function signinHelp(
  words: readonly string[],
  {
    cwd = folderOf(),
    env = {},
    input = '',
  }: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
  } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    cwd,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env },
  });
  const [out, error]: [string[], string[]] = [[], []];
  child.stdout.on('data', (piece) => out.push(String(piece)));
  child.stderr.on('data', (piece) => error.push(String(piece)));
  child.stdin.end(input);
  return new Promise((done) => {
    child.on('close', (status) => done({ status, out: out.join(''), error: error.join('') }));
  });
}

/** The text of a topic that compiles, but for what is put in its place. */
export function topic(front: Readonly<Record<string, string>> = {}, body?: string): string {
  const lines = {
    title: 'I lost my phone',
    order: '10',
    audience: '[anyone]',
    reviewed: '2026-11-01',
    ...front,
  };
  const yaml = Object.entries(lines).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...yaml, '---', body ?? '1. Ask your administrator.', ''].join('\n');
}
