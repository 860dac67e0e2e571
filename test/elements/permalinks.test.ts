import { expect } from '@open-wc/testing';
import { cleanUp, container, createHelp, openHelp, until } from './harness.js';

describe('The address of the page with "permalinks"', () => {
  afterEach(cleanUp);

  it('names the topic that the reader opens; back and forward lead there and back', async () => {
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    await help.click(help.topicButton('email-access'));
    expect(location.hash).to.equal('#signin-help/email-access');
    help.element.closeAll();
    await help.element.updateComplete;
    history.back();
    await until('the first topic', () => help.openIds().includes('mfa-lost'));
    expect(location.hash).to.equal('#signin-help/mfa-lost');
    history.forward();
    await until('the second topic', () => help.openIds().includes('email-access'));
  });

  it('is written once for a topic, and does not open it again when the element only moves', async () => {
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    let entries = 0;
    history.pushState = () => void entries++; // `length` ends at 50
    await help.click(help.topicButton('mfa-lost'));
    await help.click(help.topicButton('mfa-lost'));
    Reflect.deleteProperty(history, 'pushState');
    expect(entries).to.equal(0);
    await help.click(help.topicButton('mfa-lost'));
    expect(help.openIds()).to.deep.equal([]);
    container().append(help.element);
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal([]);
  });

  it('can be copied in each topic, and only opened ones ask whether they helped', async () => {
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    const count = (part: string): number =>
      help.element.shadowRoot!.querySelectorAll(`[part="${part}"]`).length;
    await until('all answers', () => count('topic-answer') === help.topicIds().length);
    expect(count('copy-link')).to.equal(help.topicIds().length);
    expect(count('feedback')).to.equal(1);
  });

  it('names the topic that a link of an answer leads to, and none that closes', async () => {
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('root-password'));
    await help.clickButton('Recover it');
    expect(location.hash).to.equal('#signin-help/email-access');
    await help.click(help.topicButton('root-password'));
    expect(location.hash).to.equal('#signin-help/email-access');
  });

  it('is not written for a topic that the page keeps closed', async () => {
    const help = await openHelp({ permalinks: true });
    help.element.open('root-password');
    await help.element.updateComplete;
    help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
    await help.clickButton('Recover it');
    expect(help.openIds()).to.deep.equal(['root-password']);
    expect(location.hash).to.equal('#signin-help/root-password');
  });

  it('names the topic that the page opens, without a step back to nothing', async () => {
    const help = await openHelp({ permalinks: true });
    const steps: unknown[] = [];
    history.pushState = (state) => void steps.push(state);
    help.element.open('mfa-lost');
    expect(location.hash).to.equal('#signin-help/mfa-lost');
    help.element.toggle('email-access');
    expect(location.hash).to.equal('#signin-help/email-access');
    Reflect.deleteProperty(history, 'pushState');
    expect(steps).to.deep.equal([]);
  });

  it('is not written for an answer that a search opens, nor for all at once', async () => {
    const help = await openHelp({ permalinks: true });
    await help.element.search('root password');
    expect(help.openIds()).to.deep.equal(['root-password']);
    help.element.openAll();
    expect(location.hash).to.equal('');
  });

  it('is left alone by an element off the page', () => {
    const element = createHelp({ permalinks: true });
    element.open('mfa-lost');
    expect(location.hash).to.equal('');
  });

  it('can be copied, whole, from each open topic', async () => {
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await help.clickButton('Copy the link to I lost my MFA device');
    await until('a notice', () => help.notice() === 'Link copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.deep.equal([`${location.href.split('#')[0]}#signin-help/mfa-lost`]);
  });

  it('keeps the path of the page when a <base> leads elsewhere', async () => {
    const base = document.createElement('base');
    base.href = '/another/place/';
    const { pathname } = location;
    document.head.append(base);
    try {
      const help = await openHelp({ permalinks: true });
      await help.click(help.topicButton('root-password'));
      expect(location.pathname).to.equal(pathname);
      const link = help.button('Recover it') as HTMLAnchorElement;
      expect(new URL(link.href).pathname).to.equal(pathname);
    } finally {
      base.remove();
    }
  });

  it('keeps what the page has put into its history', async () => {
    history.replaceState({ mine: 1 }, '');
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    expect(history.state).to.deep.equal({ mine: 1 });
  });

  for (const path of ['#/start', '#!/start']) {
    it(`is left alone where the page keeps its own path in it (${path})`, async () => {
      history.replaceState(null, '', path);
      const help = await openHelp({ permalinks: true });
      await help.click(help.topicButton('mfa-lost'));
      expect(location.hash).to.equal(path);
    });
  }
});

describe('The address of the page without "permalinks"', () => {
  afterEach(cleanUp);

  it('is not written, and there is no button to copy it', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(location.hash).to.equal('');
    expect(help.part('copy-link')).to.equal(null);
  });
});
