import { expect } from '@open-wc/testing';
import type { SigninHelpFeedbackEvent, SigninHelpToggleEvent } from '../../src/model/events.js';
import {
  cleanUp,
  container,
  createHelp,
  hearWarnings,
  Help,
  openHelp,
  pause,
  textOf,
} from './harness.js';
import { messages, samplePack } from './sample-pack.js';

describe('The address of the page', () => {
  afterEach(cleanUp);

  it('opens the topic that it names', async () => {
    history.replaceState(null, '', '#signin-help/mfa-lost');
    const help = await openHelp();
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('opens a topic when it changes, with the cause "url"', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    location.hash = '#signin-help/email-access';
    await pause(50);
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['email-access']);
    expect(heard[0]!.cause).to.equal('url');
  });

  it('is written only with "permalinks", and back leads back', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(location.hash).to.equal('');
    help.element.permalinks = true;
    await help.click(help.topicButton('email-access'));
    expect(location.hash).to.equal('#signin-help/email-access');
    history.back();
    await pause(100);
    expect(location.hash).to.equal('');
  });

  it('is left alone where the page keeps its own path in it', async () => {
    history.replaceState(null, '', '#/start');
    const help = await openHelp({ permalinks: true });
    await help.click(help.topicButton('mfa-lost'));
    expect(location.hash).to.equal('#/start');
  });
});

describe('The language', () => {
  afterEach(cleanUp);

  it('comes from the content: no word of the interface is missing from a pack', async () => {
    const pseudo = Object.fromEntries(
      Object.entries(messages).map(([key, message]) => [
        key,
        typeof message === 'string'
          ? `[${message} xx]`
          : Object.fromEntries(
              Object.entries(message).map(([form, text]) => [form, `[${text} xx]`]),
            ),
      ]),
    ) as typeof messages;
    const help = await openHelp(
      { 'admin-email': 'kim@example.com' },
      { pack: samplePack([], pseudo) },
    );
    await help.element.search('zzz');
    await help.element.updateComplete;
    const walker = document.createTreeWalker(help.root, NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim();
      if (text && !/^\[.*\]$/.test(text) && node.parentElement!.localName !== 'style')
        bare.push(text);
    }
    expect(bare).to.deep.equal([]);
  });

  it('is told to screen readers', async () => {
    const help = await openHelp();
    expect(help.part('base')!.lang).to.equal('en');
  });
});

describe('The life of the element', () => {
  afterEach(cleanUp);

  it('takes properties that were set before it was upgraded', async () => {
    const element = createHelp();
    element.single = true;
    element.query = 'lost my phone';
    container().append(element);
    await element.updateComplete;
    expect(new Help(element).topicIds()[0]).to.equal('mfa-lost');
  });

  it('keeps its open topics when it is moved', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    const section = document.createElement('section');
    container().append(section);
    section.append(help.element);
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    await help.element.search('root password');
    expect(help.topicIds()[0]).to.equal('root-password');
  });

  it('says once that it is ready', async () => {
    const element = createHelp();
    let ready = 0;
    element.addEventListener('signin-help-ready', () => ready++);
    container().append(element);
    await element.updateComplete;
    element.single = true;
    await element.updateComplete;
    expect(ready).to.equal(1);
  });

  it('lives twice on a page, each with its own search', async () => {
    const first = await openHelp();
    const second = await openHelp();
    await first.element.search('lost my phone');
    expect(second.box.value).to.equal('');
    expect(second.topicIds()).to.have.length(5);
  });

  it('refuses content that it cannot read, with one warning', async () => {
    const heard = hearWarnings();
    const help = await openHelp();
    help.element.content = { format: 99 } as never;
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts.filter((text) => text.includes('content'))).to.have.length(1);
  });

  it('leaves nothing behind when it comes and goes two hundred times', async () => {
    for (let i = 0; i < 200; i++) {
      const element = createHelp();
      container().append(element);
      await element.updateComplete;
      element.remove();
    }
    expect(container().childElementCount).to.equal(0);
    dispatchEvent(new Event('hashchange'));
    dispatchEvent(new Event('beforeprint'));
  });
});

describe('Feedback', () => {
  afterEach(cleanUp);

  it('goes to the page, with a thank-you', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpFeedbackEvent>('signin-help-feedback');
    await help.click(help.topicButton('mfa-lost'));
    await help.clickButton('No');
    expect(heard[0]).to.include({ topicId: 'mfa-lost', helpful: false });
    expect(textOf(help.part('feedback')!)).to.contain('Then ask a person');
  });

  it('is not asked where the page does not want it', async () => {
    const help = await openHelp({ 'without-feedback': true });
    await help.click(help.topicButton('mfa-lost'));
    expect(help.part('feedback')).to.equal(null);
  });
});

describe("The portal's own search", () => {
  afterEach(cleanUp);

  it('shows its results under the topics', async () => {
    const help = await openHelp();
    help.element.searchProvider = (query) =>
      Promise.resolve([{ title: `About ${query}`, url: 'https://kb.example.com/1' }]);
    await help.element.search('phone');
    await pause(20);
    await help.element.updateComplete;
    expect(textOf(help.part('results')!)).to.contain('About phone');
  });

  it('does no harm when it fails, and leads nowhere unsafe', async () => {
    const heard = hearWarnings();
    const help = await openHelp();
    help.element.searchProvider = () => Promise.reject(new Error('down'));
    await help.element.search('phone');
    await pause(20);
    help.element.searchProvider = () => [{ title: 'x', url: 'javascript:alert(1)' }];
    await help.element.search('password');
    await pause(20);
    heard.stop();
    expect(help.topicIds()[0]).to.equal('root-password');
    expect(help.root.querySelector('[href^="javascript"]')).to.equal(null);
    expect(heard.texts.some((text) => text.includes('search provider failed'))).to.equal(true);
  });

  it('is never asked with a secret', async () => {
    const asked: string[] = [];
    const help = await openHelp();
    help.element.searchProvider = (query) => {
      asked.push(query);
      return [];
    };
    await help.element.search('my key AKIAIOSFODNN7EXAMPLE');
    expect(asked).to.deep.equal([]);
  });
});
