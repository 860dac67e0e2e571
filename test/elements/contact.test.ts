import { expect } from '@open-wc/testing';
import type { SigninHelpContactEvent } from '../../src/model/events.js';
import { cleanUp, openHelp, textOf, type Help } from './harness.js';

const FACTS = {
  'admin-name': 'Kim Lee',
  'admin-email': 'kim@example.com',
  'admin-url': 'https://intranet.example.com/cloud',
  'account-alias': 'acme-prod',
  'ticket-url': 'https://help.example.com/new?about={topic}&who={audience}&q={query}',
};

async function rewrite(help: Help, text: string): Promise<void> {
  const area = help.root.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await help.element.updateComplete;
}

function linkOf(help: Help, words: string): string {
  return decodeURIComponent((help.button(words) as HTMLAnchorElement).href);
}

describe('The way on', () => {
  afterEach(cleanUp);

  it('names who can help', async () => {
    const help = await openHelp(FACTS);
    expect(textOf(help.part('contact')!)).to.contain('Ask Kim Lee to let you back in.');
  });

  it('is there without any company fact as well', async () => {
    const help = await openHelp();
    expect(textOf(help.part('contact')!)).to.contain('Ask your AWS administrator to let you');
    await help.clickButton('Write a message');
    expect(linkOf(help, 'Open in e-mail')).to.match(/^mailto:\?subject=/);
    expect(help.button('Copy message')).to.not.equal(null);
  });

  it('leads those who have nobody to ask to AWS Support', async () => {
    const help = await openHelp();
    const link = help.part('contact')!.querySelector<HTMLElement>('a[data-topic]')!;
    await help.click(link);
    expect(help.openIds()).to.deep.equal(['contact-support']);
    expect(help.hasFocus(help.topicButton('contact-support'))).to.equal(true);
  });

  it('is left out where the page wants none, and replaced by what the page writes', async () => {
    const without = await openHelp({ 'without-contact': true });
    expect(without.part('contact')).to.equal(null);
    const own = await openHelp({}, { html: '<p slot="contact">Ask Bo.</p>' });
    const slot = own.root.querySelector<HTMLSlotElement>('slot[name="contact"]')!;
    expect(textOf(slot.assignedElements()[0]!)).to.equal('Ask Bo.');
    expect(own.part('contact')!.checkVisibility()).to.equal(false);
  });

  describe('holds a message that is already written', () => {
    it('with the topic, the kind of user, the words of the reader and the account', async () => {
      const help = await openHelp({ ...FACTS, audience: 'iam' });
      await help.element.search('lost my phone');
      await help.clickButton('Write a message');
      for (const words of [
        'To Kim Lee',
        'I lost my MFA device',
        'lost my phone',
        'IAM user',
        'acme-prod',
      ]) {
        expect(help.draft()).to.contain(words);
      }
    });

    it('shown for reading before it goes anywhere', async () => {
      const help = await openHelp(FACTS);
      expect(help.draft()).to.equal('');
      expect(help.root.querySelector('a[href^="mailto:"]')).to.equal(null);
      const write = help.button('Write a message');
      const message = help.part('message')!;
      expect([write.ariaExpanded, message.checkVisibility()]).to.deep.equal(['false', false]);
      expect(write.getAttribute('aria-controls')).to.equal(message.id);
      await help.clickButton('Write a message');
      expect([write.ariaExpanded, message.checkVisibility()]).to.deep.equal(['true', true]);
      expect(help.root.querySelector('textarea')!.checkVisibility()).to.equal(true);
    });

    // Of three alike only the administrator's page was one.
    it('with ways to send it that a theme reaches as links of the card', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      const ways = ['Ask Kim Lee', 'Open in e-mail', 'Open a ticket'].map((it) => help.button(it));
      for (const part of ['contact-button', 'topic-link']) {
        for (const way of ways) expect(help.parts(part), textOf(way)).to.include(way);
      }
    });

    it('that follows the topic which the reader opens', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      await help.click(help.topicButton('email-access'));
      expect(help.draft()).to.contain('I cannot open the mailbox');
    });

    // Only the reader's own clicks counted: the page's button and find-in-page led to a message about nothing.
    it('that follows the topic which the page or find-in-page opens, and so does the event', async () => {
      const help = await openHelp(FACTS);
      const heard = help.listen<SigninHelpContactEvent>('signin-help-contact');
      help.element.open('email-access');
      await help.clickButton('Write a message');
      expect(help.draft()).to.contain('I cannot open the mailbox');
      help.answer('mfa-lost').dispatchEvent(new Event('beforematch', { bubbles: true }));
      await help.element.updateComplete;
      expect(help.draft()).to.contain('I lost my MFA device');
      await help.clickButton('Copy message');
      expect(heard.map(({ topicId }) => topicId)).to.deep.equal(['mfa-lost']);
    });

    it('that does not name what another search had opened', async () => {
      const help = await openHelp(FACTS);
      await help.element.search('lost my phone');
      await help.clickButton('Write a message');
      expect(help.draft()).to.contain('I lost my MFA device');
      await help.element.search('windows printer is slow');
      expect(help.draft()).to.not.contain('I lost my MFA device');
    });

    it('that names the best answer, also when the page keeps it closed', async () => {
      const help = await openHelp(FACTS);
      help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
      await help.element.search('lost my phone');
      await help.clickButton('Write a message');
      expect(help.draft()).to.contain('I lost my MFA device');
    });

    it('that is gone with what the reader made of it at reset()', async () => {
      const help = await openHelp(FACTS);
      await help.click(help.topicButton('mfa-lost'));
      await help.clickButton('Write a message');
      await rewrite(help, 'My own words');
      help.element.reset();
      await help.element.updateComplete;
      expect(help.root.querySelector('textarea')).to.equal(null);
      await help.clickButton('Write a message');
      expect(help.draft()).to.not.match(/My own words|I lost my MFA device/);
    });

    it('with the address that it goes to beside it, for readers without a mail program', async () => {
      const help = await openHelp({ 'admin-name': 'Kim Lee', 'admin-email': 'it+aws@example.com' });
      await help.clickButton('Write a message');
      expect(textOf(help.part('message')!)).to.contain('Open in e-mail (it+aws@example.com)');
    });

    it('that the reader can change; what they made of it is handed over', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      await rewrite(help, 'My own words');
      expect(linkOf(help, 'Open in e-mail')).to.match(/^mailto:kim@example\.com\?.*My own words/);
      expect(help.button('Copy message').dataset['copy']).to.equal('My own words');
      await help.click(help.topicButton('email-access'));
      expect(help.draft()).to.equal('My own words');
    });

    it('that is written anew when it was closed', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      await rewrite(help, 'My own words');
      await help.clickButton('Write a message');
      await help.clickButton('Write a message');
      expect(help.draft()).to.contain('To Kim Lee');
    });

    // On its buttons there is nothing to put a letter into: that was an error in the page.
    it('whose buttons leave letters to the shortcuts of the page', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      const heard: string[] = [];
      const catchKey = (event: KeyboardEvent): void => {
        heard.push(event.key);
        event.preventDefault();
      };
      const page = { capture: document, bubble: help.element.parentElement! };
      page.capture.addEventListener('keydown', catchKey, true);
      page.bubble.addEventListener('keydown', catchKey);
      help.button('Copy message').focus();
      await help.press('k');
      page.capture.removeEventListener('keydown', catchKey, true);
      expect(heard).to.deep.equal(['k', 'k']);
    });

    it('that carries no secret out of the page, also when the reader writes one into it', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      await rewrite(help, 'my key is AKIAIOSFODNN7EXAMPLE');
      expect(help.warning()).to.contain('looks like a password');
      expect(linkOf(help, 'Open in e-mail')).to.not.contain('AKIA');
      expect(help.button('Copy message').dataset['copy']).to.equal('my key is [secret]');
      expect(help.draft()).to.contain('AKIA');
    });

    // Only events left it out: the message and the ticket's address held "Tr0ub4d", above "there is no password in this message".
    it('without what is left of a secret while somebody deletes it', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      await help.search('phone Tr0ub4dor&3 lost');
      await help.search('phone Tr0ub4d lost');
      expect(help.draft()).to.not.contain('Tr0');
      expect(linkOf(help, 'Open a ticket')).to.match(/&q=$/);
      await help.search('phone lost');
      expect(help.draft()).to.contain('phone lost');
    });

    it('that is whole, and examined whole, however long', async () => {
      const help = await openHelp(FACTS);
      await help.clickButton('Write a message');
      const long = 'ERROR line of a log\n'.repeat(150);
      await rewrite(help, `${long}AKIAIOSFODNN7EXAMPLE ok`);
      expect(help.button('Copy message').dataset['copy']).to.equal(`${long}[secret] ok`);
      expect(help.root.querySelector('textarea')!.maxLength).to.equal(4000);
    });
  });

  it('fills in the ticket form of the company', async () => {
    const help = await openHelp(FACTS);
    await help.element.search('lost my phone');
    await help.clickButton('Write a message');
    expect((help.button('Open a ticket') as HTMLAnchorElement).href).to.equal(
      'https://help.example.com/new?about=mfa-lost&who=&q=lost%20my%20phone',
    );
  });

  it('shows where its links lead, and has no address as the words of one', async () => {
    const { 'admin-name': name, ...facts } = FACTS;
    const help = await openHelp(facts);
    await help.clickButton('Write a message');
    const words = textOf(help.part('contact')!);
    expect(words).to.contain('Ask your AWS administrator (intranet.example.com)');
    expect(words).to.contain('Open a ticket (help.example.com)');
    expect(words).to.not.contain(name);
  });

  it('is about no topic that the page has kept closed', async () => {
    const help = await openHelp(FACTS);
    const heard = help.listen<SigninHelpContactEvent>('signin-help-contact');
    help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
    await help.click(help.topicButton('mfa-lost'));
    await help.clickButton('Write a message');
    await help.clickButton('Copy message');
    expect(heard.map(({ topicId }) => topicId)).to.deep.equal(['']);
  });

  it('tells the page which way was taken, and about which topic', async () => {
    const help = await openHelp(FACTS);
    const heard = help.listen<SigninHelpContactEvent>('signin-help-contact');
    await help.click(help.topicButton('mfa-lost'));
    await help.clickButton('Write a message');
    help.root.addEventListener('click', (event) => event.preventDefault());
    for (const words of ['Copy message', 'Open in e-mail', 'Open a ticket', 'Ask Kim Lee']) {
      await help.clickButton(words);
    }
    expect(heard.map(({ channel }) => channel)).to.deep.equal(['copy', 'mail', 'ticket', 'link']);
    expect(heard.every(({ topicId }) => topicId === 'mfa-lost')).to.equal(true);
  });
});
