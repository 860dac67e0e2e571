import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SigninHelpBeforeToggleEvent, SigninHelpToggleEvent } from '../../src/model/events.js';
import { cleanUp, container, openHelp, textOf } from './harness.js';

describe('The accordion', () => {
  afterEach(cleanUp);

  it('shows every topic closed, each a heading with a button', async () => {
    const help = await openHelp();
    expect(help.topicTitles()).to.deep.equal([
      'I forgot the root user password',
      'I lost my MFA device',
      'I cannot open the mailbox',
      'This is about Amazon.com shopping',
      'Reach AWS Support',
    ]);
    expect(help.openIds()).to.deep.equal([]);
    expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h3');
  });

  it('takes the level of its headings from the page', async () => {
    const help = await openHelp({ 'heading-level': '2' });
    expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h2');
  });

  it('opens and closes a topic by a click', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    expect(help.openIds()).to.deep.equal(['email-access']);
    expect(help.answer('email-access').hidden).to.equal(false);
    expect(textOf(help.answer('email-access'))).to.contain(
      'Sign in at the address that you were sent.',
    );
    await help.click(help.topicButton('email-access'));
    expect(help.openIds()).to.deep.equal([]);
  });

  it('keeps the others open', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    await help.click(help.topicButton('mfa-lost'));
    expect(help.openIds()).to.deep.equal(['mfa-lost', 'email-access']);
  });

  it('closes the others with "single"', async () => {
    const help = await openHelp({ single: true });
    await help.click(help.topicButton('email-access'));
    await help.click(help.topicButton('mfa-lost'));
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('with "single", leaves the clicked topic where it is on the screen', async () => {
    container().style.paddingBlockEnd = '200vh';
    const help = await openHelp({ single: true });
    await help.click(help.topicButton('root-password'));
    const button = help.topicButton('contact-support');
    button.scrollIntoView({ block: 'center' });
    const before = button.getBoundingClientRect().top;
    await help.click(button);
    await new Promise((done) => requestAnimationFrame(done));
    expect(Math.abs(button.getBoundingClientRect().top - before)).to.be.below(3);
    container().style.paddingBlockEnd = '';
    scrollTo(0, 0);
  });

  it('opens all and closes all', async () => {
    const help = await openHelp();
    await help.clickButton('Open all');
    expect(help.openIds()).to.have.length(5);
    await help.clickButton('Close all');
    expect(help.openIds()).to.deep.equal([]);
  });

  it('hides closed answers so that find-in-page still reaches them', async () => {
    const help = await openHelp();
    expect(help.answer('email-access').getAttribute('hidden')).to.equal('until-found');
  });

  it('opens the topic in which find-in-page has found something', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
    help.answer('email-access').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['email-access']);
    expect(heard[0]).to.include({ topicId: 'email-access', open: true, cause: 'find' });
  });

  it('never lets Tab into a closed answer', async () => {
    const help = await openHelp();
    await new Promise((done) => setTimeout(done, 1100)); // closed answers are rendered by now
    help.topicButton('root-password').focus();
    await sendKeys({ press: 'Tab' });
    expect(help.hasFocus(help.topicButton('mfa-lost'))).to.equal(true);
  });

  it('gives no landmark to the answers', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.answer('mfa-lost').getAttribute('role')).to.equal(null);
  });

  it('renders closed answers when the page is printed', async () => {
    const help = await openHelp();
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(help.answer('amazon-retail'))).to.contain('Orders and parcels');
  });

  describe('asked by a script', () => {
    it('opens, closes and toggles, and says whether something changed', async () => {
      const { element } = await openHelp();
      expect(element.open('mfa-lost')).to.equal(true);
      expect(element.open('mfa-lost')).to.equal(false);
      expect(element.toggle('mfa-lost')).to.equal(true);
      expect(element.close('mfa-lost')).to.equal(false);
      expect(element.open('no-such-topic')).to.equal(false);
      expect(element.openAll()).to.equal(true);
      expect(element.closeAll()).to.equal(true);
    });

    it('opens before the element was ever rendered', async () => {
      const help = await openHelp({ 'open-topic': 'email-access' });
      expect(help.openIds()).to.deep.equal(['email-access']);
    });
  });

  describe('tells the page', () => {
    it('of each change, whoever caused it', async () => {
      const help = await openHelp({ single: true });
      const heard = help.listen<SigninHelpToggleEvent>('signin-help-toggle');
      await help.click(help.topicButton('mfa-lost'));
      help.element.open('email-access');
      expect(heard.map(({ topicId, open, cause }) => [topicId, open, cause])).to.deep.equal([
        ['mfa-lost', true, 'user'],
        ['mfa-lost', false, 'script'],
        ['email-access', true, 'script'],
      ]);
    });

    it('before a change, and keeps a topic as it is when the page prevents it', async () => {
      const help = await openHelp();
      help.element.addEventListener(
        'signin-help-before-toggle',
        (event: SigninHelpBeforeToggleEvent) => event.preventDefault(),
      );
      const heard = help.listen('signin-help-toggle');
      await help.click(help.topicButton('mfa-lost'));
      expect(help.openIds()).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });
  });
});
