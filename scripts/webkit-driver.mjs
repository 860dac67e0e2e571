/** The programs behind a WebKitGTK window: WebKitWebDriver, and a virtual display where there is none. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export const SCREEN = { width: 1600, height: 1200 }; // wider than any page that a test asks for

/**
 * Starts WebKitWebDriver on a free port, with a display of its own. It may not answer yet.
 * @param {import('./browsers.mjs').WebKitPaths} paths
 * @returns {Promise<{ address: string, end: () => void }>}
 */
export async function startWebKitDriver({ driver: program, display }) {
  const screen = display ? await startScreen(display) : undefined;
  const port = await freePort();
  const driver = startDriver(program, port, screen?.name);
  const end = () => {
    driver.kill();
    screen?.process.kill();
  };
  return { address: `http://127.0.0.1:${port}`, end };
}

/**
 * @param {string} program
 * @param {number} port
 * @param {string | undefined} display
 */
function startDriver(program, port, display) {
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(display && { DISPLAY: display }),
      LIBGL_ALWAYS_SOFTWARE: '1', // a virtual display has no graphics card
      NO_AT_BRIDGE: '1', // no session bus to announce itself on
    },
  });
  driver.unref(); // the exit handler ends it
  return driver;
}

/**
 * A virtual display that chooses its own free number.
 * @param {string} program
 * @returns {Promise<{ name: string, process: import('node:child_process').ChildProcess }>}
 */
function startScreen(program) {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const screen = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = screen.stdio[3];
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a display')));
    number.once('data', (data) => {
      screen.removeAllListeners('exit');
      screen.unref();
      number.unref(); // closing it would end the display, which writes a line feed later
      resolve({ name: `:${String(data).trim()}`, process: screen });
    });
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
