import { expect } from '@open-wc/testing';
import { cleanUp, container, createHelp, hearWarnings, Help, openHelp, pause } from './harness.js';
import { VPN, article, follow } from './own-article.js';

describe("The page's own topics follow the page", () => {
  afterEach(cleanUp);

  it('when a heading changes, an article comes and an article goes', async () => {
    const help = await openHelp({}, { html: VPN });
    article(help).querySelector('h3')!.textContent = 'On the road';
    await follow(help);
    expect(help.topicTitles().at(-1)).to.equal('On the road');
    article(help).insertAdjacentHTML(
      'afterend',
      '<article data-topic="badge"><h4>My badge is gone</h4><p>Go to the desk.</p></article>',
    );
    await follow(help);
    expect(help.topicTitles().at(-1)).to.equal('My badge is gone');
    article(help).remove();
    await follow(help);
    expect(help.topicIds()).to.not.include('vpn');
  });

  it('when words of a heading, of the questions or of the audience change', async () => {
    const help = await openHelp({ audience: 'iam' }, { html: VPN });
    article(help).querySelector('h3')!.firstChild!.nodeValue = 'On the road';
    await follow(help);
    expect(help.topicTitles()).to.include('On the road');
    article(help).dataset['questions'] = 'in a hotel';
    await follow(help);
    await help.element.search('in a hotel');
    expect(help.topicIds()[0]).to.equal('vpn');
    article(help).dataset['audience'] = 'root';
    await follow(help);
    await help.element.search('');
    expect(help.topicIds()).to.not.include('vpn');
  });

  it('when another heading comes first: it shows on the button, the one before in the answer', async () => {
    const help = await openHelp({}, { html: VPN });
    await help.click(help.topicButton('vpn'));
    article(help).insertAdjacentHTML('afterbegin', '<h2>On the road</h2>');
    await follow(help);
    await help.element.updateComplete;
    const shown = [...article(help).querySelectorAll('h2, h3')].map((h) => h.checkVisibility());
    expect(shown).to.deep.equal([false, true]);
    expect(help.topicTitles().at(-1)).to.equal('On the road');
  });

  // Angular puts an element with its articles into the page, and fills in their words a line later.
  it('without a complaint about an article that its script fills at once', async () => {
    const heard = hearWarnings();
    const element = createHelp();
    element.innerHTML = VPN.replace(/<h3>.*<\/h3>/, '<h3></h3>');
    // Where no observer of the tests looks: they would make the element hear of changes earlier than on other pages.
    const root = container().attachShadow({ mode: 'open' });
    await pause(0);
    root.append(element);
    element.querySelector('h3')!.textContent = 'On the road';
    await element.updateComplete;
    heard.stop();
    expect(heard.texts).to.deep.equal([]);
    expect(new Help(element).topicTitles()).to.include('On the road');
  });

  it('and stay open meanwhile', async () => {
    const help = await openHelp({}, { html: VPN });
    await help.click(help.topicButton('vpn'));
    article(help).querySelector('p')!.textContent = 'Start the tunnel first.';
    await follow(help);
    expect(help.openIds()).to.deep.equal(['vpn']);
    await help.element.search('tunnel');
    expect(help.topicIds()[0]).to.equal('vpn');
  });

  it('and are given back as they were when they are no topics any more', async () => {
    const help = await openHelp({}, { html: VPN });
    const before = document.createElement('div');
    before.innerHTML = VPN;
    const own = article(help);
    own.remove();
    await follow(help);
    expect(own.isEqualNode(before.querySelector('article'))).to.equal(true);
  });

  it('and are given back as they were when the element goes', async () => {
    const before = document.createElement('div');
    before.innerHTML = VPN;
    const help = await openHelp({}, { html: VPN });
    help.element.remove();
    expect(article(help).isEqualNode(before.querySelector('article'))).to.equal(true);
  });

  it('and stay so when an update comes after that', async () => {
    const before = document.createElement('div');
    before.innerHTML = VPN;
    const help = await openHelp({}, { html: VPN });
    help.element.single = true;
    help.element.remove();
    await help.element.updateComplete;
    expect(article(help).isEqualNode(before.querySelector('article'))).to.equal(true);
  });

  it('and a heading keeps its own style, also one that the page itself hides', async () => {
    for (const style of ['color: red;', 'display: none;', 'display: flex;']) {
      const html = VPN.replace('<h3>', `<h3 style="${style}">`);
      const help = await openHelp({}, { html });
      help.element.remove();
      expect(article(help).querySelector('h3')!.getAttribute('style')).to.equal(style);
    }
  });
});
