import { expect } from '@open-wc/testing';
import type {
  SigninHelpFeedbackEvent,
  SigninHelpMissEvent,
  SigninHelpSearchEvent,
  SigninHelpToggleEvent,
} from '../../src/model/events.js';
import { cleanUp, container, createHelp, openHelp } from './harness.js';

describe('The page is told', () => {
  afterEach(cleanUp);

  it('once that content shows', async () => {
    const element = createHelp();
    let ready = 0;
    element.addEventListener('signin-help-ready', () => ready++);
    container().append(element);
    await element.updateComplete;
    element.single = true;
    await element.updateComplete;
    expect(ready).to.equal(1);
  });

  it('by events that bubble, cross shadow roots and carry fields that cannot be changed', async () => {
    const help = await openHelp();
    const event = await new Promise<SigninHelpToggleEvent>((hear) => {
      container().addEventListener('signin-help-toggle', hear, { once: true });
      help.element.open('mfa-lost');
    });
    expect(event.bubbles && event.composed).to.equal(true);
    expect(event.target === help.element).to.equal(true);
    expect(event).to.not.have.property('detail');
    expect(Reflect.set(event, 'topicId', 'root-password')).to.equal(false);
  });

  // A listener that turned the ids round turned the list round as well.
  it('by fields whose lists cannot be changed either', async () => {
    const help = await openHelp();
    const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
    await help.element.search('password');
    expect(() => (heard[0]!.topicIds as string[]).push('mfa-lost')).to.throw(TypeError);
  });

  it('of nothing else: no event of the inner elements comes out', async () => {
    const help = await openHelp();
    const heard: string[] = [];
    const types = ['input', 'change', 'signin-help-intent', 'toggle', 'beforetoggle'];
    for (const type of types) container().addEventListener(type, () => heard.push(type));
    await help.type('phone');
    await help.click(help.topicButton('mfa-lost'));
    await help.chooseAudience('IAM user');
    await help.clickButton('Write a message');
    help.root.querySelector('textarea')!.focus();
    await help.press('x');
    expect(heard).to.deep.equal([]);
  });

  describe('of a search', () => {
    it('once it has settled, with the topics, best first', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.paste('lost my phone');
      expect(heard).to.deep.equal([]);
      await help.settle();
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({ query: 'lost my phone', confident: true, audience: '' });
      expect(heard[0]!.topicIds[0]).to.equal('mfa-lost');
    });

    it('again for another kind of user, and not again for Enter', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.search('lost my phone');
      await help.press('Enter');
      await help.chooseAudience('Root user');
      expect(heard.map(({ audience }) => audience)).to.deep.equal(['', 'root']);
    });

    it('that is not covered, as a miss', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpMissEvent>('signin-help-miss');
      await help.search('windows printer is slow');
      expect(heard.map(({ query }) => query)).to.deep.equal(['windows printer is slow']);
    });

    it('without anything of a person: addresses and account IDs are masked', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.element.search('lost phone jo@example.com 123456789012');
      expect(heard[0]!.query).to.equal('lost phone [email] [account id]');
    });

    it('but not what is left of a secret while somebody deletes it', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      const asked: string[] = [];
      help.element.searchProvider = (query) => {
        asked.push(query);
        return Promise.resolve([]);
      };
      const secret = 'phone Tr0ub4dor&3 lost';
      await help.paste(secret);
      for (const query of ['phone Tr0ub4d lost', 'phone Tr0', 'dor&3 lost', 'phone lost', 'phone'])
        await help.search(query);
      expect(heard.map(({ query }) => query)).to.deep.equal(['phone lost', 'phone']);
      expect(asked).to.deep.equal(['phone lost', 'phone']);
    });

    // 123 and 456 of the code counted as what is left of it: the second search made no event, and the portal was not asked.
    it('of the next question, though it has digits of the code before by chance', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.element.search('my code is 123456');
      await help.element.search('account 123456789012');
      expect(heard.map(({ query }) => query)).to.deep.equal([
        'my code is [secret]',
        'account [account id]',
      ]);
    });

    it('but not of what is left once both ends of the text are deleted', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      for (const query of ['my code is 123456', 'my code is 12345', 'code is 12345', '12345'])
        await help.search(query);
      expect(heard.map(({ query }) => query)).to.deep.equal(['my code is [secret]']);
    });

    it('and the same letters again once the box was empty', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      for (const query of ['my password is phone12', '', 'phone']) await help.search(query);
      expect(heard.map(({ query }) => query)).to.deep.equal(['my password is [secret]', 'phone']);
    });
  });

  describe('whether an answer helped', () => {
    it('with a thank-you for the reader', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpFeedbackEvent>('signin-help-feedback');
      await help.click(help.topicButton('mfa-lost'));
      await help.clickButton('No');
      expect(heard[0]).to.include({ topicId: 'mfa-lost', helpful: false });
      expect(help.read('mfa-lost')).to.contain('Then ask a person');
      expect(help.notice()).to.equal('');
    });

    it('once, and again when the reader thinks again; the focus stays on the button', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpFeedbackEvent>('signin-help-feedback');
      await help.click(help.topicButton('mfa-lost'));
      const yes = help.button('Yes');
      yes.focus();
      await help.press('Enter');
      await help.press('Enter');
      expect(help.hasFocus(yes)).to.equal(true);
      expect(yes.ariaPressed).to.equal('true');
      await help.clickButton('No');
      expect(yes.ariaPressed).to.equal('false');
      expect(help.button('No').ariaPressed).to.equal('true');
      expect(heard.map(({ helpful }) => helpful)).to.deep.equal([true, false]);
    });

    it('and forgets it with the page and at reset(): it asks anew', async () => {
      const help = await openHelp();
      await help.click(help.topicButton('mfa-lost'));
      await help.clickButton('Yes');
      const other = await openHelp();
      await other.click(other.topicButton('mfa-lost'));
      expect(other.button('Yes').ariaPressed).to.equal('false');
      help.element.reset();
      help.element.open('mfa-lost');
      await help.element.updateComplete;
      expect(help.button('Yes').ariaPressed).to.equal('false');
    });

    it('only where the page wants to know', async () => {
      const help = await openHelp({ 'without-feedback': true });
      await help.click(help.topicButton('mfa-lost'));
      expect(help.part('feedback')).to.equal(null);
    });
  });
});
