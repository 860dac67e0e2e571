import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import { executeServerCommand } from '@web/test-runner-commands';
import { cleanUp, container, openHelp, type Help } from './harness.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// axe registers itself on the window.
const { axe } = window as unknown as {
  axe: { run(node: Element, options: object): Promise<AxeResults> };
};

async function findings(): Promise<string[]> {
  const { violations } = await axe.run(container(), { runOnly: RULES });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
}

const STATES: Readonly<Record<string, (help: Help) => Promise<unknown>>> = {
  closed: () => Promise.resolve(),
  open: async (help) => {
    help.element.openAll();
    await help.element.updateComplete;
  },
  searching: (help) => help.element.search('root password'),
  'offering a correction': (help) => help.element.search('root pasword'),
  'not covered': (help) => help.element.search('windows printer is slow'),
  'warning of a secret': (help) => help.element.search('AKIAIOSFODNN7EXAMPLE'),
  'for a kind of user': async (help) => {
    help.element.audience = 'iam';
    await help.element.updateComplete;
  },
  'with the message to the administrator': (help) => help.clickButton('Write a message'),
  'thanking for feedback': async (help) => {
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    await help.clickButton('Yes');
  },
};

describe('axe finds nothing', () => {
  before(() => {
    document.title = 'Test';
    document.documentElement.lang = 'en';
  });
  afterEach(async () => {
    cleanUp();
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
    await Promise.resolve();
  });

  for (const [state, arrange] of Object.entries(STATES)) {
    it(state, async () => {
      const help = await openHelp({
        permalinks: true,
        'heading-level': '2',
        'admin-email': 'kim@example.com',
      });
      await arrange(help);
      expect(await findings()).to.deep.equal([]);
    });
  }

  it('in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#121212';
    const help = await openHelp({ 'heading-level': '2' });
    await help.element.search('root pasword');
    expect(await findings()).to.deep.equal([]);
  });

  it('from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const help = await openHelp({ 'heading-level': '2' });
    await help.element.search('root password');
    expect(await findings()).to.deep.equal([]);
  });

  it('at 320 px', async () => {
    container().style.inlineSize = '320px';
    const help = await openHelp({ 'heading-level': '2' });
    await help.element.search('root password');
    expect(await findings()).to.deep.equal([]);
    expect(help.element.scrollWidth).to.be.at.most(320);
    container().style.inlineSize = '';
  });

  it('in forced colours', async function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip(); // only Chromium can be told to force colours
    await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
    const help = await openHelp({ 'heading-level': '2' });
    await help.element.search('root password');
    expect(await findings()).to.deep.equal([]);
    await executeServerCommand('emulate-features', { 'forced-colors': 'none' });
  });
});
