import { expect } from '@open-wc/testing';
import { cleanUp, openHelp } from './harness.js';
import { pressed } from './key-events.js';

describe('The keyboard', () => {
  afterEach(cleanUp);

  it('goes from the box to the results with the arrow down, and back up', async () => {
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

  it('leaves keys that are held with another one to the browser', async () => {
    const help = await openHelp();
    const button = help.topicButton('mfa-lost');
    button.focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End']) {
      expect(pressed(button, key, { ctrlKey: true }).defaultPrevented, key).to.equal(false);
    }
    expect(help.hasFocus(button)).to.equal(true);
  });

  it('leaves the arrows to the browser within an answer', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('root-password'));
    const link = help.button('Recover it');
    link.focus();
    await help.press('ArrowDown');
    expect(help.hasFocus(link)).to.equal(true);
  });

  for (const [name, key] of Object.entries({ Enter: 'Enter', 'the space bar': ' ' })) {
    it(`opens a topic with ${name} and leaves the focus on it`, async () => {
      const help = await openHelp();
      help.topicButton('mfa-lost').focus();
      await help.press(key);
      expect(help.openIds()).to.deep.equal(['mfa-lost']);
      expect(help.hasFocus(help.topicButton('mfa-lost'))).to.equal(true);
    });
  }

  it('reaches the links of an open answer', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('root-password'));
    help.topicButton('root-password').focus();
    expect((await help.tab())!.textContent).to.equal('Recover it');
  });

  it('reaches everything in the order of the page', async () => {
    const help = await openHelp({ 'admin-email': 'kim@example.com' });
    await help.search('root pasword');
    const order: string[] = [];
    for (let i = 0; i < 4; i++) {
      const focused = await help.tab();
      order.push(focused?.ariaLabel ?? focused?.textContent.trim() ?? 'outside');
    }
    expect(order[0]).to.equal('Clear the search');
    expect(order[1]).to.equal('Did you mean: root password');
    expect(order[3]).to.contain('I forgot the root user password');
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
