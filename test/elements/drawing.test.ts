import { expect, waitUntil } from '@open-wc/testing';
import type { Topic } from '../../src/model/topic.js';
import { cleanUp, openHelp, pause, textOf, type Help } from './harness.js';
import { samplePack, sampleTopics } from './sample-pack.js';

/** Has every answer drawn, closed as it is. */
async function openWithAllDrawn(): Promise<Help> {
  const help = await openHelp();
  dispatchEvent(new Event('beforeprint'));
  await help.element.updateComplete;
  return help;
}

/** The sample topics, and how often their answers were read to be drawn. */
function watchedTopics(): { topics: Topic[]; reads: string[] } {
  const reads: string[] = [];
  const topics = sampleTopics.map(({ answer, ...rest }) => ({
    ...rest,
    get answer() {
      reads.push(rest.id);
      return answer;
    },
  }));
  return { topics, reads };
}

describe('A closed answer', () => {
  afterEach(cleanUp);

  it('says a company fact that comes late', async () => {
    const help = await openWithAllDrawn();
    help.element.accountAlias = 'acme';
    await help.element.updateComplete;
    expect(textOf(help.answer('email-access'))).to.contain('The alias is acme');
  });

  it('stays when headings take another level', async () => {
    const help = await openWithAllDrawn();
    help.element.headingLevel = 2;
    await help.element.updateComplete;
    expect(textOf(help.answer('email-access'))).to.contain('The alias is');
  });

  it('is there again when a search has left its topic out', async () => {
    const help = await openWithAllDrawn();
    await help.element.search('no access to the mailbox');
    expect(help.topicIds()).not.to.contain('amazon-retail');
    await help.element.search('');
    expect(textOf(help.answer('amazon-retail'))).to.contain('Orders and parcels');
  });

  it('gets its marks when it opens', async () => {
    const help = await openWithAllDrawn();
    await help.element.search('mfa device');
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    expect(help.answer('mfa-lost').querySelector('mark')).to.be.an.instanceof(HTMLElement);
  });

  it('has no footer until it was opened once', async () => {
    const help = await openHelp();
    await pause(1000);
    const footer = () => help.answer('mfa-lost').querySelector('[part~="feedback"]');
    expect(footer()).to.equal(null);
    help.element.open('mfa-lost');
    await help.element.updateComplete;
    help.element.close('mfa-lost');
    await help.element.updateComplete;
    expect(footer()).to.be.an.instanceof(HTMLElement);
  });

  it('is not drawn again while a reader types', async () => {
    const { topics, reads } = watchedTopics();
    const help = await openHelp({}, { pack: { ...samplePack(), topics } });
    dispatchEvent(new Event('beforeprint'));
    await help.element.updateComplete;
    await help.paste('lo'); // the search reads the topics once
    reads.length = 0;
    await help.paste('los');
    await help.paste('lost');
    expect(reads).to.deep.equal([]);
  });

  it('is not drawn again when a search that left its topic out is over', async () => {
    const { topics, reads } = watchedTopics();
    const help = await openHelp({}, { pack: { ...samplePack(), topics } });
    dispatchEvent(new Event('beforeprint'));
    await help.element.updateComplete;
    await help.paste('no access to the mailbox');
    expect(help.topicIds()).not.to.contain('amazon-retail');
    reads.length = 0;
    await help.paste('');
    expect(help.topicIds()).to.contain('amazon-retail');
    expect(reads).to.deep.equal([]);
  });

  it('says a fact that came while a search left its topic out', async () => {
    const help = await openWithAllDrawn();
    await help.paste('orders and parcels of a shop');
    expect(help.topicIds()).not.to.contain('email-access');
    help.element.accountAlias = 'acme';
    await help.element.updateComplete;
    await help.paste('');
    expect(textOf(help.answer('email-access'))).to.contain('The alias is acme');
  });

  it('is drawn once, however many follow', async () => {
    const { topics, reads } = watchedTopics();
    await openHelp({}, { pack: { ...samplePack(), topics } });
    await pause(1000);
    expect(reads.filter((id) => id === 'root-password').length).to.be.at.most(3);
  });
});

describe('The day of a review', () => {
  /** The languages for which the browser was asked how they write days. */
  let asked: unknown[] = [];
  const { DateTimeFormat } = Intl;

  beforeEach(() => {
    asked = [];
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, args: [string?, Intl.DateTimeFormatOptions?]) {
        asked.push(args[0]);
        return new target(...args);
      },
    });
  });

  afterEach(() => {
    Intl.DateTimeFormat = DateTimeFormat;
    cleanUp();
  });

  it('keeps no topic waiting that a pointer is about to open', async () => {
    const help = await openHelp({}, { pack: { ...samplePack(), lang: 'sv' } });
    expect(asked).to.deep.equal([]);
    help.part('topics')!.dispatchEvent(new PointerEvent('pointerenter'));
    expect(asked).to.deep.equal(['sv']);
    help.element.openAll();
    await help.element.updateComplete;
    expect(asked).to.deep.equal(['sv']);
    expect(help.read('mfa-lost')).to.contain('22 november 2026');
  });

  it('is nothing to tell the page where it has no way to write days', async () => {
    const help = await openHelp({}, { pack: { ...samplePack(), lang: 'da' } });
    const { Intl: real } = window;
    window.Intl = { ...real, DateTimeFormat: undefined } as unknown as typeof Intl;
    try {
      const failures: ErrorEvent[] = [];
      addEventListener('error', (event) => failures.push(event), { once: true });
      help.part('topics')!.dispatchEvent(new PointerEvent('pointerenter'));
      expect(failures).to.deep.equal([]);
    } finally {
      window.Intl = real;
    }
  });

  it('keeps no topic waiting that the keyboard is about to open', async () => {
    const help = await openHelp({}, { pack: { ...samplePack(), lang: 'nl' } });
    help.topicButton('mfa-lost').focus();
    await waitUntil(() => asked.includes('nl'), 'nothing was prepared');
  });
});
