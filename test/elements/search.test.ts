import { expect } from '@open-wc/testing';
import type { SigninHelpMissEvent, SigninHelpSearchEvent } from '../../src/model/events.js';
import { cleanUp, container, openHelp, pause, textOf } from './harness.js';

describe('The search', () => {
  afterEach(cleanUp);

  it('puts the best answer on top and opens it once typing has settled', async () => {
    const help = await openHelp();
    await help.type('i forgot my root pasword');
    expect(help.openIds()).to.deep.equal([]);
    await help.settle();
    expect(help.topicIds()[0]).to.equal('root-password');
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('marks the words that matched, in the title and in the answer', async () => {
    const help = await openHelp();
    await help.search('root password');
    expect(help.marked()).to.include.members(['root', 'password']);
    expect(textOf(help.answer('root-password'))).to.contain(
      'Choose forgot password and read the mail.',
    );
  });

  it('offers a misspelt query mended, and takes it at a click', async () => {
    const help = await openHelp();
    await help.search('root pasword');
    await help.clickButton('Did you mean: root password');
    expect(help.box.value).to.equal('root password');
    expect(help.hasFocus(help.box)).to.equal(true);
  });

  it('closes what it opened when another answer is best', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    await help.element.search('lost my phone');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('says honestly when nothing covers the question, and shows the way on', async () => {
    const help = await openHelp();
    await help.search('windows printer is slow');
    expect(textOf(help.part('empty')!)).to.contain('No topic here covers this');
    expect(help.openIds()).to.deep.equal([]);
    expect(textOf(help.part('contact')!)).to.contain('Still locked out?');
  });

  it('shows the own words of the page beside "not covered"', async () => {
    const help = await openHelp({}, { html: '<p slot="empty">Call 1234.</p>' });
    await help.search('windows printer is slow');
    const slot = help.root.querySelector<HTMLSlotElement>('slot[name="empty"]')!;
    expect(textOf(slot.assignedElements()[0]!)).to.equal('Call 1234.');
  });

  it('points shoppers to the right place', async () => {
    const help = await openHelp();
    await help.search('where is my order');
    expect(textOf(help.root.querySelector('.hint')!)).to.contain(
      'This is about Amazon.com shopping',
    );
  });

  it('clears by its button and keeps the cursor in the box', async () => {
    const help = await openHelp();
    await help.search('phone');
    await help.clickButton('Clear the search');
    expect(help.box.value).to.equal('');
    expect(help.hasFocus(help.box)).to.equal(true);
    expect(help.topicIds()).to.have.length(5);
  });

  it('clears at Escape, and then leaves Escape to the page', async () => {
    const help = await openHelp();
    let heard = 0;
    const listen = (event: KeyboardEvent): void => void (heard += event.key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', listen);
    await help.type('phone');
    await help.press('Escape');
    expect(help.box.value).to.equal('');
    expect(heard).to.equal(0);
    await help.press('Escape');
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal(1);
  });

  it('searches what a script puts into "query"', async () => {
    const help = await openHelp({ query: 'lost my phone' });
    await help.element.updateComplete;
    expect(help.topicIds()[0]).to.equal('mfa-lost');
    expect(help.box.value).to.equal('lost my phone');
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

  it('has custom states for styles', async () => {
    const help = await openHelp();
    expect(help.element.matches(':state(searching)')).to.equal(false);
    await help.element.search('root password');
    expect(help.element.matches(':state(searching):state(covered)')).to.equal(true);
    await help.element.search('windows printer is slow');
    expect(help.element.matches(':state(empty)')).to.equal(true);
  });

  it('leaves the box out where the page wants none', async () => {
    const help = await openHelp({ 'without-search': true });
    expect(help.box).to.equal(null);
  });

  describe('tells the page', () => {
    it('of a search once it has settled, with the topics, best first', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.type('lost my phone');
      expect(heard).to.deep.equal([]);
      await help.settle();
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include({ query: 'lost my phone', confident: true, audience: '' });
      expect(heard[0]!.topicIds[0]).to.equal('mfa-lost');
    });

    it('of a miss', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpMissEvent>('signin-help-miss');
      await help.search('windows printer is slow');
      expect(heard.map(({ query }) => query)).to.deep.equal(['windows printer is slow']);
    });

    it('nothing of a person: addresses and account IDs are masked', async () => {
      const help = await openHelp();
      const heard = help.listen<SigninHelpSearchEvent>('signin-help-search');
      await help.element.search('lost phone jo@example.com 123456789012');
      expect(heard[0]!.query).to.not.contain('jo@').and.not.contain('123456789012');
    });
  });

  describe('is left alone by the page around it', () => {
    it('keeps letters from single-key shortcuts', async () => {
      const help = await openHelp();
      let heard = '';
      const listen = (event: KeyboardEvent): void => void (heard += event.key);
      document.addEventListener('keydown', listen);
      await help.type('abc');
      document.removeEventListener('keydown', listen);
      expect(heard).to.equal('');
    });

    it('puts in a letter that a shortcut has caught', async () => {
      const help = await openHelp();
      const eat = (event: KeyboardEvent): void => event.preventDefault();
      document.addEventListener('keydown', eat, { capture: true });
      await help.type('ab');
      document.removeEventListener('keydown', eat, { capture: true });
      expect(help.box.value).to.equal('ab');
    });

    it('sends no form of the page at Enter, and puts nothing into it', async () => {
      const form = document.createElement('form');
      let submits = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submits++;
      });
      container().append(form);
      const help = await openHelp();
      form.append(help.element);
      await help.type('phone');
      await help.press('Enter');
      expect(submits).to.equal(0);
      expect([...new FormData(form).keys()]).to.deep.equal([]);
    });
  });

  it('opens nothing when the element leaves the page before typing has settled', async () => {
    const help = await openHelp();
    const heard = help.listen('signin-help-search');
    await help.type('phone');
    help.element.remove();
    await pause(600);
    expect(heard).to.deep.equal([]);
  });
});
