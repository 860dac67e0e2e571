import { expect } from '@open-wc/testing';
import type { ContentPack } from '../../src/model/pack.js';
import { cleanUp, openHelp, textOf, type Help } from './harness.js';
import { samplePack, sampleTopics } from './sample-pack.js';

const WALKS = 25;
const STEPS = 12;

/** The sample, and the same with other answers and an id less. */
const PACKS: readonly ContentPack[] = [
  samplePack(),
  samplePack(
    sampleTopics.slice(1).map((topic) => ({ ...topic, answer: [['p', `New: ${topic.title}.`]] })),
  ),
];
const QUERIES = ['', 'l', 'lost', 'lost my phone', 'mfa device', 'mailbox', 'shop parcel', 'xyzzy'];
const ALIASES = ['', 'acme', 'globex'];
const HIDDEN = ['', 'mfa-lost', 'email-access contact-support'];
const IDS = sampleTopics.map(({ id }) => id);

/** A stream of numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One thing that a reader or the page does to the help. */
async function step({ element }: Help, next: () => number): Promise<void> {
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)]!;
  const acts: (() => unknown)[] = [
    () => (element.query = one(QUERIES)),
    () => element.search(one(QUERIES)),
    () => element.toggle(one(IDS)),
    () => element.toggle(one(IDS)),
    () => (next() < 0.5 ? element.openAll() : element.closeAll()),
    () => (element.audience = one(['', 'root', 'iam', 'amazon'])),
    () => (element.accountAlias = one(ALIASES)),
    () => (element.headingLevel = one([2, 3])),
    () => (element.hideTopics = one(HIDDEN)),
    () => (element.content = one(PACKS)),
    () => dispatchEvent(new Event('beforeprint')),
  ];
  await one(acts)();
  await element.updateComplete;
}

/** Another help of which all that a page can set is the same, and the same topics are open. */
async function newOneLike({ element }: Help, openIds: readonly string[]): Promise<Help> {
  const { query, audience, accountAlias, headingLevel, hideTopics, content } = element;
  const fresh = await openHelp({}, { pack: content as ContentPack });
  Object.assign(fresh.element, { audience, accountAlias, headingLevel, hideTopics });
  await fresh.element.search(query);
  fresh.element.closeAll();
  for (const id of openIds) fresh.element.open(id);
  await fresh.element.updateComplete;
  return fresh;
}

/** What each row shows and says; marks count in titles and open answers. */
function rows(help: Help): unknown[] {
  return help.topicIds().map((id) => {
    const button = help.topicButton(id);
    const answer = help.answer(id);
    const marks = [button, ...(answer.hidden ? [] : [answer])].flatMap((part) =>
      [...part.querySelectorAll('mark')].map(textOf),
    );
    const { localName } = button.parentElement!;
    const said = textOf(answer.querySelector('[part~="topic-answer"]')!);
    return { id, localName, title: textOf(button), isOpen: button.ariaExpanded, said, marks };
  });
}

describe('Topics that were left out, changed and brought back', () => {
  afterEach(cleanUp);

  it('show what they would in a help that begins there', async () => {
    for (let seed = 1; seed <= WALKS; seed++) {
      const help = await openHelp({}, { pack: PACKS[0]! });
      const next = numbers(seed);
      for (let i = 0; i < STEPS; i++) await step(help, next);
      // A search that is not over has opened nothing yet.
      await help.element.search(help.element.query);
      const fresh = await newOneLike(help, help.openIds());
      dispatchEvent(new Event('beforeprint'));
      await Promise.all([help.element.updateComplete, fresh.element.updateComplete]);
      expect(rows(help), `walk ${seed}`).to.deep.equal(rows(fresh));
      cleanUp();
    }
  });
});
