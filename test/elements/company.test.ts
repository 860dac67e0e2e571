import { expect } from '@open-wc/testing';
import type { SigninHelpContactEvent } from '../../src/model/events.js';
import { cleanUp, hearWarnings, openHelp, pause, textOf } from './harness.js';

const FACTS = {
  'admin-name': 'Kim Lee',
  'admin-email': 'kim@example.com',
  'portal-url': 'https://acme.awsapps.com/start',
  'account-alias': 'acme-prod',
};

describe('Company facts', () => {
  afterEach(cleanUp);

  it('stand in the answers', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('email-access'));
    expect(textOf(help.answer('email-access'))).to.contain(
      'Sign in at https://acme.awsapps.com/start',
    );
    expect(textOf(help.answer('email-access'))).to.contain('The alias is acme-prod');
  });

  it('fall back to general advice where the page gives none', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('email-access'));
    expect(textOf(help.answer('email-access'))).to.contain(
      'The alias is what your administrator told you.',
    );
  });

  it('follow a change of the attributes', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('mfa-lost'));
    help.element.adminName = 'Ana Ruiz';
    await help.element.updateComplete;
    expect(textOf(help.answer('mfa-lost'))).to.contain('Ask Ana Ruiz to remove the device.');
  });

  it('can be copied, by the keyboard where the clipboard is closed', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('email-access'));
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await help.clickButton('Copy acme-prod');
    await pause(50);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(textOf(help.root.querySelector('.announcer')!)).to.contain('Selected');
  });

  it('are refused with one warning when they are bad, and nothing else breaks', async () => {
    const heard = hearWarnings();
    const help = await openHelp({
      'portal-url': 'javascript:alert(1)',
      'account-alias': 'Not An Alias',
    });
    help.element.requestUpdate();
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts.filter((text) => text.includes('portal-url'))).to.have.length(1);
    expect(heard.texts.every((text) => text.startsWith('<signin-help>'))).to.equal(true);
    await help.click(help.topicButton('email-access'));
    expect(textOf(help.answer('email-access'))).to.contain(
      'Sign in at the address that you were sent.',
    );
  });
});

describe('The way on', () => {
  afterEach(cleanUp);

  it('names who can help', async () => {
    const help = await openHelp(FACTS);
    expect(textOf(help.part('contact')!)).to.contain('Kim Lee can help you back in.');
  });

  it('is left out where the page wants none, and replaced by what the page writes', async () => {
    const without = await openHelp({ 'without-contact': true });
    expect(without.part('contact')).to.equal(null);
    const own = await openHelp({}, { html: '<p slot="contact">Ask Bo.</p>' });
    const slot = own.root.querySelector<HTMLSlotElement>('slot[name="contact"]')!;
    expect(textOf(slot.assignedElements()[0]!)).to.equal('Ask Bo.');
  });

  it('shows a message that is already written, before it goes anywhere', async () => {
    const help = await openHelp({ ...FACTS, audience: 'iam' });
    await help.element.search('lost my phone');
    await help.clickButton('Write a message');
    const draft = help.root.querySelector('textarea')!.value;
    expect(draft).to.contain('Hello Kim Lee');
    expect(draft).to.contain('I lost my MFA device');
    expect(draft).to.contain('lost my phone');
    expect(draft).to.contain('IAM user');
    expect(draft).to.contain('acme-prod');
  });

  it('hands over what the reader made of the message', async () => {
    const help = await openHelp(FACTS);
    await help.clickButton('Write a message');
    const area = help.root.querySelector('textarea')!;
    area.value = 'My own words';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await help.element.updateComplete;
    expect((help.button('Open in e-mail') as HTMLAnchorElement).href).to.match(
      /^mailto:kim@example\.com\?.*My%20own%20words/,
    );
  });

  it('fills in the ticket form of the company', async () => {
    const help = await openHelp({
      'ticket-url': 'https://help.example.com/new?about={topic}&who={audience}&q={query}',
    });
    await help.element.search('lost my phone');
    await help.clickButton('Write a message');
    expect((help.button('Open a ticket') as HTMLAnchorElement).href).to.equal(
      'https://help.example.com/new?about=mfa-lost&who=&q=lost%20my%20phone',
    );
  });

  it('tells the page which way was taken', async () => {
    const help = await openHelp(FACTS);
    const heard = help.listen<SigninHelpContactEvent>('signin-help-contact');
    await help.clickButton('Write a message');
    help.button('Open in e-mail').addEventListener('click', (event) => event.preventDefault());
    await help.clickButton('Open in e-mail');
    expect(heard.map(({ channel }) => channel)).to.deep.equal(['mail']);
  });
});
