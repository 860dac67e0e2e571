import { expect } from '@open-wc/testing';
import { cleanUp, openHelp } from './harness.js';

describe('The answer that a search opened', () => {
  afterEach(cleanUp);

  it('closes when another one is best', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    await help.element.search('lost my phone');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('stays closed when the reader closes it and types on', async () => {
    const help = await openHelp();
    await help.search('root password');
    await help.click(help.topicButton('root-password'));
    await help.type(' forgot');
    await help.settle();
    expect(help.openIds()).to.deep.equal([]);
  });

  it('stays open when the reader has opened it again', async () => {
    const help = await openHelp();
    await help.element.search('root password');
    await help.click(help.topicButton('root-password'));
    await help.click(help.topicButton('root-password'));
    await help.element.search('');
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('closes when another one is best, whatever else the reader opened and closed', async () => {
    const help = await openHelp();
    await help.element.search('phone');
    const [best, other = ''] = help.topicIds();
    expect(help.openIds()).to.deep.equal([best]);
    await help.click(help.topicButton(other));
    await help.click(help.topicButton(other));
    await help.element.search('');
    expect(help.openIds()).to.deep.equal([]);
  });

  it('stays open when the reader had opened it before', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    await help.element.search('lost my phone');
    await help.element.search('');
    expect(help.openIds()).to.deep.equal(['mfa-lost']);
  });

  it('closes again when the search is cleared', async () => {
    const help = await openHelp();
    await help.search('root password');
    await help.press('Escape');
    expect(help.openIds()).to.deep.equal([]);
  });

  it('may be refused by the page', async () => {
    const help = await openHelp();
    help.element.addEventListener('signin-help-before-toggle', (event) => event.preventDefault());
    await help.element.search('root password');
    expect(help.openIds()).to.deep.equal([]);
  });
});
