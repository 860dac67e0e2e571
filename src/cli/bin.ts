#!/usr/bin/env node
// Nothing is imported before the version is known: older versions of Node cannot read the rest.
const LEAST = [20, 19] as const;
/** The exit status of a fault in a program (EX_SOFTWARE in sysexits.h). */
const FAULT = 70;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  process.stderr.write(
    `signin-help needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  import('./main.js')
    .then(({ main }) => main(process.argv.slice(2)))
    .then(
      (status) => (process.exitCode = status),
      (error: unknown) => {
        process.stderr.write(`signin-help failed by a fault of its own:\n${String(error)}\n`);
        process.exitCode = FAULT;
      },
    );
}
