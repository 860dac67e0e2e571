import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import {
  cleanUp,
  container,
  isChromium,
  openHelp,
  prefer,
  until,
  type Attributes,
  type Help,
} from './harness.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Text has the contrast of level AAA. */
const STRICTER = { 'color-contrast-enhanced': { enabled: true } };

// axe registers itself on the window.
const { axe } = window as unknown as {
  axe: { run(node: Element, options: object): Promise<AxeResults> };
};

async function findings(rules: object = STRICTER): Promise<string[]> {
  // An answer that is still fading in has little contrast.
  const shown = [...container().querySelectorAll('signin-help')];
  const moving = shown.flatMap(({ shadowRoot }) => shadowRoot!.getAnimations());
  await Promise.all(moving.map(({ finished }) => finished));
  const { violations } = await axe.run(container(), { runOnly: RULES, rules });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
}

const FACTS: Attributes = {
  permalinks: true,
  'heading-level': '2',
  'admin-name': 'Kim Lee',
  'admin-email': 'kim@example.com',
  'admin-url': 'https://example.com/it',
  'portal-url': 'https://acme.awsapps.com/start',
  'account-alias': 'acme',
  'ticket-url': 'https://help.example.com/?q={query}',
};

async function openAll(help: Help): Promise<void> {
  help.element.openAll();
  await help.element.updateComplete;
}

const STATES: Readonly<Record<string, (help: Help) => Promise<unknown>>> = {
  closed: () => Promise.resolve(),
  open: openAll,
  searching: (help) => help.element.search('root password'),
  'offering a correction': (help) => help.element.search('root pasword'),
  'not covered': (help) => help.element.search('windows printer is slow'),
  'warning of a secret': (help) => help.element.search('AKIAIOSFODNN7EXAMPLE'),
  'pointing shoppers elsewhere': (help) => help.element.search('where is my order'),
  'for a kind of user': (help) => help.chooseAudience('IAM user'),
  'with the message to the administrator': (help) => help.clickButton('Write a message'),
  'warning of a secret in the message': async (help) => {
    await help.clickButton('Write a message');
    const area = help.root.querySelector('textarea')!;
    area.value = 'AKIAIOSFODNN7EXAMPLE';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await help.element.updateComplete;
  },
  'thanking for feedback': async (help) => {
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    await help.clickButton('Yes');
  },
  'telling that something was copied': async (help) => {
    help.element.open('email-access');
    await help.element.updateComplete;
    await help.clickButton('Copy acme');
    await until('a notice', () => help.notice() !== '');
  },
  "with the portal's results": async (help) => {
    help.element.searchProvider = () => [
      { title: 'Page', url: 'https://kb.example.com/1', text: 'More words.' },
    ];
    await help.element.search('phone');
    await until('results', () => help.part('results') !== null);
  },
  'twice on a page': async () => {
    await openHelp({ ...FACTS, 'without-contact': true });
  },
};

const OWN =
  '<article data-topic="vpn"><h3>From home</h3><p>Start the VPN.</p></article><p slot="header">Hello</p>';

/** A test for each of these states. */
function inEach(states: readonly string[], rules: object = STRICTER): void {
  for (const state of states) {
    it(state, async () => {
      const help = await openHelp(FACTS);
      await STATES[state]!(help);
      expect(await findings(rules)).to.deep.equal([]);
    });
  }
}

describe('axe finds nothing', () => {
  before(() => {
    document.title = 'Test';
    document.documentElement.lang = 'en';
  });
  afterEach(() => {
    cleanUp();
    document.documentElement.style.colorScheme = '';
    document.body.style.cssText = '';
  });

  inEach(Object.keys(STATES));

  it('with own topics', async () => {
    await openAll(await openHelp(FACTS, { html: OWN }));
    expect(await findings()).to.deep.equal([]);
  });

  describe('in the dark', () => {
    beforeEach(() => {
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.background = '#121212';
    });
    inEach([
      'open',
      'offering a correction',
      'not covered',
      'warning of a secret',
      'for a kind of user',
      'thanking for feedback',
      'telling that something was copied',
    ]);
  });

  // Text as usual; of level AAA only where the page says which scheme it has.
  describe('on a dark page that names no colour scheme', () => {
    beforeEach(() => {
      document.body.style.cssText = 'background: #14171c; color: #ddd';
    });
    inEach(
      [
        'open',
        'offering a correction',
        'not covered',
        'warning of a secret',
        'pointing shoppers elsewhere',
        'for a kind of user',
        'with the message to the administrator',
        "with the portal's results",
      ],
      {},
    );
  });

  it('from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const help = await openHelp(FACTS);
    await help.element.search('root password');
    expect(await findings()).to.deep.equal([]);
  });

  it('at 320 px', async () => {
    container().style.inlineSize = '320px';
    const help = await openHelp(FACTS);
    await help.element.search('root pasword');
    expect(await findings()).to.deep.equal([]);
  });

  for (const features of [{ 'forced-colors': 'active' }, { 'prefers-contrast': 'more' }]) {
    const [[name, value]] = Object.entries(features) as [[string, string]];
    it(`with ${name}: ${value}`, async function () {
      if (!isChromium) this.skip(); // only Chromium can be told so
      await prefer(features);
      try {
        const help = await openHelp(FACTS);
        await help.element.search('root pasword');
        expect(await findings()).to.deep.equal([]);
      } finally {
        await prefer({});
      }
    });
  }
});
