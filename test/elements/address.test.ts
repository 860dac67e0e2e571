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

const VPN = '<article data-topic="vpn"><h3>From home</h3></article>';

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

  // Once "open-topic" was followed after the address: it took its place, or closed its topic.
  it('comes before "open-topic", which the tag names for everybody', async () => {
    container().style.paddingBlockStart = '200vh';
    history.replaceState(null, '', '#signin-help/mfa-lost');
    const help = await openHelp({ single: true, 'open-topic': 'contact-support' });
    await nextFrame();
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(help.topicButton('mfa-lost').getBoundingClientRect().top).to.be.within(0, innerHeight);
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
    help.element.innerHTML = VPN;
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
    help.element.innerHTML = VPN;
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

  // The first element on the page was asked to scroll, also where it had no such topic.
  for (const [words, hash, openTopic] of [
    ['brings its topic into view where only the second of two elements has it', '#signin-help/vpn'],
    ['does not matter to a topic that the second of two elements opens by itself', '', 'vpn'],
  ] as const) {
    it(words, async () => {
      await openHelp({}, { html: openTopic ? VPN : '' });
      container().lastElementChild!.setAttribute('style', 'margin-block-end: 300vh');
      history.replaceState(null, '', hash || location.pathname);
      const second = await openHelp(openTopic ? { 'open-topic': openTopic } : {}, { html: VPN });
      await nextFrame();
      expect(second.topicButton('vpn').getBoundingClientRect().top).to.be.within(0, innerHeight);
    });
  }
});
