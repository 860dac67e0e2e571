import { expect } from '@open-wc/testing';
import { cleanUp, container, createHelp, Help, openHelp, pause, textOf } from './harness.js';
import { samplePack } from './sample-pack.js';

/** Counts, by type, the listeners on the page that come and do not go again. */
function countListeners(): { stop(): ReadonlyMap<string, number> } {
  const { addEventListener: add, removeEventListener: drop } = EventTarget.prototype;
  const counts = new Map<string, number>();
  const count = (target: EventTarget, type: string, step: number): void => {
    // What listens within the element goes with it.
    const isPage = target === window || target === document || target.constructor === EventTarget;
    if (!isPage) return;
    counts.set(type, (counts.get(type) ?? 0) + step);
  };
  // The functions are called on their own as well, for the window.
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args) {
    const target = this ?? window;
    const options = typeof args[2] === 'object' ? args[2] : {};
    count(target, args[0], 1);
    if (options.signal) add.call(options.signal, 'abort', () => count(target, args[0], -1));
    add.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args) {
    const target = this ?? window;
    count(target, args[0], -1);
    drop.apply(target, args);
  };
  return {
    stop: () => {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = drop;
      return counts;
    },
  };
}

/** A help that had properties while it was an unknown element. */
async function upgraded(properties: Readonly<Record<string, unknown>>): Promise<Help> {
  createHelp(); // defines it
  const other = document.implementation.createHTMLDocument();
  const early = Object.assign(other.createElement('signin-help'), properties);
  early.content = samplePack();
  expect(early.shadowRoot).to.equal(null);
  container().append(early);
  await early.updateComplete;
  return new Help(early);
}

describe('The life of the element', () => {
  afterEach(cleanUp);

  it('begins with properties that were set before it was on the page', async () => {
    const element = createHelp();
    element.single = true;
    element.query = 'lost my phone';
    container().append(element);
    await element.updateComplete;
    expect(new Help(element).openIds()).to.deep.equal(['mfa-lost']);
  });

  it('can be reset before it is on the page', async () => {
    const element = createHelp({ audience: 'iam' });
    element.reset();
    container().append(element);
    await element.updateComplete;
    expect(element.audience).to.equal('');
  });

  it('begins with properties that were set before it was upgraded', async () => {
    const help = await upgraded({ query: 'lost my phone', headingLevel: 2 });
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
    expect(help.topicButton('mfa-lost').parentElement!.localName).to.equal('h2');
  });

  // Lit sets such properties at the first update, when the topic of the address had been opened already.
  it('leads to the topic of the address, whatever properties were set before it was upgraded', async () => {
    history.replaceState(null, '', '#signin-help/root-password');
    const help = await upgraded({ single: true, openTopic: 'mfa-lost', audience: 'iam' });
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  // Lit hands out null for a missing attribute, which the types of these properties do not know.
  it('takes a default again when its attribute is removed', async () => {
    const { element } = await openHelp({ query: 'phone', audience: 'iam', 'heading-level': '2' });
    for (const name of ['query', 'audience', 'heading-level']) element.removeAttribute(name);
    const { query, audience, headingLevel } = element;
    expect({ query, audience, headingLevel }).to.deep.equal({
      query: '',
      audience: '',
      headingLevel: 3,
    });
  });

  it('goes on when it is moved: what is open, what is searched, who asks', async () => {
    const help = await openHelp();
    await help.chooseAudience('IAM user');
    await help.search('phone');
    const { openIds, topicIds } = { openIds: help.openIds(), topicIds: help.topicIds() };
    const section = document.createElement('section');
    container().append(section);
    section.append(help.element);
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(openIds);
    expect(help.topicIds()).to.deep.equal(topicIds);
    expect(help.element.audience).to.equal('iam');
    await help.element.search('root password');
    expect(help.topicIds()[0]).to.equal('root-password');
  });

  it('goes on when it is taken away during a search and put back', async () => {
    const help = await openHelp();
    const heard = help.listen('signin-help-search');
    await help.paste('lost my phone');
    help.element.remove();
    await pause(600);
    expect(heard).to.have.length(0);
    container().append(help.element);
    await help.settle();
    expect(heard).to.have.length(1);
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('searches nothing once it has gone, be it in the line after the query', async () => {
    const help = await openHelp();
    const heard = help.listen('signin-help-search');
    help.element.query = 'lost my phone';
    help.element.remove();
    await help.element.updateComplete;
    expect(heard).to.have.length(0);
    container().append(help.element);
    await help.settle();
    expect(heard).to.have.length(1);
  });

  it('is ready once it shows on the page, not when it left before', async () => {
    const element = createHelp();
    const shown: number[] = [];
    container().addEventListener('signin-help-ready', () =>
      shown.push(new Help(element).topicIds().length),
    );
    container().append(element);
    element.remove();
    await pause(0);
    expect(shown).to.deep.equal([]);
    container().append(element);
    await element.updateComplete;
    expect(shown).to.deep.equal([5]);
  });

  it('leaves nothing behind when it comes and goes two hundred times', async () => {
    const listening = countListeners();
    for (let i = 0; i < 200; i++) {
      const element = createHelp({ query: 'phone' });
      container().append(element);
      await element.updateComplete;
      element.remove();
    }
    const left = listening.stop();
    expect(left.get('hashchange')).to.equal(0);
    expect([...left.values()].every((count) => count <= 0)).to.equal(true);
    expect(container().childElementCount).to.equal(0);
    expect(Object.keys(window).filter((name) => /signin|lunr/i.test(name))).to.deep.equal([]);
  });

  describe('twice on a page', () => {
    it('has two searches that know nothing of each other', async () => {
      const first = await openHelp();
      const second = await openHelp();
      await first.element.search('lost my phone');
      expect(second.box.value).to.equal('');
      expect(second.topicIds()).to.have.length(5);
      expect(second.openIds()).to.deep.equal([]);
    });

    it('has a name for each search: the second one is numbered, the first one is not', async () => {
      const help = [await openHelp(), await openHelp()];
      const names = help.map(({ root }) =>
        ['search-label', 'search-number']
          .map((id) => root.getElementById(id)!.textContent.trim())
          .join(' ')
          .trim(),
      );
      expect(names).to.deep.equal(['What keeps you out?', 'What keeps you out? 2']);
      help[0]!.element.remove();
      const third = await openHelp();
      const numbers = (): string[] =>
        [help[1]!, third].map(({ root }) => textOf(root.getElementById('search-number')!));
      expect(numbers()).to.deep.equal(['2', '']);
      for (const { element } of [help[1]!, third]) element.remove();
      for (const { element } of [help[1]!, third]) container().append(element);
      for (const { element } of [help[1]!, third]) await element.updateComplete;
      expect(numbers()).to.deep.equal(['', '2']);
    });
  });

  describe('without content', () => {
    it('leaves what the page wrote inside the tag, own topics and their headings too', async () => {
      const element = createHelp(
        { lang: 'xx' },
        {
          html: '<p>Call 1234.</p><article data-topic="vpn"><h3>VPN</h3><p>Start it.</p></article>',
        },
      );
      element.content = undefined;
      container().append(element);
      await element.updateComplete;
      for (const selector of ['p', 'article', 'h3']) {
        expect(element.querySelector(selector)!.checkVisibility(), selector).to.equal(true);
      }
    });

    it('shows it when it comes', async () => {
      const element = createHelp({}, { html: '<p>Call 1234.</p>' });
      element.content = undefined;
      container().append(element);
      await element.updateComplete;
      element.content = samplePack();
      await element.updateComplete;
      expect(new Help(element).topicIds()).to.have.length(5);
      expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
    });
  });

  it('changes its content with the property', async () => {
    const help = await openHelp();
    help.element.content = samplePack([
      {
        id: 'only-one',
        title: 'Another question',
        audience: [],
        answer: [['p', 'Yes.']],
        reviewed: '',
      },
    ]);
    await help.element.updateComplete;
    expect(help.topicTitles()).to.deep.equal(['Another question']);
  });

  it('makes no request, no cookie and stores nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    const help = await openHelp({ permalinks: true });
    await help.search('lost my phone');
    await help.clickButton('Write a message');
    expect(performance.getEntriesByType('resource')).to.have.length(before);
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});
