import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, container, isChromium, isFirefox, openHelp } from './harness.js';

/** Collects the keys that the page hears while something is done. */
async function keysHeard(
  type: 'keydown' | 'keypress' | 'keyup',
  act: () => Promise<void>,
): Promise<string[]> {
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener(type, listen);
  await act();
  document.removeEventListener(type, listen);
  return heard;
}

/** Presses a key that no driver can press. */
function pressed(target: HTMLElement, key: string, held: KeyboardEventInit): KeyboardEvent {
  const places = { bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', { key, ...places, ...held });
  target.dispatchEvent(event);
  return event;
}

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

  describe('in the box', () => {
    it('clears at Escape, and then leaves Escape to the page, pressed and released', async () => {
      const help = await openHelp();
      await help.type('phone');
      const first = await keysHeard('keydown', () => help.press('Escape'));
      expect(help.box.value).to.equal('');
      expect(first).to.deep.equal([]);
      expect(await keysHeard('keydown', () => help.press('Escape'))).to.deep.equal(['Escape']);
      await help.type('phone');
      expect(await keysHeard('keyup', () => help.press('Escape'))).to.deep.equal([]);
      expect(await keysHeard('keyup', () => help.press('Escape'))).to.deep.equal(['Escape']);
    });

    it('leaves a dialog open at the first Escape, and closes it at the second', async () => {
      const dialog = document.createElement('dialog');
      container().append(dialog);
      const help = await openHelp();
      dialog.append(help.element);
      dialog.showModal();
      await help.type('phone');
      await help.press('Escape');
      expect(dialog.open).to.equal(true);
      // A search field of WebKit keeps Escape for itself, filled or not.
      if (!isChromium && !isFirefox) return;
      await help.press('Escape');
      expect(dialog.open).to.equal(false);
    });

    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      it(`keeps letters from single-key shortcuts of the page (${type})`, async () => {
        const help = await openHelp();
        expect(await keysHeard(type, () => help.type('a/?'))).to.deep.equal([]);
      });
    }

    it('puts in a letter that a shortcut has caught', async () => {
      const help = await openHelp();
      const eat = (event: KeyboardEvent): void => event.preventDefault();
      document.addEventListener('keydown', eat, { capture: true });
      await help.type('ab');
      document.removeEventListener('keydown', eat, { capture: true });
      expect(help.box.value).to.equal('ab');
    });

    it('puts such a letter where the cursor is, in place of what is selected', async () => {
      const help = await openHelp();
      await help.paste('abcd');
      help.box.setSelectionRange(1, 3);
      const eat = (event: KeyboardEvent): void => event.preventDefault();
      document.addEventListener('keydown', eat, { capture: true });
      await help.type('xy');
      document.removeEventListener('keydown', eat, { capture: true });
      expect(help.box.value).to.equal('axyd');
      expect(help.element.query).to.equal('axyd');
    });

    // Windows tells of AltGr as of Ctrl and Alt.
    it('keeps letters that AltGr writes from the page', async function () {
      if (!isChromium && !isFirefox) this.skip(); // WebKit lets no script say that AltGr is held
      const help = await openHelp();
      const altGr = { ctrlKey: true, altKey: true, modifierAltGraph: true };
      const heard = await keysHeard('keydown', () => {
        for (const letter of ['@', '🙂']) pressed(help.box, letter, altGr);
        return Promise.resolve();
      });
      expect(heard).to.deep.equal([]);
    });

    it('leaves keys to what writes with several of them, such as Japanese', async () => {
      const help = await openHelp();
      await help.type('phone');
      for (const key of ['Enter', 'Escape', 'ArrowDown']) {
        expect(pressed(help.box, key, { isComposing: true }).defaultPrevented, key).to.equal(false);
      }
      expect(help.box.value).to.equal('phone');
      expect(help.hasFocus(help.box)).to.equal(true);
    });

    it('tells pages and browsers, which scroll or submit, that Enter and the arrow down are taken', async () => {
      const help = await openHelp();
      for (const key of ['Enter', 'ArrowDown']) {
        expect(pressed(help.box, key, {}).defaultPrevented, key).to.equal(true);
      }
      const [first] = help.topicIds();
      expect(pressed(help.topicButton(first!), 'ArrowDown', {}).defaultPrevented).to.equal(true);
    });

    it('leaves the arrow down to the browser with Shift, Ctrl, Alt or Cmd', async () => {
      const help = await openHelp();
      help.box.focus();
      for (const held of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey']) {
        const event = pressed(help.box, 'ArrowDown', { [held]: true });
        expect(event.defaultPrevented, held).to.equal(false);
      }
      expect(help.hasFocus(help.box)).to.equal(true);
    });

    it('leaves commands to the page', async () => {
      const help = await openHelp();
      help.box.focus();
      const heard = await keysHeard('keydown', async () => {
        await sendKeys({ down: 'Control' });
        await sendKeys({ press: 'k' });
        await sendKeys({ up: 'Control' });
        pressed(help.box, 'j', { metaKey: true });
      });
      expect(heard).to.include.members(['k', 'j']);
    });

    it('sends no form of the page at Enter, and puts nothing into it', async () => {
      const form = document.createElement('form');
      let submits = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submits++;
      });
      container().append(form);
      const help = await openHelp();
      form.append(help.element);
      await help.type('phone');
      await help.press('Enter');
      await help.chooseAudience('IAM user');
      expect(submits).to.equal(0);
      expect([...new FormData(form).keys()]).to.deep.equal([]);
      expect(form.elements).to.have.length(0);
    });

    it('settles the search at Enter, without the pause', async () => {
      const help = await openHelp();
      await help.type('lost my phone');
      await help.press('Enter');
      expect(help.openIds()).to.deep.equal(['mfa-lost']);
    });
  });

  it('keeps letters of the message to the administrator from shortcuts as well', async () => {
    const help = await openHelp();
    await help.clickButton('Write a message');
    help.root.querySelector('textarea')!.focus();
    const eat = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener('keydown', eat, { capture: true });
    const heard = await keysHeard('keydown', () => help.press('x'));
    pressed(help.root.querySelector('textarea')!, 'あ', { isComposing: true });
    document.removeEventListener('keydown', eat, { capture: true });
    expect(heard).to.deep.equal([]);
    expect(help.draft()).to.contain('x');
    expect(help.draft()).to.not.contain('あ');
    for (const type of ['keypress', 'keyup'] as const) {
      expect(await keysHeard(type, () => help.press('y')), type).to.deep.equal([]);
    }
  });
});
