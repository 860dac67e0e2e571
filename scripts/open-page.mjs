import { spawn } from 'node:child_process';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Opens an address in the person's browser where that works, and says nothing where it does not. */
export function openPage(url) {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // On Windows a program on its own opens a console window of its own.
  const options = { stdio: 'ignore', detached: true, windowsHide: true };
  const child = spawn(program, [...args, url], options);
  child.on('error', () => undefined);
  child.unref();
}
