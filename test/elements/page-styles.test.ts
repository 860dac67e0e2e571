import { expect } from '@open-wc/testing';
import { cleanUp, container, isShown, openHelp, textOf, type Help } from './harness.js';

/** Everything open that can be, in a place of the page with these styles. */
async function openIn(styles: string): Promise<Help> {
  container().style.cssText = styles;
  const help = await openHelp({
    permalinks: true,
    'account-alias': 'acme',
    'ticket-url': 'https://help.example.com/',
  });
  await help.search('phone');
  help.element.query = '';
  help.element.openAll();
  await help.clickButton('Write a message');
  return help;
}

function right(element: Element): number {
  return element.getBoundingClientRect().right;
}

describe('With the styles of a page', () => {
  afterEach(() => {
    cleanUp();
    document.documentElement.style.fontSize = '';
  });

  // Bootstrap 3, and `html { font-size: 62.5% }`. Sizes in rem made buttons of 17 px there.
  for (const [name, root, body] of [
    ['make rem small', '10px', '16px'],
    ['have small text', '', '11px'],
  ] as const) {
    it(`that ${name} there is room for fingers: 24 px, 44 for a topic and the box`, async () => {
      document.documentElement.style.fontSize = root;
      const { root: shadow } = await openIn(`font-size: ${body}`);
      for (const control of shadow.querySelectorAll<HTMLElement>(
        'button, a.button, #search-input',
      )) {
        if (!isShown(control)) continue;
        const { width, height } = control.getBoundingClientRect();
        const isLarge = control.matches('.topic-button, #search-input, .button');
        expect(height, textOf(control)).to.be.at.least(isLarge ? 44 : 24);
        expect(width, textOf(control)).to.be.at.least(24);
      }
    });

    it(`that ${name} the numbers of the steps stand apart, and not on the words`, async () => {
      document.documentElement.style.fontSize = root;
      const { root: shadow } = await openIn(`font-size: ${body}`);
      const [first, second] = shadow.querySelectorAll('ol > li');
      const number = getComputedStyle(first!, '::before');
      const words = parseFloat(getComputedStyle(first!.parentElement!).paddingInlineStart);
      expect(parseFloat(number.insetInlineStart)).to.be.closeTo(-words, 0.5);
      const apart = second!.getBoundingClientRect().top - first!.getBoundingClientRect().top;
      expect(parseFloat(number.height)).to.be.below(apart);
      expect(parseFloat(number.width)).to.be.within(parseFloat(body) * 1.5, words);
    });
  }

  it('that indent text, as pages in Chinese do, no number of a step stands on its words', async () => {
    const help = await openIn('text-indent: 2em');
    for (const element of help.root.querySelectorAll('li, button, label')) {
      expect(getComputedStyle(element).textIndent).to.equal('0px');
    }
  });

  // Dark shadows on the dark words of a card; words cut anywhere; hyphens in addresses, which readers would type.
  it('that shade, break or hyphenate text, words stand as they are', async () => {
    const help = await openIn('text-shadow: 2px 2px black; word-break: break-all; hyphens: auto');
    for (const element of help.root.querySelectorAll('p, li, label, legend, code, .topic-title')) {
      const { textShadow, wordBreak, hyphens } = getComputedStyle(element);
      expect(`${textShadow} ${wordBreak} ${hyphens}`).to.equal('none normal manual');
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`the number of a step stands at its first line, beside the words (${dir})`, async () => {
      const help = await openIn(`direction: ${dir}; inline-size: 320px`);
      for (const step of help.root.querySelectorAll('ol > li')) {
        expect(getComputedStyle(step, '::before').insetBlockStart).to.equal('0px');
        const words = document.createRange();
        words.selectNodeContents(step);
        const box = step.getBoundingClientRect();
        expect(words.getBoundingClientRect().left).to.be.at.least(box.left - 1);
        expect(words.getBoundingClientRect().right).to.be.at.most(box.right + 1);
      }
    });

    it(`the button in a sentence lies on no letter, nor does its focus (${dir})`, async () => {
      const help = await openIn(`direction: ${dir}`);
      const button = help.button('Copy acme');
      const texts = [...button.parentElement!.childNodes].filter((node) => node instanceof Text);
      const fullStop = document.createRange();
      fullStop.selectNode(texts.find(({ data }) => data.startsWith('.'))!);
      expect(button.getBoundingClientRect().left).to.be.at.least(right(help.part('fact')!) - 0.5);
      expect(fullStop.getBoundingClientRect().left).to.be.at.least(right(button) - 0.5);
      button.focus();
      await help.press('Shift'); // a key, so that the focus shows
      const { outlineOffset, outlineWidth } = getComputedStyle(button);
      expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0);
    });
  }
});
