import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const BIN = resolve('node_modules/.bin');

/**
 * Runs a command of this package or of its development dependencies, showing what it prints. It ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>} Rejects when the command fails.
 */
export function run(command, args) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: BIN + delimiter + process.env.PATH },
    });
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', fail);
    child.once('exit', (status) => {
      process.off('exit', end);
      if (status === 0) done();
      else fail(new Error(`${[command, ...args].join(' ')} failed (${status}).`));
    });
  });
}
