/** What a page knows of itself, in its own window. */
export interface Probe {
  /** What the console said and what went wrong since our script came, a line each. */
  messages(): string;
  /** What is not as it was before our script came: globals, built-ins, what the page holds around the widget, storage. */
  changes(): Promise<string>;
}

/** Runs in the page just before our script, and remembers what its world is like. A second call changes nothing. */
export function installProbe(): void {
  const page = globalThis as unknown as Window & { hostProbe?: Probe };
  if (page.hostProbe) return;
  let messages = '';
  const note = (type: string, words: unknown): void => {
    // Browsers ask for an icon by themselves.
    if (!/\/favicon\.ico$/.test(String(words))) messages += `${type}: ${String(words)}\n`;
  };
  for (const type of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const say = console[type];
    console[type] = (...words: unknown[]) => {
      note(type, words[0]);
      say.apply(console, words);
    };
  }
  const hear = (target: EventTarget, type: string, read: (event: never) => unknown): void =>
    EventTarget.prototype.addEventListener.call(target, type, (event) =>
      note(type, read(event as never)),
    );
  hear(page, 'error', (event: ErrorEvent) => event.message);
  hear(page, 'unhandledrejection', (event: PromiseRejectionEvent) => event.reason);
  hear(
    document,
    'securitypolicyviolation',
    (event: SecurityPolicyViolationEvent) => `${event.violatedDirective} ${event.blockedURI}`,
  );

  /** Everything that hangs on the window, without asking any getter. */
  const look = (world: Map<string, unknown>, path: string, object: object, depth: number): void => {
    for (const key of Reflect.ownKeys(object)) {
      // Frames are numbered; WebKit's driver has a symbol, and WebKit makes this list anew whenever it is read.
      if (object === page && /^\d+$|automationSessionProxy/.test(String(key))) continue;
      if (key === 'supportedEntryTypes') continue;
      const { value, get } = (Reflect.getOwnPropertyDescriptor(object, key) ??
        {}) as TypedPropertyDescriptor<unknown>;
      const name = `${path}.${String(key)}`;
      world.set(name, value ?? get);
      if (depth === 0 || Object(value) !== value || value === page || value instanceof Node)
        continue;
      look(world, name, value as object, depth - 1);
    }
  };
  /** A page may be denied any of these. */
  const attempt = async (read: () => unknown): Promise<unknown> => {
    try {
      return await read();
    } catch (error) {
      return (error as Error).name;
    }
  };
  const remember = async (): Promise<ReadonlyMap<string, unknown>> => {
    const world = new Map<string, unknown>();
    look(world, 'window', page, 2);
    look(world, 'document', document, 0);
    const { documentElement } = document;
    for (const { name, value } of documentElement.attributes) world.set(`<html ${name}>`, value);
    world.set('title', document.title);
    world.set('styles', document.adoptedStyleSheets?.length);
    world.set('highlights', await attempt(() => CSS.highlights.size));
    world.set('cookie', await attempt(() => document.cookie));
    world.set('local storage', await attempt(() => localStorage.length));
    world.set('session storage', await attempt(() => sessionStorage.length));
    // A page of no origin has neither, and Chromium complains of the question.
    if (origin === 'null') return world;
    world.set('databases', await attempt(async () => (await indexedDB.databases()).length));
    world.set('caches', await attempt(async () => (await caches.keys()).length));
    return world;
  };

  page.hostProbe = {
    messages: () => messages,
    async changes() {
      const [then, now] = [await before, await remember()];
      const names = [...new Set([...then.keys(), ...now.keys()])];
      return names.filter((name) => !Object.is(then.get(name), now.get(name))).join('\n');
    },
  };
  const before = remember();
}
