import { expect, waitUntil } from '@open-wc/testing';
import type { ContentPack } from '../../src/model/pack.js';
import { openHelp, pause, textOf, type Help } from './harness.js';
import { samplePack, sampleTopics } from './sample-pack.js';

/** The pause after which closed answers are rendered, and a little more. */
const ALL_RENDERED_MS = 1600;
const MOST_WAIT_MS = 15_000; // on a loaded machine
const FEW = 29;
const MANY = 5000;

/** A pack of so many topics; the index stays that of the five, which own topics and the list do not need. */
function packOfMany(count: number): ContentPack {
  const pack = samplePack();
  const [first] = pack.topics;
  const topics = Array.from({ length: count }, (_, i) => ({
    ...first!,
    id: `topic-${i}`,
    title: `Problem number ${i}`,
  }));
  return { ...pack, topics };
}

const openMany = (count: number, attributes = {}): Promise<Help> =>
  openHelp(attributes, { pack: packOfMany(count) });

function nodesIn(help: Help): number {
  return help.root.querySelectorAll('*').length;
}

async function frames(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
  await pause(50);
}

describe('A list of 5,000 topics', () => {
  it('renders hardly more at first than one of 29', async () => {
    const few = nodesIn(await openMany(FEW));
    const many = nodesIn(await openMany(MANY));
    expect(many / few).to.be.below(1.2);
  });

  it('renders no closed answer, at once or later', async () => {
    const help = await openMany(MANY);
    await pause(ALL_RENDERED_MS);
    expect(help.parts('topic-answer')).to.have.length(0);
  });

  it('renders more when the reader comes near its end, in order', async () => {
    const help = await openMany(MANY);
    const before = help.topicIds().length;
    help.parts('topic').at(-1)!.scrollIntoView();
    await frames();
    const after = help.topicIds();
    expect(after.length).to.be.within(before + 1, before + 120);
    expect(after).to.deep.equal(after.map((_, i) => `topic-${i}`));
  });

  it('shows a topic from far down that an address leads to, open', async () => {
    const help = await openMany(MANY, { 'open-topic': 'topic-4321' });
    await frames();
    expect(help.openIds()).to.deep.equal(['topic-4321']);
    expect(help.read('topic-4321')).to.contain('Choose forgot password');
  });

  // `open()` once left the rows as they were, and `updateComplete` settled before there was anything to see.
  it('shows a topic from far down that a script opens, at once', async () => {
    const help = await openMany(MANY);
    help.element.open('topic-4321');
    await help.element.updateComplete;
    expect(help.openIds()).to.deep.equal(['topic-4321']);
  });

  it('does not render what lies between to show it', async () => {
    const help = await openMany(MANY, { 'open-topic': 'topic-4321' });
    await frames();
    expect(help.topicIds().length).to.be.below(200);
  });

  it('moves the focus to the last row that shows with the End key', async () => {
    const help = await openMany(MANY);
    help.topicButton('topic-0').focus();
    await help.press('End');
    expect(help.focused()?.dataset['topicId']).to.match(/^topic-\d+$/);
  });

  it('still has the answer of a topic that was read, left out by a search and brought back', async () => {
    const help = await openMany(MANY, { 'open-topic': 'topic-7' });
    help.element.close('topic-7');
    await help.element.search('lost my phone');
    expect(help.topicIds()).to.not.include('topic-7');
    await help.element.search('');
    expect(textOf(help.answer('topic-7'))).to.contain('Choose forgot password');
  });

  it('keeps the focus in the widget when the focused topic is no longer rendered', async () => {
    const help = await openMany(MANY, { 'open-topic': 'topic-4321' });
    help.topicButton('topic-4321').focus();
    help.element.hideTopics = 'topic-4321';
    await help.element.updateComplete;
    expect(help.focused()).to.not.equal(null);
  });
});

describe('A list of 200 topics', () => {
  it('has every answer soon after the page, for find-in-page', async () => {
    const help = await openMany(200);
    await waitUntil(() => help.parts('topic-answer').length === 200, 'answers are missing', {
      timeout: MOST_WAIT_MS,
    });
  });

  it('has every answer on paper at once', async () => {
    const help = await openMany(200);
    dispatchEvent(new Event('beforeprint'));
    expect(help.parts('topic-answer')).to.have.length(200);
  });

  it('has every topic on paper when all are open', async () => {
    const help = await openMany(200);
    help.element.openAll();
    await help.element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(help.topicButton('topic-199'))).to.equal('Problem number 199');
  });

  it('shows the topics beyond the first ones soon after the page, without a scroll', async () => {
    const help = await openMany(200);
    expect(help.topicIds()).to.have.length(30);
    await waitUntil(() => help.topicIds().length > 30, 'no more topics come', {
      timeout: MOST_WAIT_MS,
    });
  });
});

describe('A list of 300 topics', () => {
  // The answer of the search stayed as the last row, below the first ones, and no others came.
  it('goes on at its end after a search that opened one from far down', async () => {
    const titles = [...Array.from({ length: 300 }, (_, i) => `Badge ${i}`), 'The tunnel is closed'];
    const html = titles.map(
      (title, i) => `<article data-topic="own-${i}"><h3>${title}</h3></article>`,
    );
    const help = await openHelp({}, { html: html.join('') });
    await help.element.search('tunnel');
    expect(help.openIds()).to.deep.equal(['own-300']);
    await help.element.search('');
    const before = help.topicIds().length;
    help.parts('topic').at(-1)!.scrollIntoView();
    await waitUntil(() => help.topicIds().length > before, 'no more topics come', {
      timeout: MOST_WAIT_MS,
    });
    expect(help.topicIds()).to.not.include('own-300');
  });
});

describe('A list of 50 topics', () => {
  // Our 29 and two of a page were one more than the rows that showed at first.
  it('shows all of them at once', async () => {
    const help = await openMany(50);
    expect(help.topicIds()).to.have.length(50);
  });
});

describe('A list of 195 topics', () => {
  it('shows one from further down without the marks of a search that is over', async () => {
    const { topics } = packOfMany(190);
    const help = await openHelp({}, { pack: samplePack([...topics, ...sampleTopics]) });
    await help.paste('mailbox');
    expect(help.marked()).to.include('mailbox');
    await help.paste('');
    expect(help.topicIds()).to.not.include('email-access');
    await waitUntil(() => help.topicIds().includes('email-access'), 'it does not come', {
      interval: 1,
      timeout: MOST_WAIT_MS,
    });
    expect(help.marked()).to.deep.equal([]);
  });
});
