import type { Given } from './given.js';

/** What `setUp` leaves in the page. */
export interface Trust {
  /** Pushes a case through every input of a new element and tells what should not have come of it. */
  drive(given: Given): Promise<string[]>;
}

type Settable = HTMLElement & {
  updateComplete: Promise<boolean>;
  search(query: string): Promise<void>;
  openAll(): boolean;
  content: unknown;
  searchProvider: unknown;
};

/** Runs in the page, so that it sees nothing of this module. `packUrl` is a module with a content pack. */
export async function setUp(packUrl: string): Promise<void> {
  const { default: pack } = (await import(packUrl)) as { default: object };
  const globals = globalThis as unknown as { trust: Trust; hostileRan?: unknown };
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  const shapeOf = (): string => prototypes.map((each) => Reflect.ownKeys(each).length).join();
  const title = document.title;
  const shape = shapeOf();
  const heard: string[] = [];
  for (const kind of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[kind] = (...words: unknown[]) => heard.push(words.map(String).join(' '));
  }
  addEventListener('error', (event) => heard.push(`uncaught ${event.message}`));
  addEventListener('unhandledrejection', (event) => heard.push(`rejected ${String(event.reason)}`));
  addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective));
  const events: Event[] = [];
  const names = ['ready', 'before-toggle', 'toggle', 'search', 'miss', 'feedback', 'contact'];
  for (const name of names) addEventListener(`signin-help-${name}`, (event) => events.push(event));

  const nothing = Object.create(null) as object;
  const thrower = (): never => {
    throw new Error('hostile');
  };
  const circle: unknown[] = [];
  circle.push(circle);
  const ODD: readonly unknown[] = [
    0, -1, NaN, true, null, undefined, ['a'], {}, nothing, circle, thrower, { toString: thrower, valueOf: thrower },
    { get format() { return thrower(); } }, Symbol('x'), 10n,
  ]; // prettier-ignore

  /** A copy of the pack with the texts of these numbers replaced. */
  const spoil = (leaves: Given['leaves']): unknown => {
    const texts = new Map(leaves);
    let number = 0;
    return JSON.parse(JSON.stringify(pack), (_key, value: unknown) =>
      typeof value === 'string' ? (texts.get(number++) ?? value) : value,
    );
  };
  const tick = (): Promise<void> => new Promise((done) => setTimeout(done));

  const render = async (given: Given): Promise<Settable> => {
    const help = document.createElement('signin-help') as Settable;
    for (const [name, value] of Object.entries(given.attributes)) help.setAttribute(name, value);
    for (const [name, value] of Object.entries(given.theme)) help.style.setProperty(name, value);
    const [id = '', heading = '', text = '', questions = '', audience = ''] = given.own;
    const article = document.createElement('article');
    Object.assign(article.dataset, { topic: id, questions, audience });
    article.append(document.createElement('h3'), text);
    article.firstElementChild!.textContent = heading;
    help.append(article);
    if (given.leaves.length > 0) help.content = spoil(given.leaves);
    help.searchProvider = () => [...given.results, null, 'x', { url: 1 }];
    for (const [name, at] of Object.entries(given.odd)) Object.assign(help, { [name]: ODD[at] });
    document.body.append(help);
    await help.updateComplete;
    location.hash = given.hash;
    await tick();
    await help.search(`${given.query} ${given.secret} `);
    await tick();
    const button = help.shadowRoot!.querySelector<HTMLElement>('[aria-controls="draft"]');
    button?.click();
    help.openAll();
    await help.updateComplete;
    return help;
  };

  /** Elements with their attributes, as `a href`. */
  const pairsOf = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap(({ localName, attributes }) => {
      const tag = localName.replace(/^h[1-6]$/, 'h3'); // the heading's level is an option
      return [tag, ...[...attributes].map(({ name }) => `${tag} ${name}`)];
    });

  const faultOfLink = (link: HTMLAnchorElement): string | undefined => {
    const written = link.getAttribute('href') ?? '';
    if (!URL.canParse(link.href)) return 'leads nowhere';
    const { protocol, host, hostname, username, password, origin } = new URL(link.href);
    const here = origin === location.origin;
    if (link.hasAttribute('target')) return 'opens elsewhere';
    if (/^\s*[/\\]{2}|[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(written)) return 'is hidden';
    if (protocol === 'mailto:' || protocol === 'tel:' || written.startsWith('#')) return undefined;
    if (protocol !== 'https:' && !here) return `has the scheme ${protocol}`;
    if (username || password) return 'has a user';
    if (/(^|\.)xn--/.test(host)) return 'has a host that poses';
    if (link.rel !== 'noopener noreferrer') return 'tells where it comes from';
    const words = link.textContent;
    const beside = link.nextElementSibling;
    const shown = `${words} ${beside?.className === 'host' ? beside.textContent : ''}`;
    if (!shown.includes(host)) return 'does not show its host';
    const posing = words.toLowerCase().match(/([\w-]+\.)+[a-z]{2,}(?![\w-]|\.\w)/g) ?? [];
    const other = posing.find((word) => word !== hostname && `www.${word}` !== hostname);
    return other && `shows ${other}`;
  };

  const faultsOf = (help: Settable, given: Given, known: ReadonlySet<string>): string[] => {
    const root = help.shadowRoot!;
    const strange = pairsOf(root).filter((pair) => !known.has(pair));
    const links = [...root.querySelectorAll('a')].map((link) => [link, faultOfLink(link)] as const);
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const told = [...root.querySelectorAll('textarea')].map(({ value }) => value);
    const base = root.querySelector('.base')?.cloneNode(true) as HTMLElement | undefined;
    // For the reader alone, and never with a secret: what was typed, with its slips mended.
    base?.querySelector('.correction')?.remove();
    const leaves = {
      'the tree': [base?.innerHTML ?? '', ...told].join('\n'),
      'the address': decodeURIComponent(location.href.replace(/%(?![\da-f]{2})/gi, '%25')),
      'the title': document.title,
      'the console': heard.join('\n'),
      'an event': JSON.stringify(events.map((event) => ({ ...event }))),
    };
    const loading = [...root.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      const images = [style.backgroundImage, style.listStyleImage, style.borderImageSource];
      return [...images, style.cursor, style.content, style.maskImage].join().includes('url(');
    });
    return [
      ...strange.map((pair) => `made ${pair}`),
      ...links.flatMap(([link, fault]) => (fault ? [`${link.outerHTML} ${fault}`] : [])),
      ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `id ${id} is there twice`),
      ...loading.map(({ className }) => `a style of .${className} loads`),
      ...Object.entries(leaves)
        .filter(([, text]) => text.includes(given.secret))
        .map(([place]) => `the secret is in ${place}`),
      ...heard.filter((line) => !line.startsWith('<signin-help> ')).map((line) => `said ${line}`),
      ...(root.querySelector('.base') ? [] : ['shows nothing']),
      ...(globals.hostileRan === undefined ? [] : ['ran a script']),
      ...(document.title === title ? [] : ['changed the title']),
      ...(shapeOf() === shape ? [] : ['changed a prototype']),
    ];
  };

  /** What harmless values make: nothing else may come of hostile ones. */
  const calm = {
    attributes: {
      'admin-name': 'Kim', 'admin-email': 'kim@intranet.example', 'admin-url': 'https://intranet.example/', permalinks: '',
      'portal-url': 'https://acme.awsapps.com/start', 'account-alias': 'acme', 'ticket-url': 'https://t.example/?{topic}',
    },
    odd: {}, theme: {}, own: ['own', 'Own', 'Text', 'a; b', 'iam'], hash: '', secret: 'AKIAIOSFODNN7EXAMPLE',
    results: [{ title: 'Other page', url: 'https://intranet.example/kb', text: 'Text' }, { title: 'evil.example', url: 'https://intranet.example/kb', text: '' }], leaves: [],
  }; // prettier-ignore
  const known = new Set<string>();
  for (const query of ['', 'forgot root pasword', 'where is my amazon order', 'weather tomorrow']) {
    const help = await render({ ...calm, query });
    for (const pair of pairsOf(help.shadowRoot!)) known.add(pair);
    await help.search(query);
    await tick();
    await help.updateComplete;
    for (const pair of pairsOf(help.shadowRoot!)) known.add(pair);
    help.remove();
  }

  globals.trust = {
    async drive(given) {
      heard.length = events.length = 0;
      const help = await render(given);
      const faults = faultsOf(help, given, known);
      help.remove();
      return faults;
    },
  };
}
