import { expect } from '@open-wc/testing';
import { cleanUp, createHelp, hearWarnings, openHelp, pause } from './harness.js';
import { VPN, article, follow } from './own-article.js';

describe("The page's own topics", () => {
  afterEach(cleanUp);

  it('stand after the baked ones, with their heading as the title', async () => {
    const help = await openHelp({}, { html: VPN });
    expect(help.topicTitles().at(-1)).to.equal('I work from home');
  });

  // Changes are heard of a moment later, which is too late for the next line of a script.
  it('can be opened in the line after the one that brings them, also before the help is on a page', async () => {
    const help = await openHelp();
    help.element.insertAdjacentHTML('beforeend', VPN);
    expect(help.element.open('vpn')).to.equal(true);
    await follow(help);
    expect(help.openIds()).to.deep.equal(['vpn']);
    const early = createHelp();
    early.innerHTML = VPN;
    expect(early.open('vpn')).to.equal(true);
  });

  it('show their own nodes as the answer, without the heading again', async () => {
    const help = await openHelp({}, { html: VPN });
    expect(article(help).checkVisibility()).to.equal(false);
    await help.click(help.topicButton('vpn'));
    expect(article(help).querySelector('p')!.checkVisibility()).to.equal(true);
    expect(article(help).querySelector('h3')!.checkVisibility()).to.equal(false);
    expect(article(help).parentElement === help.element).to.equal(true);
    article(help).insertAdjacentHTML(
      'beforeend',
      '<style>h3 { display: block !important; }</style>',
    );
    expect(article(help).querySelector('h3')!.checkVisibility()).to.equal(false);
  });

  it('keep their listeners and styles', async () => {
    const help = await openHelp({}, { html: VPN });
    const style = document.createElement('style');
    style.textContent = '#check { color: rgb(1, 2, 3); }';
    document.head.append(style);
    let clicks = 0;
    const check = help.element.querySelector<HTMLElement>('#check')!;
    check.addEventListener('click', () => clicks++);
    await help.click(help.topicButton('vpn'));
    check.click();
    expect(clicks).to.equal(1);
    expect(getComputedStyle(check).color).to.equal('rgb(1, 2, 3)');
    style.remove();
  });

  it('are left alone in what they do: their buttons and links are none of ours', async () => {
    const own =
      '<article data-topic="x"><h3>Own</h3><button data-copy="a" data-helpful="true">B</button><a href="#there" data-topic="mfa-lost">C</a></article>';
    const help = await openHelp({}, { html: own });
    const heard = help.listen('signin-help-feedback');
    await help.click(help.topicButton('x'));
    await help.click(article(help).querySelector('button'));
    await help.click(article(help).querySelector('a'));
    await pause(30);
    expect(heard).to.deep.equal([]);
    expect(help.notice()).to.equal('');
    expect(help.openIds()).to.deep.equal(['x']);
    expect(location.hash).to.equal('#there');
  });

  it('are found by how people ask for them, by title and by text', async () => {
    const help = await openHelp({}, { html: VPN });
    for (const query of ['home office', 'i work from home', 'start the vpn']) {
      await help.element.search(query);
      expect(help.topicIds()[0], query).to.equal('vpn');
    }
    expect(help.openIds()).to.deep.equal(['vpn']);
  });

  it('are not found by their scripts and styles', async () => {
    const help = await openHelp(
      {},
      {
        html: '<article data-topic="vpn"><h3>Far away</h3><style>.zebra {}</style><p>Text.</p></article>',
      },
    );
    await help.element.search('zebra');
    expect(help.topicIds()).to.deep.equal([]);
  });

  it('take the place of a baked topic with the same id', async () => {
    const own = '<article data-topic="mfa-lost"><h3>Lost phone? Call Bo</h3><p>1234</p></article>';
    const help = await openHelp({}, { html: own });
    expect(help.topicTitles()[1]).to.equal('Lost phone? Call Bo');
    expect(help.topicIds()).to.have.length(5);
    await help.element.search('call bo');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('belong to the kinds of user that they name', async () => {
    const help = await openHelp({ audience: 'root' }, { html: VPN });
    expect(help.topicIds()).to.not.include('vpn');
    await help.chooseAudience('IAM user');
    expect(help.topicIds()).to.include('vpn');
  });

  it('name several kinds with blanks or commas; "anyone" is everybody, and an unknown one is told', async () => {
    const heard = hearWarnings();
    const own = (id: string, audience: string): string =>
      `<article data-topic="${id}" data-audience="${audience}"><h3>${id}</h3></article>`;
    const html = own('vpn', 'iam,root') + own('badge', 'iam anyone') + own('door', 'rooot rot iam');
    const help = await openHelp({ audience: 'root' }, { html });
    heard.stop();
    expect(help.topicIds()).to.include.members(['vpn', 'badge']);
    expect(help.topicIds()).to.not.include('door');
    expect(heard.texts).to.have.length(1);
    expect(heard.texts[0]).to.match(
      /^<signin-help> own topic "door": .* "rooot" is passed over\.$/,
    );
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

  it('are left out with one warning each when they have no name or no heading', async () => {
    const heard = hearWarnings();
    const help = await openHelp(
      {},
      {
        html: `<article data-topic="Not an id"><h3>A</h3></article>
          <article data-topic="vpn"><p>B</p></article><article data-topic="badge"><h3> </h3></article>`,
      },
    );
    heard.stop();
    expect(help.topicIds()).to.have.length(5);
    expect(heard.texts).to.have.length(3);
    expect(heard.texts[0]).to.match(/^<signin-help> own topic "Not an id" is left out/);
  });

  it('come once, with one warning, when two have the same name', async () => {
    const heard = hearWarnings();
    const help = await openHelp({}, { html: VPN + VPN });
    heard.stop();
    expect(help.topicIds().filter((id) => id === 'vpn')).to.have.length(1);
    expect(heard.texts).to.deep.equal([
      '<signin-help> own topic "vpn" is there twice; the first one shows.',
    ]);
  });
});
