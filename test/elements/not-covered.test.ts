import { expect } from '@open-wc/testing';
import { cleanUp, openHelp, textOf } from './harness.js';

describe('The search says honestly when nothing covers the question', () => {
  afterEach(cleanUp);

  it('and shows the way on', async () => {
    const help = await openHelp();
    await help.search('windows printer is slow');
    expect(textOf(help.part('empty')!)).to.contain('No topic here covers this');
    expect(help.openIds()).to.deep.equal([]);
    expect(textOf(help.part('contact')!)).to.contain('Still locked out?');
  });

  it('and offers guesses, unless there are none', async () => {
    const help = await openHelp();
    const perhaps = (): Element | null => help.root.querySelector('.perhaps');
    await help.element.search('windows password printer');
    expect([perhaps() !== null, help.topicIds().length > 0]).to.deep.equal([true, true]);
    await help.element.search('zebra');
    expect([perhaps() !== null, help.topicIds().length > 0]).to.deep.equal([false, false]);
  });

  it('not before typing has settled, so that nothing flickers', async () => {
    const help = await openHelp();
    await help.paste('lost my phone');
    const found = help.topicIds();
    await help.paste('lost my phone at the windows printer, it is slow');
    expect(help.part('empty')).to.equal(null);
    expect(help.topicIds()).to.deep.equal(found);
    await help.settle();
    expect(help.part('empty')).to.not.equal(null);
  });

  it('until something is found again', async () => {
    const help = await openHelp();
    await help.search('windows printer is slow');
    await help.paste('windows printer is slower');
    expect(help.part('empty')).to.not.equal(null);
    await help.paste('root password');
    expect(help.part('empty')).to.equal(null);
  });

  it('with the own words of the page beside it', async () => {
    const help = await openHelp({}, { html: '<p slot="empty">Call 1234.</p>' });
    await help.search('windows printer is slow');
    const slot = help.root.querySelector<HTMLSlotElement>('slot[name="empty"]')!;
    expect(textOf(slot.assignedElements()[0]!)).to.equal('Call 1234.');
  });
});
