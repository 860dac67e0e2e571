import { expect } from '@open-wc/testing';
import type { SigninHelpToggleEvent } from '../../src/model/events.js';
import { samplePack } from './sample-pack.js';
import {
  cleanUp,
  container,
  createHelp,
  Help,
  isFirefox,
  nextFrame,
  openHelp,
  pause,
  until,
} from './harness.js';

describe('The address of the page', () => {
  afterEach(cleanUp);

  it('opens the topic that it names, and brings it into view', async () => {
    container().style.paddingBlockStart = '200vh';
    history.replaceState(null, '', '#signin-help/contact-support');
    const help = await openHelp();
    await nextFrame();
    expect(help.openIds()).to.deep.equal(['contact-support']);
    const { top } = help.topicButton('contact-support').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
  });

  it('opens a topic when it changes, with the cause "url"', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    location.hash = '#signin-help/email-access';
    await until('the topic', () => help.openIds().includes('email-access'));
    expect(heard.map(({ cause }) => cause)).to.deep.equal(['url']);
  });

  // Browsers tell of a new address by two events.
  it('asks the page once whether its topic may open', async () => {
    const help = await openHelp();
    const asked: string[] = [];
    help.element.addEventListener('signin-help-before-toggle', (event) => {
      asked.push(event.topicId);
      event.preventDefault();
    });
    location.hash = '#signin-help/email-access';
    await until('the question', () => asked.length > 0);
    await pause(50);
    expect(asked).to.deep.equal(['email-access']);
  });

  it('does not open a topic that comes late when it has gone on to another place', async () => {
    history.replaceState(null, '', '#signin-help/vpn');
    const help = await openHelp();
    location.hash = '#other';
    await pause(50);
    help.element.innerHTML = '<article data-topic="vpn"><h3>From home</h3></article>';
    await until('the topic', () => help.topicIds().includes('vpn'));
    expect(help.openIds()).to.deep.equal([]);
  });

  it('opens its topic also when the content comes late', async () => {
    history.replaceState(null, '', '#signin-help/mfa-lost');
    const element = createHelp();
    element.content = undefined;
    container().append(element);
    await element.updateComplete;
    element.content = samplePack();
    await element.updateComplete;
    expect(new Help(element).openIds()).to.deep.equal(['mfa-lost']);
  });

  it('does not open its topic when that comes late and the reader has begun', async () => {
    history.replaceState(null, '', '#signin-help/vpn');
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    help.element.innerHTML = '<article data-topic="vpn"><h3>From home</h3></article>';
    await until('the topic', () => help.topicIds().includes('vpn'));
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('leads to what a search had opened: it stays open when the search is over', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    help.element.openTopic = 'root-password';
    await help.element.updateComplete;
    await help.element.search('');
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('opens its topic again when a link of the page leads there once more', async function () {
    if (isFirefox) this.skip(); // it tells the page nothing of that
    const help = await openHelp();
    const link = document.createElement('a');
    link.href = '#signin-help/mfa-lost';
    container().append(link);
    for (const time of ['first', 'second']) {
      link.click();
      await until(`the topic for the ${time} time`, () => help.openIds().includes('mfa-lost'));
      help.element.closeAll();
      await help.element.updateComplete;
    }
  });

  it('takes the reader out of a search that leaves the topic out', async () => {
    const help = await openHelp();
    await help.element.search('where is my order');
    location.hash = '#signin-help/contact-support';
    await until('the topic', () => help.openIds().includes('contact-support'));
    expect(help.box.value).to.equal('');
  });

  it('may hold anything else, or what cannot be read, and nothing happens', async () => {
    const help = await openHelp();
    for (const hash of ['#signin-help/', '#signin-help/%E0%A4%A', '#signin-help/x"]', '#other']) {
      location.hash = hash;
      await pause(20);
    }
    expect(help.openIds()).to.deep.equal([]);
  });

  it('does not open its topic again when the element only moves', async () => {
    history.replaceState(null, '', '#signin-help/mfa-lost');
    const help = await openHelp();
    help.element.close('mfa-lost');
    const section = document.createElement('section');
    container().append(section);
    section.append(help.element);
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal([]);
  });

  it('stands in links as a hash alone, which stays true when the page takes another path', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('root-password'));
    expect(help.button('Recover it').getAttribute('href')).to.equal('#signin-help/email-access');
  });

  describe('with "permalinks"', () => {
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
      expect(location.hash).to.equal('');
    });

    it('is not written for what a script opens', async () => {
      const help = await openHelp({ permalinks: true });
      help.element.open('mfa-lost');
      await help.element.search('root password');
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
  });

  it('is not written without "permalinks", and has no copy-link button then', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(location.hash).to.equal('');
    expect(help.part('copy-link')).to.equal(null);
  });

  for (const path of ['#/start', '#!/start']) {
    it(`is left alone where the page keeps its own path in it (${path})`, async () => {
      history.replaceState(null, '', path);
      const help = await openHelp({ permalinks: true });
      await help.click(help.topicButton('mfa-lost'));
      expect(location.hash).to.equal(path);
    });
  }

  it('opens its topic in both of two elements, and only the first comes into view', async () => {
    const first = await openHelp({ permalinks: true });
    const gap = document.createElement('div');
    gap.style.blockSize = '300vh';
    container().append(gap);
    const second = await openHelp({ permalinks: true });
    location.hash = '#signin-help/mfa-lost';
    await until('the topic', () => second.openIds().includes('mfa-lost'));
    await nextFrame();
    expect(first.openIds()).to.deep.equal(['mfa-lost']);
    expect(first.topicButton('mfa-lost').getBoundingClientRect().top).to.be.within(0, innerHeight);
  });
});
