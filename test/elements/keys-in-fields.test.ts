import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, container, isChromium, isFirefox, openHelp } from './harness.js';
import { keysHeard, pressed } from './key-events.js';

describe('The keyboard in the box', () => {
  afterEach(cleanUp);

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

describe('The keyboard in the message to the administrator', () => {
  afterEach(cleanUp);

  it('keeps letters from single-key shortcuts of the page', async () => {
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
