import { expect } from '@open-wc/testing';
import { FACTS, openFully } from './everything-open.js';
import { cleanUp, container, openHelp } from './harness.js';

const OWN_SHEET = new CSSStyleSheet();

describe('The look is for the page to decide', () => {
  afterEach(() => {
    cleanUp();
    document.adoptedStyleSheets = [];
  });

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
    expect(getComputedStyle(help.topicButton('mfa-lost')).backgroundColor).to.equal('rgb(1, 2, 3)');
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
});
