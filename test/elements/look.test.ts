import { expect } from '@open-wc/testing';
import { cleanUp, container, openHelp, textOf } from './harness.js';
import { controls, FACTS, openFully, overflowing } from './everything-open.js';

describe('How it looks', () => {
  afterEach(() => {
    cleanUp();
    document.documentElement.style.fontSize = '';
  });

  for (const width of [240, 320, 480, 800, 1600]) {
    it(`fits into ${width} px of its own`, async () => {
      container().style.inlineSize = `${width}px`;
      const help = await openFully();
      expect(overflowing(help)).to.deep.equal([]);
      await help.element.search('windows printer is slow');
      expect(overflowing(help)).to.deep.equal([]);
    });
  }

  for (const place of [
    'display: flex',
    'display: flex; flex-direction: column; align-items: center',
    'display: grid; place-items: center',
    'float: inline-start',
    'display: table-cell',
    'position: absolute',
  ]) {
    it(`is as wide as its words where the page says "${place}"`, async () => {
      container().style.cssText = place;
      const { element } = await openHelp();
      expect(element.getBoundingClientRect().width).to.be.within(300, innerWidth);
    });
  }

  for (const place of [
    'display: flex; flex-direction: column; align-items: start',
    'float: left',
  ]) {
    it(`is no wider than 180 px where the page says so, and "${place}"`, async () => {
      container().style.cssText = `${place}; inline-size: 180px`;
      const { element } = await openHelp();
      expect(element.getBoundingClientRect().width).to.be.at.most(180);
    });
  }

  it('reads English from the left on a page from the right', async () => {
    document.documentElement.dir = 'rtl';
    const help = await openHelp();
    const label = document.createTreeWalker(help.part('search-label')!, NodeFilter.SHOW_TEXT);
    const text = label.nextNode() as Text;
    const leftOf = (letter: string): number => {
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(letter));
      range.setEnd(text, text.data.indexOf(letter) + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf('?')).to.be.above(leftOf('W'));
  });

  it('fits into 320 px with text of twice the size', async () => {
    document.documentElement.style.fontSize = '200%';
    container().style.inlineSize = '320px';
    expect(overflowing(await openFully())).to.deep.equal([]);
  });

  it('cuts nothing off with the text spacing of WCAG 1.4.12', async () => {
    container().style.cssText =
      'inline-size: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;';
    const help = await openFully({ ...FACTS, style: '--signin-help-line-height: 1.5' });
    expect(overflowing(help)).to.deep.equal([]);
    expect(getComputedStyle(help.topicButton('mfa-lost')).letterSpacing).to.not.equal('normal');
    const cut = controls(help).filter(
      (control) =>
        control.localName === 'button' && control.scrollHeight > control.clientHeight + 2,
    );
    expect(cut.map(textOf)).to.deep.equal([]);
  });

  it('gives room for fingers: 24 px everywhere, 44 for a topic and the box', async () => {
    const help = await openFully();
    await help.type('a');
    await help.press('Escape');
    help.element.openAll();
    await help.element.updateComplete;
    for (const control of controls(help)) {
      const { width, height } = control.getBoundingClientRect();
      const name = control.ariaLabel ?? textOf(control);
      const isLarge = control.matches('.topic-button, #search-input, .button');
      expect(height, name).to.be.at.least(isLarge ? 44 : 24);
      expect(width, name).to.be.at.least(24);
    }
  });

  it('takes the font of the page', async () => {
    container().style.fontFamily = 'Georgia';
    const help = await openFully();
    for (const control of controls(help)) {
      expect(getComputedStyle(control).fontFamily).to.equal('Georgia');
    }
  });

  it('keeps lines readable on a wide page', async () => {
    container().style.inlineSize = '1600px';
    const help = await openFully();
    const { width } = help.root.querySelector('.topic-answer > p')!.getBoundingClientRect();
    expect(width).to.be.below(16 * 46);
  });

  it('shows the focus with a line of at least 2 px around it', async () => {
    const help = await openHelp();
    await help.type('');
    for (let i = 0; i < 5; i++) {
      const focused = (await help.tab())!;
      const shown = focused.matches('[type="radio"]') ? focused.parentElement! : focused;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      expect(outlineStyle, textOf(shown)).to.equal('solid');
      expect(parseFloat(outlineWidth), textOf(shown)).to.be.at.least(2);
    }
  });

  it('follows the colour scheme of the page', async () => {
    const help = await openHelp();
    const light = getComputedStyle(help.part('topics')!).color;
    container().style.colorScheme = 'dark';
    expect(getComputedStyle(help.part('topics')!).color).to.not.equal(light);
  });

  it('sets the words above guesses nearer to them than to what was said before', async () => {
    const { element, root } = await openHelp();
    await element.search('windows password printer');
    const box = (selector: string): DOMRect =>
      root.querySelector(selector)!.getBoundingClientRect();
    const above = box('.perhaps').top - box('.empty').bottom;
    expect(above).to.be.above(box('.topics').top - box('.perhaps').bottom);
  });

  it('shows the whole message, and breaks no word of a button, at 320 px with text of twice the size', async function () {
    if (!CSS.supports('field-sizing', 'content')) this.skip();
    document.documentElement.style.fontSize = '200%';
    container().style.inlineSize = '288px';
    const help = await openFully({ ...FACTS, 'ticket-url': 'https://help.example.com/' });
    const area = help.part('message-text')!;
    expect(area.scrollHeight).to.be.at.most(area.clientHeight);
    const button = help.button('Write a message');
    const words = document.createRange();
    words.selectNodeContents(button);
    expect(words.getClientRects().length).to.equal(2);
  });

  it('begins what is offered under the box where the box begins', async () => {
    const help = await openHelp();
    await help.element.search('root pasword');
    const words = document.createRange();
    words.selectNodeContents(help.part('correction')!.firstElementChild!);
    const [first] = words.getClientRects();
    expect(first!.left).to.be.closeTo(help.box.getBoundingClientRect().left, 1);
  });
});
