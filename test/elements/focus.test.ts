import { expect } from '@open-wc/testing';
import { cleanUp, nextFrame, openHelp, pause } from './harness.js';
import { makePageLong } from './long-page.js';

const OWN =
  '<article data-topic="badge"><h3>My badge is gone</h3><p><button>Call</button></p></article>' +
  '<article data-topic="vpn"><h3>I work from home</h3><p><button id="check">Check</button></p></article>';

describe('The focus', () => {
  afterEach(cleanUp);

  it('stays in the box while results change', async () => {
    const help = await openHelp();
    await help.search('phone');
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  it('is not taken by opening or closing a topic', async () => {
    const help = await openHelp();
    help.box.focus();
    help.element.open('mfa-lost');
    help.element.close('mfa-lost');
    await help.element.updateComplete;
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  // In a frame, `focus()` takes the focus from the page around, also where the element has it already.
  it('is not asked for again where it rests on a closed topic', async () => {
    const help = await openHelp();
    const button = help.topicButton('mfa-lost');
    button.focus();
    let calls = 0;
    button.focus = () => void calls++;
    help.element.open('email-access');
    await help.element.updateComplete;
    expect(calls).to.equal(0);
  });

  it('is not taken by loading a page, even with an address in it', async () => {
    history.replaceState(null, '', '#signin-help/mfa-lost');
    const help = await openHelp();
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('follows a link to another topic', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    await help.clickButton('Recover it');
    expect(help.openIds()).to.include('email-access');
    expect(help.hasFocus(help.topicButton('email-access'))).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('follows a link in the second of two helps, which scrolls there', async () => {
    await openHelp();
    makePageLong();
    const help = await openHelp();
    await help.click(help.topicButton('root-password'));
    scrollTo(0, 0);
    await help.clickButton('Recover it');
    await nextFrame();
    const { top } = help.topicButton('email-access').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
  });

  it('stays where it is when a link to another topic is opened in a tab of its own', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    const link = help.button('Recover it');
    const browsers: boolean[] = [];
    const keep = (event: Event): void => {
      browsers.push(!event.defaultPrevented);
      event.preventDefault();
    };
    help.root.addEventListener('click', keep);
    const ways = [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }];
    for (const way of [...ways, { button: 1 }]) {
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...way }));
    }
    expect(browsers).to.deep.equal([true, true, true, true, true]);
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('stays on "Open all" and "Close all" after they are pressed', async () => {
    const help = await openHelp();
    for (const name of ['Open all', 'Close all']) {
      const button = help.button(name);
      button.focus();
      await help.press('Enter');
      await nextFrame();
      expect(help.hasFocus(button), name).to.equal(true);
    }
  });

  it('goes to the box with the button that clears it and with a correction', async () => {
    const help = await openHelp();
    await help.search('root pasword');
    help.button('Did you mean: root password').focus();
    await help.press('Enter');
    expect(help.hasFocus(help.box)).to.equal(true);
    help.button('Clear the search').focus();
    await help.press('Enter');
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  describe('never falls on the body of the page', () => {
    it('when its topic is filtered away: it goes to the box', async () => {
      const help = await openHelp();
      help.topicButton('amazon-retail').focus();
      await help.element.search('root password');
      expect(help.hasFocus(help.box)).to.equal(true);
    });

    it('when its topic is filtered away and there is no box', async () => {
      const help = await openHelp({ 'without-search': true });
      help.topicButton('amazon-retail').focus();
      await help.element.search('root password');
      expect(document.activeElement === help.element).to.equal(true);
      help.focused()!.blur();
      expect(help.root.querySelector('[tabindex]') === null).to.equal(true);
    });

    it('when its answer closes: it goes to the button of the topic', async () => {
      const help = await openHelp({ single: true });
      await help.click(help.topicButton('root-password'));
      help.button('Recover it').focus();
      help.element.open('mfa-lost');
      await help.element.updateComplete;
      expect(help.hasFocus(help.topicButton('root-password'))).to.equal(true);
    });

    it('when its answer closes out of sight: the page does not scroll there', async () => {
      makePageLong();
      const help = await openHelp();
      await help.click(help.topicButton('root-password'));
      help.button('Recover it').focus();
      scrollTo(0, 0);
      help.element.close('root-password');
      await help.element.updateComplete;
      expect(help.hasFocus(help.topicButton('root-password'))).to.equal(true);
      expect(scrollY).to.equal(0);
    });

    it('when an answer of the page itself closes', async () => {
      const help = await openHelp({}, { html: OWN });
      await help.click(help.topicButton('badge'));
      await help.click(help.topicButton('vpn'));
      help.element.querySelector<HTMLElement>('#check')!.focus();
      help.element.close('vpn');
      await help.element.updateComplete;
      expect(help.hasFocus(help.topicButton('vpn'))).to.equal(true);
    });

    it('when an answer of the page itself is filtered away', async () => {
      const help = await openHelp({}, { html: OWN });
      await help.click(help.topicButton('vpn'));
      help.element.querySelector<HTMLElement>('#check')!.focus();
      await help.element.search('root password');
      expect(help.hasFocus(help.box)).to.equal(true);
    });

    it("when the portal's results change", async () => {
      const help = await openHelp();
      help.element.searchProvider = () => [{ title: 'Page', url: 'https://kb.example.com/1' }];
      await help.element.search('phone');
      await pause(20);
      await help.element.updateComplete;
      help.button('Page').focus();
      help.element.toggle('mfa-lost');
      await help.element.updateComplete;
      expect(help.hasFocus(help.button('Page'))).to.equal(true);
      await help.element.search('root password');
      expect(help.hasFocus(help.box)).to.equal(true);
    });
  });

  for (const [place, words] of [
    ['the button that clears the box', 'Clear the search'],
    ['"Did you mean"', 'Did you mean: root password'],
  ] as const) {
    it(`goes to the box when a script resets the help, and was in ${place}`, async () => {
      const help = await openHelp();
      await help.element.search('root pasword');
      help.button(words).focus();
      help.element.reset();
      await help.element.updateComplete;
      expect(help.hasFocus(help.box)).to.equal(true);
    });
  }

  it('goes to the box when a script resets the help, and was in the message', async () => {
    const help = await openHelp();
    await help.clickButton('Write a message');
    help.part('message-text')!.focus();
    help.element.reset();
    await help.element.updateComplete;
    expect(help.hasFocus(help.box)).to.equal(true);
  });
});
