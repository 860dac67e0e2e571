import { expect } from '@open-wc/testing';
import { cleanUp, container, isChromium, openHelp, prefer, textOf, type Help } from './harness.js';

const FACTS = {
  permalinks: true,
  'admin-name': 'Kim Lee of the cloud team',
  'admin-email': 'kim@example.com',
  'portal-url': 'https://a-company-with-a-rather-long-name.awsapps.com/start',
  'account-alias': 'acme-production-account',
};

const OWN_SHEET = new CSSStyleSheet();

/** Everything open that can be. */
async function openFully(attributes: Record<string, string | boolean> = FACTS): Promise<Help> {
  const help = await openHelp(attributes);
  help.element.openAll();
  await help.clickButton('Write a message');
  return help;
}

function controls({ root }: Help): HTMLElement[] {
  const found = root.querySelectorAll<HTMLElement>(
    'button, input, textarea, a.button, .audience-option',
  );
  return [...found].filter((element) => element.checkVisibility());
}

/** What reaches out of its place to the side. */
function overflowing({ root, element }: Help): string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...root.querySelectorAll('*')]
    .filter((inner) => inner.checkVisibility() && !inner.closest('.announcer, [type="radio"]'))
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((inner) => `${inner.localName}: ${textOf(inner).slice(0, 40)}`);
}

describe('How it looks', () => {
  afterEach(() => {
    cleanUp();
    document.adoptedStyleSheets = [];
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

  describe('is for the page to decide', () => {
    const COLORS = [
      'text',
      'muted',
      'surface',
      'border',
      'accent',
      'accent-text',
      'match',
      'warning',
    ];

    for (const role of COLORS) {
      it(`by --signin-help-${role}-color, set anywhere around it`, async () => {
        container().style.setProperty(`--signin-help-${role}-color`, 'rgb(1, 2, 3)');
        const help = await openHelp();
        help.element.open('root-password');
        await help.element.search(role === 'warning' ? 'AKIAIOSFODNN7EXAMPLE' : 'root password');
        await help.chooseAudience('Root user');
        const used = [...help.root.querySelectorAll('*')].flatMap((element) => {
          const { color, backgroundColor, borderTopColor, borderLeftColor } =
            getComputedStyle(element);
          return [color, backgroundColor, borderTopColor, borderLeftColor];
        });
        expect(used).to.include('rgb(1, 2, 3)');
      });
    }

    it('by custom properties for font, size, space and corners', async () => {
      container().style.cssText =
        '--signin-help-font: Georgia; --signin-help-font-size: 20px; --signin-help-space: 2rem; --signin-help-radius: 3px; --signin-help-line-height: 2';
      const help = await openHelp();
      const base = getComputedStyle(help.part('base')!);
      expect(base.fontFamily).to.equal('Georgia');
      expect(base.fontSize).to.equal('20px');
      expect(base.lineHeight).to.equal('40px');
      expect(getComputedStyle(help.part('topics')!).borderTopLeftRadius).to.equal('3px');
      expect(getComputedStyle(help.topicButton('mfa-lost')).paddingInlineStart).to.equal('32px');
    });

    it('by every part of the contract', async () => {
      const help = await openFully({ ...FACTS, 'ticket-url': 'https://help.example.com/' });
      help.element.searchProvider = () => [{ title: 'x', url: 'https://kb.example.com/' }];
      const seen = new Set<string>();
      const look = (): void => {
        for (const element of help.root.querySelectorAll('[part]')) {
          element.part.forEach((part) => seen.add(part));
        }
      };
      look();
      await help.clickButton('Write a message');
      for (const query of ['root pasword', 'windows is slow', 'AKIAIOSFODNN7EXAMPLE']) {
        await help.element.search(query);
        look();
      }
      expect([...seen].sort()).to.deep.equal(
        (
          'audience audience-option base contact contact-button copy-button copy-link correction empty fact feedback footer header match message ' +
          'message-text open results search search-clear search-input search-label status toolbar topic topic-answer topic-button ' +
          'topic-heading topic-icon topic-link topic-panel topics warning'
        ).split(' '),
      );
    });

    it('by parts, in a style sheet of its own', async () => {
      OWN_SHEET.replaceSync('signin-help::part(open) { background-color: rgb(1, 2, 3); }');
      document.adoptedStyleSheets = [OWN_SHEET];
      const help = await openHelp();
      await help.click(help.topicButton('mfa-lost'));
      expect(getComputedStyle(help.topicButton('mfa-lost')).backgroundColor).to.equal(
        'rgb(1, 2, 3)',
      );
    });
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

  it("writes the page's own colour where it stands on the page, unless a theme names one", async () => {
    container().style.color = 'rgb(1, 2, 3)';
    const help = await openHelp();
    const colorOf = (part: string): string => getComputedStyle(help.part(part)!).color;
    expect(colorOf('search-label')).to.equal('rgb(1, 2, 3)');
    expect(colorOf('search-input')).to.not.equal('rgb(1, 2, 3)');
    expect(colorOf('topic-button')).to.not.equal('rgb(1, 2, 3)');
    expect(colorOf('contact')).to.not.equal('rgb(1, 2, 3)');
    help.element.style.setProperty('--signin-help-text-color', 'rgb(4, 5, 6)');
    help.element.style.setProperty('--signin-help-accent-color', 'rgb(7, 8, 9)');
    expect(colorOf('search-label')).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(help.button('Open all')).color).to.equal('rgb(7, 8, 9)');
  });

  it('leaves the arrow its size when a theme puts space around it', async () => {
    OWN_SHEET.replaceSync('signin-help::part(topic-icon) { padding: 7px; }');
    const help = await openHelp();
    const widthOf = () => help.part('topic-icon')!.getBoundingClientRect().width;
    const before = widthOf();
    document.adoptedStyleSheets = [OWN_SHEET];
    expect(widthOf() - before).to.be.closeTo(14, 0.1);
  });

  describe('with what the reader prefers', () => {
    before(function () {
      if (!isChromium) this.skip(); // only Chromium can be told what a reader prefers
    });
    afterEach(() => prefer({}));

    it('moves nothing where motion is not wanted', async () => {
      await prefer({ 'prefers-reduced-motion': 'reduce' });
      const help = await openHelp();
      await help.click(help.topicButton('mfa-lost'));
      expect(help.element.shadowRoot!.getAnimations()).to.deep.equal([]);
    });

    it('moves a little where it is', async () => {
      await prefer({ 'prefers-reduced-motion': 'no-preference' });
      const help = await openHelp();
      await help.click(help.topicButton('mfa-lost'));
      expect(help.element.shadowRoot!.getAnimations().length).to.be.above(0);
    });

    it('keeps every state to be seen in forced colours', async () => {
      await prefer({ 'forced-colors': 'active' });
      const help = await openHelp();
      await help.chooseAudience('IAM user');
      const [any, , iam] = help.parts('audience-option').map((option) => getComputedStyle(option));
      expect(iam!.backgroundColor).to.not.equal(any!.backgroundColor);
      help.element.open('mfa-lost');
      await help.element.updateComplete;
      await help.clickButton('Yes');
      const pressed = getComputedStyle(help.button('Yes')).backgroundColor;
      expect(pressed).to.not.equal(getComputedStyle(help.button('No')).backgroundColor);
    });

    it('draws stronger lines where more contrast is wanted', async () => {
      const help = await openHelp();
      const usual = getComputedStyle(help.part('topics')!).borderTopColor;
      await prefer({ 'prefers-contrast': 'more' });
      expect(getComputedStyle(help.part('topics')!).borderTopColor).to.not.equal(usual);
    });
  });
});
