/**
 * Commands for browser tests (`executeServerCommand` of @web/test-runner-commands). Those that only Chromium can serve, through
 * the DevTools protocol, answer other browsers with an error that says so.
 */

/**
 * The command `search-in-node`: what the built engine answers to each query in Node, so that a browser can compare.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function nodeSearch() {
  return {
    name: 'node-search',
    async executeCommand({ command, payload }) {
      if (command !== 'search-in-node') return undefined;
      const { search } = await import(new URL('../dist/esm/engine.js', import.meta.url).href);
      return payload.map((query) => search(query));
    },
  };
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function chromiumCommands() {
  /** @type {WeakMap<import('puppeteer-core').Page, Promise<import('puppeteer-core').CDPSession>>} */
  const connections = new WeakMap();

  function connect(session) {
    if (session.browser.name !== 'Chromium') {
      throw new Error(`Only Chromium can do this, not ${session.browser.name}.`);
    }
    const page = session.browser.getPage(session.id);
    const connection = connections.get(page) ?? page.createCDPSession();
    if (!connections.has(page)) forgetOnLeaving(page, connection);
    connections.set(page, connection);
    return connection;
  }

  /** The runner uses a page again for the next file; what was emulated ends with its connection. */
  function forgetOnLeaving(page, connection) {
    const leave = async (frame) => {
      if (frame !== page.mainFrame()) return;
      page.off('framenavigated', leave);
      connections.delete(page);
      await (await connection).detach().catch(() => {}); // the page may be gone
    };
    page.on('framenavigated', leave);
  }

  return {
    name: 'chromium-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'emulate-features') return emulateFeatures(await connect(session), payload);
      if (command === 'emulate-touch') return emulateTouch(await connect(session), payload);
      if (command === 'a11y-tree') return accessibilityTree(await connect(session));
      return undefined;
    },
  };
}

/**
 * Pretends that the reader has these preferences, such as `{ 'forced-colors': 'active', 'prefers-contrast': 'more' }`.
 * Each call replaces the last; `{}` ends it.
 * @param {import('puppeteer-core').CDPSession} connection
 * @param {Record<string, string>} [features]
 */
async function emulateFeatures(connection, features = {}) {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await connection.send('Emulation.setEmulatedMedia', { features: list });
  return true;
}

/**
 * Pretends that the screen is pointed at with fingers.
 * @param {import('puppeteer-core').CDPSession} connection
 * @param {boolean} isTouched
 */
async function emulateTouch(connection, isTouched) {
  await connection.send('Emulation.setTouchEmulationEnabled', { enabled: isTouched });
  return true;
}

/**
 * @typedef {object} AccessibleNode
 * @property {string} role
 * @property {string} name
 * @property {string} [description]
 * @property {string | number | boolean} [value]
 * @property {Record<string, unknown>} states Such as `expanded`, `focused`, `level`, `live`.
 * @property {AccessibleNode[]} children
 */

/**
 * The page as a screen reader gets it, shadow roots included; nodes that it skips are left out.
 * @param {import('puppeteer-core').CDPSession} connection
 * @returns {Promise<AccessibleNode>}
 */
async function accessibilityTree(connection) {
  const { nodes } = await connection.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes.filter((node) => !byId.has(node.parentId ?? ''));
  return accessibleNodes(root, byId)[0];
}

/**
 * The node, or its children in its place when it is ignored.
 * @returns {AccessibleNode[]}
 */
function accessibleNodes(node, byId) {
  const children = (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter((child) => child !== undefined)
    .flatMap((child) => accessibleNodes(child, byId));
  // Chromium repeats each text as the boxes of its lines.
  const role = node.role?.value;
  if (role === 'InlineTextBox') return [];
  if (node.ignored || role === 'none' || role === 'generic') return children;
  return [
    {
      role,
      name: node.name?.value ?? '',
      ...(node.description?.value && { description: node.description.value }),
      ...(node.value && { value: node.value.value }),
      states: Object.fromEntries((node.properties ?? []).map((p) => [p.name, p.value.value])),
      children,
    },
  ];
}
