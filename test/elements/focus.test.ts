import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, openHelp } from './harness.js';

describe('The keyboard', () => {
  afterEach(cleanUp);

  it('goes from the box to the topics with the arrow down, and back up', async () => {
    const help = await openHelp();
    await help.type('phone');
    await help.press('ArrowDown');
    expect(help.hasFocus(help.topicButton(help.topicIds()[0]!))).to.equal(true);
    await help.press('ArrowUp');
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  it('goes from topic to topic with the arrows, to the first with Home and to the last with End', async () => {
    const help = await openHelp();
    help.topicButton('root-password').focus();
    await help.press('ArrowDown');
    expect(help.hasFocus(help.topicButton('mfa-lost'))).to.equal(true);
    await help.press('End');
    expect(help.hasFocus(help.topicButton('contact-support'))).to.equal(true);
    await help.press('ArrowDown');
    expect(help.hasFocus(help.topicButton('contact-support'))).to.equal(true);
    await help.press('Home');
    expect(help.hasFocus(help.topicButton('root-password'))).to.equal(true);
  });

  it('opens a topic with Enter and leaves the focus on it', async () => {
    const help = await openHelp();
    help.topicButton('mfa-lost').focus();
    await help.press('Enter');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(help.hasFocus(help.topicButton('mfa-lost'))).to.equal(true);
  });

  it('reaches the links of an open answer', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('root-password'));
    help.topicButton('root-password').focus();
    await sendKeys({ press: 'Tab' });
    expect(help.focused()!.textContent).to.equal('Recover it');
  });

  it('chooses the kind of user with the arrows, as radio buttons do', async () => {
    const help = await openHelp();
    const [any, root] = help
      .parts('audience-option')
      .map((option) => option.querySelector('input')!);
    any!.focus();
    await help.press('ArrowRight');
    expect(root!.checked).to.equal(true);
    expect(help.element.audience).to.equal('root');
  });
});

describe('The focus', () => {
  afterEach(cleanUp);

  it('stays in the box while results change', async () => {
    const help = await openHelp();
    await help.search('phone');
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  it('goes to the box when its topic is filtered away', async () => {
    const help = await openHelp();
    help.topicButton('amazon-retail').focus();
    await help.element.search('root password');
    await help.element.updateComplete;
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  it('follows a link to another topic', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    await help.clickButton('Recover it');
    await help.element.updateComplete;
    expect(help.openIds()).to.include('email-access');
    expect(help.hasFocus(help.topicButton('email-access'))).to.equal(true);
  });
});
