import { expect } from '@open-wc/testing';
import { cleanUp, openHelp, pause, textOf } from './harness.js';
import { messages, samplePack, sampleTopics } from './sample-pack.js';

describe('The search', () => {
  afterEach(cleanUp);

  it('puts the best answer on top and opens it once typing has settled', async () => {
    const help = await openHelp();
    await help.paste('i forgot my root pasword');
    expect(help.topicIds()[0]).to.equal('root-password');
    expect(help.openIds()).to.deep.equal([]);
    await help.settle();
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('opens none of many that fit as well: nothing says which is meant', async () => {
    const cities = ['Berlin', 'Cairo', 'Delhi', 'Lagos', 'Lima', 'Oslo', 'Paris', 'Quito'];
    const offices = cities.map((city) => ({
      ...sampleTopics[0]!,
      id: city.toLowerCase(),
      title: `Badges of the ${city} office`,
    }));
    const help = await openHelp({}, { pack: samplePack([...sampleTopics, ...offices]) });
    await help.search('office badges');
    expect(help.topicIds()).to.include.members(offices.map(({ id }) => id));
    expect(help.openIds()).to.deep.equal([]);
    await help.search('lima office');
    expect(help.openIds()).to.deep.equal(['lima']);
  });

  it('marks the words that matched, in the title and in the answer', async () => {
    const help = await openHelp();
    await help.search('root password');
    expect(help.marked()).to.include.members(['root', 'password']);
    expect(help.read('root-password')).to.contain('Choose forgot password and read the mail.');
    await help.element.search('');
    expect(help.marked()).to.deep.equal([]);
  });

  it('understands the exact words of an error message', async () => {
    const help = await openHelp();
    await help.search('Password recovery is disabled');
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  describe('offers a correction', () => {
    it('and takes it at a click', async () => {
      const help = await openHelp();
      await help.search('root pasword');
      await help.clickButton('Did you mean: root password');
      expect(help.box.value).to.equal('root password');
      expect(help.part('correction')).to.equal(null);
    });

    it('only once typing has settled: half a word is no mistake', async () => {
      const help = await openHelp();
      await help.paste('root pasword');
      expect(help.part('correction')).to.equal(null);
      await help.settle();
      expect(help.part('correction')).to.not.equal(null);
    });

    it('and still after an input that changes nothing', async () => {
      const help = await openHelp();
      await help.search('root pasword');
      await help.paste('root pasword');
      await help.settle();
      await help.chooseAudience('Root user');
      expect(help.part('correction')).to.not.equal(null);
    });

    it('not for words that it knows', async () => {
      const help = await openHelp();
      await help.search('Root Password');
      expect(help.part('correction')).to.equal(null);
    });
  });

  it('points shoppers to the right place, unless they have said that they are', async () => {
    const help = await openHelp();
    await help.search('where is my order');
    expect(textOf(help.root.querySelector('.hint')!)).to.contain(
      'see This is about Amazon.com shopping',
    );
    await help.chooseAudience('Amazon.com shopper');
    expect(help.root.querySelector('.hint')).to.equal(null);
  });

  it('clears by its button and keeps the cursor in the box', async () => {
    const help = await openHelp();
    await help.search('phone');
    await help.clickButton('Clear the search');
    expect(help.box.value).to.equal('');
    expect(help.hasFocus(help.box)).to.equal(true);
    expect(help.topicIds()).to.have.length(5);
  });

  describe('asked by a script', () => {
    it('searches what is put into "query"', async () => {
      const help = await openHelp({ query: 'lost my phone' });
      expect(help.topicIds()[0]).to.equal('mfa-lost');
      expect(help.box.value).to.equal('lost my phone');
    });

    it('shows all that it found when updateComplete settles: the best answer, the count', async () => {
      const help = await openHelp();
      help.element.query = 'lost my phone';
      await help.element.updateComplete;
      expect(help.read('mfa-lost')).to.contain('Use another factor');
      expect(help.status()).to.match(/match/);
    });

    it('does not wait for the pause of a reader who was typing the same', async () => {
      const help = await openHelp();
      await help.type('lost my phone');
      await help.element.search('lost my phone');
      expect(help.openIds()).to.deep.equal(['mfa-lost']);
    });

    it('takes the attribute away as an empty search', async () => {
      const help = await openHelp({ query: 'lost my phone', audience: 'iam' });
      help.element.removeAttribute('query');
      help.element.removeAttribute('audience');
      await help.element.updateComplete;
      expect(help.box.value).to.equal('');
      expect(help.topicIds()).to.have.length(5);
    });

    it('forgets everything at reset()', async () => {
      const help = await openHelp({ audience: 'iam' });
      await help.search('phone');
      help.element.reset();
      await help.element.updateComplete;
      expect(help.box.value).to.equal('');
      expect(help.openIds()).to.deep.equal([]);
      expect(help.topicIds()).to.have.length(5);
    });
  });

  it('has custom states for styles', async () => {
    const help = await openHelp();
    expect(help.element.matches(':state(searching)')).to.equal(false);
    await help.element.search('root password');
    expect(help.element.matches(':state(searching):state(covered)')).to.equal(true);
    await help.element.search('windows printer is slow');
    expect(help.element.matches(':state(empty):not(:state(covered))')).to.equal(true);
    await help.element.search('');
    expect(help.element.matches(':state(searching), :state(covered), :state(empty)')).to.equal(
      false,
    );
  });

  it('tells phones to search at Enter and to correct nothing, and everybody what may be typed', async () => {
    const { box } = await openHelp();
    expect(
      box.matches('[enterkeyhint="search"][autocapitalize="off"][autocorrect="off"]'),
    ).to.equal(true);
    expect(box.placeholder).to.equal(messages['search-hint']);
  });

  it('leaves the box out where the page wants none', async () => {
    const help = await openHelp({ 'without-search': true });
    expect(help.box).to.equal(null);
    expect(help.part('search')).to.equal(null);
  });

  it('takes any text for a text: markup, patterns, names of properties, the words of a query language', async () => {
    const help = await openHelp();
    for (const text of [
      '<b>x</b>',
      '(((',
      'constructor',
      'account:+x~2 ^9',
      '\u202Eabc',
      '\ud83d',
    ]) {
      await help.element.search(text);
      expect(help.root.querySelector('b')).to.equal(null);
    }
    await help.element.search('root password');
    expect(help.topicIds()[0]).to.equal('root-password');
  });

  it('does nothing more when the element leaves the page before typing has settled', async () => {
    const help = await openHelp();
    const heard = help.listen('signin-help-search');
    await help.paste('phone');
    help.element.remove();
    await pause(600);
    expect(heard).to.deep.equal([]);
  });
});
