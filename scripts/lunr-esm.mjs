/**
 * A Rollup plugin that turns Lunr into a real ES module.
 *
 * lunr.js is one UMD closure with everything hung on one object. No bundler can drop a part of that, and its tail
 * registers with AMD, `exports` or the root, which breaks on RequireJS pages and wherever `window.exports` exists.
 * Here each `lunr.Name`, with all that is hung on it, becomes a variable of the module. `import lunr from 'lunr'` keeps working as it does in Node
 * (the default export is the module's own namespace), so the same source runs in Node, in the bundle and, through
 * `fromRollup`, in the test runner, and a bundle holds only the members that it names. `lunr(…)` itself cannot be
 * called: an index is built in Node, with the untouched Lunr.
 */

const LUNR_FILE = /[\\/]lunr[\\/]lunr\.js$/;
const FIRST_STATEMENT = 'var lunr = function (config)';
const UMD_TAIL = ';(function (root, factory)';

/** Loading a serialized Lunr index needs these; we load none, and they would keep the pipeline in the bundle. */
const REGISTRATION = /^lunr\$Pipeline\.registerFunction\(.*$/gm;
const FAMILY_START = /^(?=var lunr\$?[A-Za-z$]* = )/m;

/** @returns {import('rollup').Plugin} */
export function lunrEsm() {
  return {
    name: 'lunr-esm',
    transform(code, id) {
      if (!LUNR_FILE.test(id)) return null;
      try {
        return { code: toModule(code), map: null };
      } catch (error) {
        return this.error(error);
      }
    },
    onLog(_level, log) {
      // The default export is the module's namespace, so the module imports itself on purpose.
      const isOwnCycle = log.code === 'CIRCULAR_DEPENDENCY' && log.ids?.every(isLunr);
      return isOwnCycle ? false : undefined;
    },
  };
}

/** @param {string} id */
function isLunr(id) {
  return LUNR_FILE.test(id);
}

/**
 * The text of an ES module with the members of lunr.js.
 * @param {string} code The text of lunr.js.
 */
function toModule(code) {
  let body = unwrap(code);
  const members = membersOf(body, 'lunr.');
  body = toVariables(body, 'lunr.', members);
  // Its own members are hung on `lunr.utils`, which becomes a second flat family.
  body = body.replace(/^var lunr\$utils = \{\}$/m, '');
  body = toVariables(body, 'lunr$utils.', membersOf(body, 'lunr$utils.'));
  body = body.replace(/^\}\)\(this\)$/m, '})(globalThis)');
  body = body.replace(REGISTRATION, '');
  const families = body.split(FAMILY_START).map(asPureValue);
  return [...families, exportsOf(members)].join('\n') + '\n';
}

/** @param {string} code */
function unwrap(code) {
  const start = code.indexOf(FIRST_STATEMENT);
  const end = code.lastIndexOf(UMD_TAIL);
  if (start < 0 || end < start) {
    throw new Error('lunr.js has another shape than 2.3.9: look at scripts/lunr-esm.mjs');
  }
  return code.slice(start, end).replace(/\/\*\*\s+\* export the module via AMD[\s\S]*$/, '');
}

/**
 * Names that `body` assigns to members of `owner` at the start of a line.
 * @param {string} body
 * @param {string} owner With its dot.
 */
function membersOf(body, owner) {
  const assignment = new RegExp(`^${escape(owner)}([A-Za-z]+) = `, 'gm');
  return [...new Set([...body.matchAll(assignment)].map((match) => match[1]))];
}

/**
 * @param {string} body
 * @param {string} owner With its dot.
 * @param {readonly string[]} members
 */
function toVariables(body, owner, members) {
  const prefix = owner.replace('.', '$');
  for (const member of members) {
    const name = escape(owner + member);
    body = body
      .replace(new RegExp(`^${name} = `, 'm'), () => `var ${prefix}${member} = `)
      .replace(new RegExp(`\\b${name}\\b`, 'g'), () => `${prefix}${member}`);
  }
  return body;
}

/**
 * One variable and the statements that hang members on it, as one value that a bundler may leave out. Left as statements,
 * half of them would stay: Rollup keeps assignments to members of members.
 * @param {string} family
 */
function asPureValue(family) {
  const name = /^var ([\w$]+) = /.exec(family)?.[1];
  const owners = [...family.matchAll(/^(?:var )?(lunr[\w$]*)/gm)].map((match) => match[1]);
  if (!name || owners.some((owner) => owner !== name)) {
    throw new Error(`lunr.js has another order than 2.3.9, near ${name ?? family.slice(0, 40)}`);
  }
  return `var ${name} = /*#__PURE__*/ (() => {\n${family}\nreturn ${name};\n})();`;
}

/** @param {readonly string[]} members */
function exportsOf(members) {
  const names = members.filter((member) => member !== 'utils');
  const list = names.map((member) => `lunr$${member} as ${member}`).join(', ');
  return `export { ${list} };\nexport * as default from './lunr.js';`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
