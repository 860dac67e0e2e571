import { expect } from '@open-wc/testing';
import { cleanUp, hearWarnings, openHelp, textOf } from './harness.js';

describe('The element with values that mean nothing', () => {
  afterEach(cleanUp);

  const BAD: Readonly<Record<string, [string, RegExp]>> = {
    'heading-level': ['9', /^<signin-help> heading-level must be 1 to 6; found 9/],
    audience: ['rooot', /^<signin-help> audience="rooot" is not known/],
    'open-topic': ['no-such', /^<signin-help> open-topic: there is no topic "no-such"/],
    'only-topics': ['no-such', /^<signin-help> only-topics: there is no topic "no-such"/],
    'hide-topics': ['no-such', /^<signin-help> hide-topics: there is no topic "no-such"/],
  };

  for (const [attribute, [value, warning]] of Object.entries(BAD)) {
    it(`says so once and takes the default: ${attribute}="${value}"`, async () => {
      const heard = hearWarnings();
      const help = await openHelp({ [attribute]: value });
      help.element.requestUpdate();
      await help.element.search('phone');
      await help.element.search('');
      heard.stop();
      expect(heard.texts).to.have.length(1);
      expect(heard.texts[0]).to.match(warning);
      expect(help.topicIds()).to.have.length(5);
      expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h3');
    });
  }

  it("tells what a misspelt attribute was probably meant as, and takes others for the page's own", async () => {
    const heard = hearWarnings();
    await openHelp({ adminemail: 'it@example.com', 'data-admin': '', class: 'x', title: 'Help' });
    heard.stop();
    expect(heard.texts).to.deep.equal([
      '<signin-help> there is no attribute "adminemail". Did you mean "admin-email"?',
    ]);
  });

  it('takes a number that a framework sets as text', async () => {
    const heard = hearWarnings();
    const help = await openHelp();
    help.element.headingLevel = '2' as never;
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts).to.deep.equal([]);
    expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h2');
  });

  it('takes "false" in an attribute for what it says, as servers of frameworks write it', async () => {
    const help = await openHelp({ 'without-search': 'false', single: 'false', permalinks: 'true' });
    expect(help.part('search')).to.not.equal(null);
    expect(help.element.single).to.equal(false);
    expect(help.element.permalinks).to.equal(true);
  });

  it('takes an id with blanks around it, as templates write them', async () => {
    const help = await openHelp({ 'open-topic': ' mfa-lost\n' });
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('takes null for no content, as frameworks set it, without a word', async () => {
    const heard = hearWarnings();
    const help = await openHelp();
    help.element.content = null as never;
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts).to.deep.equal([]);
  });

  it('refuses content that it cannot read', async () => {
    const heard = hearWarnings();
    const help = await openHelp();
    help.element.content = { format: 99 } as never;
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts.filter((text) => text.includes('content'))).to.have.length(1);
  });

  it('takes attributes away again without a word', async () => {
    const heard = hearWarnings();
    const attributes = {
      'heading-level': '2',
      query: 'phone',
      audience: 'iam',
      lang: 'en',
      'admin-name': 'Kim',
    };
    const help = await openHelp({ ...attributes, 'only-topics': 'mfa-lost' });
    for (const name of [...Object.keys(attributes), 'only-topics'])
      help.element.removeAttribute(name);
    await help.element.updateComplete;
    heard.stop();
    expect(heard.texts).to.deep.equal([]);
    expect(help.topicIds()).to.have.length(5);
    expect(textOf(help.part('contact')!)).to.contain('your AWS administrator');
  });
});
