import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, container, nextFrame, openHelp, pause, type Help } from './harness.js';
import { makePageLong } from './long-page.js';

/** How far a button has moved on the screen while something was done. */
async function movedBy(button: HTMLElement, act: () => Promise<void>): Promise<number> {
  const before = button.getBoundingClientRect().top;
  await act();
  await nextFrame();
  await pause(50); // scroll anchoring comes after layout
  return Math.abs(button.getBoundingClientRect().top - before);
}

describe('What was clicked stays under the finger', () => {
  afterEach(cleanUp);

  async function openFirst(attributes: Record<string, boolean>): Promise<Help> {
    makePageLong();
    const help = await openHelp(attributes);
    await help.click(help.topicButton('root-password'));
    return help;
  }

  for (const block of ['start', 'center', 'end'] as const) {
    it(`when another answer closes above it (at the ${block} of the window)`, async () => {
      const help = await openFirst({ single: true });
      const button = help.topicButton('contact-support');
      button.scrollIntoView({ block });
      await nextFrame();
      expect(await movedBy(button, () => help.click(button))).to.be.below(3);
    });

    it(`when its own answer opens and closes (at the ${block} of the window)`, async () => {
      const help = await openFirst({});
      const button = help.topicButton('amazon-retail');
      button.scrollIntoView({ block });
      await nextFrame();
      expect(await movedBy(button, () => help.click(button))).to.be.below(3);
      expect(await movedBy(button, () => help.click(button))).to.be.below(3);
    });
  }

  it('and the page stays where it is when it takes the help away for that', async () => {
    container().style.paddingBlock = '200vh';
    const help = await openHelp();
    const button = help.topicButton('contact-support');
    button.scrollIntoView({ block: 'center' });
    await nextFrame();
    const before = scrollY;
    help.element.addEventListener('signin-help-toggle', () => {
      help.element.hidden = true;
    });
    await help.click(button);
    await nextFrame();
    expect(Math.abs(scrollY - before)).to.be.below(3);
  });

  it('when the help scrolls within a part of the page', async () => {
    const pane = document.createElement('div');
    pane.style.cssText = 'block-size: 20rem; overflow-y: auto;';
    const room = document.createElement('div');
    room.style.blockSize = '40rem';
    const help = await openHelp({ single: true });
    pane.append(help.element, room);
    container().append(pane);
    await help.click(help.topicButton('root-password'));
    const button = help.topicButton('contact-support');
    pane.scrollTop += button.getBoundingClientRect().top - pane.getBoundingClientRect().top - 60;
    await nextFrame();
    expect(await movedBy(button, () => help.click(button))).to.be.below(3);
  });
});

describe('A header that the page keeps at the top', () => {
  const header = document.createElement('div');
  header.style.cssText = 'position: fixed; inset: 0 0 auto; block-size: 64px; background: silver;';

  afterEach(() => {
    header.remove();
    document.documentElement.style.fontSize = '';
    cleanUp();
  });

  it('never covers what gets the focus, going backwards through the page', async () => {
    makePageLong();
    document.body.append(header);
    const help = await openHelp();
    help.element.openAll();
    await help.element.updateComplete;
    help.button('Write a message').focus();
    for (let i = 0; i < 20 && document.activeElement === help.element; i++) {
      await sendKeys({ down: 'Shift' });
      const focused = await help.tab();
      await sendKeys({ up: 'Shift' });
      if (!focused) break;
      const { top } = focused.getBoundingClientRect();
      expect(top, focused.textContent.trim()).to.be.at.least(64);
    }
  });

  for (const [where, root] of [
    ['', ''],
    [', where the page makes rem small', '62.5%'],
  ] as const) {
    it(`does not cover a topic that an address leads to${where}`, async () => {
      document.documentElement.style.fontSize = root;
      makePageLong();
      document.body.append(header);
      const help = await openHelp();
      scrollTo(0, document.body.scrollHeight);
      await nextFrame();
      help.element.openTopic = 'root-password';
      await help.element.updateComplete;
      await nextFrame();
      const { top, bottom } = help.topicButton('root-password').getBoundingClientRect();
      expect(top).to.be.at.least(64);
      expect(bottom).to.be.below(innerHeight);
    });
  }

  // Chromium showed the end of such a topic to who came from below it, as "nearest" says.
  for (const [from, at] of [
    ['above', 0],
    ['below', 99_999],
  ] as const) {
    it(`does not cover the beginning of a topic taller than the window, come to from ${from}`, async () => {
      makePageLong();
      document.body.append(header);
      const html =
        '<article data-topic="tall"><h3>Tall</h3><p style="block-size: 150vh">Long.</p></article>';
      const help = await openHelp({}, { html });
      help.element.open('tall');
      await help.element.updateComplete;
      scrollTo(0, at);
      await nextFrame();
      help.element.openTopic = 'tall';
      await help.element.updateComplete;
      await nextFrame();
      const { top } = help.topicButton('tall').getBoundingClientRect();
      expect(top).to.be.within(64, innerHeight / 2);
    });
  }
});
