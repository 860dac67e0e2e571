import { expect } from '@open-wc/testing';
import { cleanUp, hearWarnings, openHelp, textOf } from './harness.js';

const VPN = `<article data-topic="vpn" data-questions="home office; off site" data-audience="iam">
  <h3>I work from home</h3><p>Start the VPN first.</p><button id="check">Check</button>
</article>`;

describe("The page's own topics", () => {
  afterEach(cleanUp);

  it('stand after the baked ones, with their heading as the title', async () => {
    const help = await openHelp({}, { html: VPN });
    expect(help.topicTitles().at(-1)).to.equal('I work from home');
  });

  it('show their own nodes as the answer, without the heading again', async () => {
    const help = await openHelp({}, { html: VPN });
    await help.click(help.topicButton('vpn'));
    const article = help.element.querySelector('article')!;
    const slot = help.answer('vpn').querySelector('slot')!;
    expect(slot.assignedElements()).to.have.length(1);
    expect(slot.assignedElements()[0] === article).to.equal(true);
    expect(article.querySelector('h3')!.checkVisibility()).to.equal(false);
    expect(article.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('keep their listeners', async () => {
    const help = await openHelp({}, { html: VPN });
    let clicks = 0;
    help.element.querySelector('#check')!.addEventListener('click', () => clicks++);
    await help.click(help.topicButton('vpn'));
    help.element.querySelector<HTMLElement>('#check')!.click();
    expect(clicks).to.equal(1);
  });

  it('are found by how people ask for them', async () => {
    const help = await openHelp({}, { html: VPN });
    await help.element.search('home office');
    expect(help.topicIds()[0]).to.equal('vpn');
    expect(help.openIds()).to.deep.equal(['vpn']);
  });

  it('take the place of a baked topic with the same id', async () => {
    const own = '<article data-topic="mfa-lost"><h3>Lost phone? Call Bo</h3><p>1234</p></article>';
    const help = await openHelp({}, { html: own });
    expect(help.topicTitles()[1]).to.equal('Lost phone? Call Bo');
    expect(help.topicIds()).to.have.length(5);
  });

  it('follow changes of the page', async () => {
    const help = await openHelp({}, { html: VPN });
    help.element.querySelector('h3')!.textContent = 'On the road';
    await new Promise((done) => setTimeout(done, 20));
    await help.element.updateComplete;
    expect(help.topicTitles().at(-1)).to.equal('On the road');
    help.element.querySelector('article')!.remove();
    await new Promise((done) => setTimeout(done, 20));
    await help.element.updateComplete;
    expect(help.topicIds()).to.not.include('vpn');
  });

  it('are ordered and hidden with the baked ones', async () => {
    const help = await openHelp(
      { 'only-topics': 'vpn mfa-lost email-access', 'hide-topics': 'mfa-lost' },
      { html: VPN },
    );
    expect(help.topicIds()).to.deep.equal(['vpn', 'email-access']);
    await help.element.search('lost my phone');
    expect(help.topicIds()).to.not.include('mfa-lost');
  });

  it('are left out with one warning when they have no name or no heading', async () => {
    const heard = hearWarnings();
    const help = await openHelp(
      {},
      { html: '<article data-topic="Not an id"><h3>A</h3></article>' },
    );
    heard.stop();
    expect(help.topicIds()).to.have.length(5);
    expect(heard.texts).to.have.length(1);
    expect(heard.texts[0]).to.match(/^<signin-help> own topic "Not an id" is left out/);
  });
});

describe('The kind of user', () => {
  afterEach(cleanUp);

  it('leaves the topics that concern it, its own first', async () => {
    const help = await openHelp({ audience: 'iam' });
    expect(help.topicIds()).to.deep.equal(['mfa-lost', 'email-access', 'contact-support']);
  });

  it('rewords answers: the part for others goes, and its own needs no label', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(textOf(help.answer('mfa-lost')))
      .to.contain('For Root user')
      .and.to.contain('For IAM user');
    help.element.audience = 'iam';
    await help.element.updateComplete;
    expect(textOf(help.answer('mfa-lost')))
      .to.contain('Ask your administrator')
      .and.not.contain('Root user');
  });

  it('is told with one warning when it is unknown, and everybody is meant', async () => {
    const heard = hearWarnings();
    const help = await openHelp({ audience: 'rooot' });
    heard.stop();
    expect(help.topicIds()).to.have.length(5);
    expect(heard.texts).to.have.length(1);
    expect(heard.texts[0]).to.contain('audience="rooot" is not known');
  });

  it('is not asked where the page does not want it', async () => {
    const help = await openHelp({ 'without-audience': true });
    expect(help.part('audience')).to.equal(null);
  });
});
